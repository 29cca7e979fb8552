import { X } from "lucide-react";
import { useRef, useState, type RefObject } from "react";
import { Avatar } from "./avatar";
import { described, Field, fieldClass, type FieldLook } from "./field";
import { useHydrated } from "./hydrated";
import { PersonCombobox } from "./person-combobox";
import { PersonOptionLine, type PersonOption } from "./person-option";

export interface PersonPickerProps extends FieldLook {
  /** Path of the resource that answers `?q=` with `{ people }`. */
  source: string;
  chosen?: readonly PersonOption[];
  /** How many may be chosen; 1 for a single person. */
  most?: number;
  /** Without scripts: the people found for what was typed, handed back by the action. */
  found?: { query: string; people: readonly PersonOption[] };
  /** Without scripts: the choice of nobody, where one may be taken back. */
  nobody?: string;
  /** Drawn in the place of one that was written in: the search has the focus at once. */
  takesFocus?: boolean;
  onChange?: (chosen: readonly PersonOption[]) => void;
}

/**
 * Chooses people from the whole directory. Each choice is sent as a hidden field of this name with the id.
 * Without scripts a button “Find” sends the form with `find` set to the name, and the matches come as boxes.
 * Whoever types before the scripts are there goes on with what they typed.
 */
export function PersonPicker(props: PersonPickerProps) {
  const plain = useRef<HTMLInputElement>(null);
  const hydrated = useHydrated();
  return hydrated ? <ScriptedPicker {...props} plain={plain} /> : <PlainPicker {...props} plain={plain} />;
}

interface PlainInput {
  /** The field that is there before the scripts run. */
  plain: RefObject<HTMLInputElement>;
}

/** What was typed before the scripts ran, and whether the cursor was there. */
function begunIn(input: HTMLInputElement | null) {
  return { query: input?.value ?? "", focused: input !== null && document.activeElement === input };
}

function ScriptedPicker({
  source,
  chosen: first = [],
  most = 1,
  nobody: _plainOnly,
  takesFocus = false,
  onChange,
  plain,
  ...look
}: PersonPickerProps & PlainInput) {
  // Read while the plain field still stands: a letter typed any earlier than this is among it.
  const [begun] = useState(() => begunIn(plain.current));
  const [chosen, setChosen] = useState(first);
  const choose = (people: readonly PersonOption[]) => {
    setChosen(people);
    onChange?.(people);
  };
  return (
    <Field {...look}>
      <div className="picker">
        <div className={fieldClass(look.error, "combo")}>
          {chosen.map((person) => (
            <span className="tok" key={person.id}>
              <Avatar person={person} size="small" />
              {person.name}
              <input type="hidden" name={look.name} value={person.id} />
              <button
                type="button"
                aria-label={`Remove ${person.name}`}
                onClick={() => choose(chosen.filter((other) => other.id !== person.id))}
              >
                <X className="i i-s" aria-hidden="true" />
              </button>
            </span>
          ))}
          {chosen.length < most && (
            <PersonCombobox
              {...described(look)}
              source={source}
              label={look.label}
              takesFocus={takesFocus || begun.focused}
              begun={begun.query}
              without={chosen.map((person) => person.id)}
              onChoose={(person) => choose([...chosen, person])}
              onRemoveLast={() => choose(chosen.slice(0, -1))}
            />
          )}
        </div>
      </div>
    </Field>
  );
}

function PlainPicker({
  chosen = [],
  found,
  most = 1,
  nobody,
  takesFocus: _scriptsOnly,
  plain,
  ...look
}: PersonPickerProps & PlainInput) {
  const kind = most === 1 ? "radio" : "checkbox";
  const others = found?.people.filter((person) => !chosen.some((one) => one.id === person.id)) ?? [];
  return (
    <Field {...look}>
      <div className="row">
        <div className={fieldClass(look.error)}>
          <input
            {...described(look)}
            ref={plain}
            name={`${look.name}Query`}
            defaultValue={found?.query}
            maxLength={100}
          />
        </div>
        <button type="submit" className="btn" name="find" value={look.name} formNoValidate>
          Find
        </button>
      </div>
      {found?.people.length === 0 && (
        <p className="hint">Nobody found for “{found.query}”. Try a part of the name.</p>
      )}
      <div className="picks">
        {[...chosen, ...others].map((person) => (
          <label key={person.id}>
            <input
              type={kind}
              className={kind === "radio" ? "radio" : "check"}
              name={look.name}
              value={person.id}
              defaultChecked={chosen.includes(person)}
              disabled={person.reason !== undefined && !chosen.includes(person)}
            />
            <PersonOptionLine person={person} />
          </label>
        ))}
        {nobody && chosen.length > 0 && (
          <label>
            <input type={kind} className="radio" name={look.name} value="" />
            {nobody}
          </label>
        )}
      </div>
    </Field>
  );
}
