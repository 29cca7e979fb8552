import { PersonLine } from "~/ui/person-line";
import { StateChip } from "~/ui/state-chip";

interface AskedProps {
  /** `words` is null as long as there is no answer. */
  asked: readonly { id: string; person: { id: string; name: string }; words: string | null }[];
}

/** Who was asked, and what they said. */
export function Asked({ asked }: AskedProps) {
  if (asked.length === 0) return null;
  return (
    <ul className="list">
      {asked.map(({ id, person, words }) => (
        <li className="list-row" key={id}>
          <div className="grow stack-s">
            <PersonLine person={person} size="small" />
            {words !== null && <p className="ink2">“{words}”</p>}
          </div>
          <StateChip
            word={words === null ? { label: "Asked", look: "plain" } : { label: "Seconded", look: "ok" }}
          />
        </li>
      ))}
    </ul>
  );
}
