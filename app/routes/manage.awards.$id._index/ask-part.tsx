import { Check, X } from "lucide-react";
import { buttonClass } from "~/ui/button";
import { PersonPicker } from "~/ui/person-picker";
import type { EditorData } from "./route";

interface AskPartProps {
  askedAbout: EditorData["askedAbout"];
  why: EditorData["why"];
  onChange: () => void;
}

/** Whether one person is in, and why not, by the rules as they stand in the form. */
export function AskPart({ askedAbout, why, onChange }: AskPartProps) {
  return (
    <div className="ask-rule stack-s">
      <PersonPicker
        label="Why is somebody in or out?"
        hint="Choose a person to see what each rule says of them today."
        name="asked"
        source="/people/search"
        most={1}
        chosen={askedAbout.chosen}
        found={askedAbout.found}
        onChange={onChange}
      />
      <button type="submit" className={buttonClass({ size: "small" })} name="edit" value="why" formNoValidate>
        Ask
      </button>
      <div role="status">
        {why && (
          <ul>
            {why.answers.map(({ act, reason }) => (
              <li key={act}>
                {reason ? <X className="i" aria-hidden="true" /> : <Check className="i" aria-hidden="true" />}
                <span>
                  <b>{act}:</b> {reason ? `${why.name} cannot. ${reason}.` : `${why.name} can.`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
