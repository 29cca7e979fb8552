import { useEffect, useState } from "react";
import { keysAreOff, turnKeys } from "./use-keys";

const keys = [
  ["J", "Next entry"],
  ["K", "Entry before"],
  ["A", "Accept: read, and fit to go on"],
  ["S", "Shortlist with the citation"],
  ["C", "Write the citation"],
  ["Esc", "Leave a field: letters are keys again"],
  ["R", "Return to the nominator; of several stories you say which"],
  ["D", "Decline; of several stories you say which"],
  ["M", "Merge the first look-alike into this entry"],
  ["X", "Choose for an act on several"],
  ["B", "Act on all that are chosen; A, S, R and D then mean all of them too"],
  ["U", "Undo what you did last"],
  ["?", "This list"],
] as const;

/** The keys of screening, and a switch for people whose keyboard or voice control presses letters by itself. */
export function KeysHelp() {
  const [isOff, setOff] = useState(false);
  useEffect(() => setOff(keysAreOff()), []);
  return (
    <details className="keys needs-script">
      <summary aria-keyshortcuts="?">
        All keys <kbd>?</kbd>
      </summary>
      <div className="keys-list">
        <dl>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <label className="row">
          <input
            type="checkbox"
            checked={!isOff}
            onChange={({ currentTarget }) => {
              turnKeys(currentTarget.checked ? "on" : "off");
              setOff(!currentTarget.checked);
            }}
          />
          Letters work as keys here
        </label>
      </div>
    </details>
  );
}
