import { Button, ButtonLink } from "~/ui/button";
import { timeOfDay } from "~/ui/dates";
import { Note } from "~/ui/note";
import type { TextElsewhere } from "./answers";

interface ElsewhereNoteProps {
  elsewhere: TextElsewhere;
  path: string;
  timeZone: string;
  /** The button that keeps this text: a draft is saved, what was sent before is sent again. */
  keeps: "save" | "send";
}

/** Two tabs changed the same nomination: this one has its text in the form, the other text is shown here. */
export function ElsewhereNote({ elsewhere, path, timeZone, keeps }: ElsewhereNoteProps) {
  return (
    <Note look="warning" role="alert">
      <b>
        This nomination was changed in another tab or on another device at {timeOfDay(elsewhere.at, timeZone)}
        .
      </b>{" "}
      Nothing is lost: what you write here is in the form, and this is what was saved there.
      <dl className="elsewhere">
        {elsewhere.parts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text || "Empty"}</dd>
          </div>
        ))}
      </dl>
      <div className="row wrap acts">
        <Button type="submit" size="small" name="do" value={keeps}>
          {keeps === "send" ? "Send what is written here" : "Keep what is written here"}
        </Button>
        <ButtonLink size="small" look="quiet" to={path} reloadDocument>
          Use the other text
        </ButtonLink>
      </div>
    </Note>
  );
}
