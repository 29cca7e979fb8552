import { Avatar } from "~/ui/avatar";
import { bySide } from "~/ui/by-side";
import type { ResultView } from "./result-view.server";
import { shareHonour } from "./result-title";

/** Several winners, in order of election, or side by side where they share the honour. */
export function Winners({ view }: { view: ResultView }) {
  if (view.winners.length === 0) return null;
  const List = shareHonour(view) ? "ul" : "ol";
  return (
    <List className="many">
      {view.winners.map((winner) => (
        <li key={winner.id}>
          <h2>{winner.title}</h2>
          <WinnerNames winner={winner} />
        </li>
      ))}
    </List>
  );
}

/** The people behind a winner; nothing where the title is the one name already. */
export function WinnerNames({ winner }: { winner: ResultView["winners"][number] }) {
  const { people, title } = winner;
  if (people.length === 1 && people[0]?.name === title) return null;
  return (
    <ul className="names">
      {bySide(people).map((person) => (
        <li key={person.id}>
          <Avatar person={person} size="small" />
          {person.name}, {person.department.name}
        </li>
      ))}
    </ul>
  );
}
