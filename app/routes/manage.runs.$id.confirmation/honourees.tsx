import { PersonLine } from "~/ui/person-line";
import { plural } from "~/ui/words";

interface HonoureesProps {
  people: readonly { id: string; name: string }[];
  leftOut: number;
}

const mostShown = 60;

/** Who is honoured, by name. */
export function Honourees({ people, leftOut }: HonoureesProps) {
  const more = people.length - mostShown;
  return (
    <aside className="sheet pad stack" aria-label="Who is honoured">
      <h2>Who is honoured</h2>
      <ul className="stack-s">
        {people.slice(0, mostShown).map((person) => (
          <li key={person.id}>
            <PersonLine person={person} size="small" />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="meta">And {plural(more, "more person", "more people")}.</p>}
      {leftOut > 0 && <p className="meta">{plural(leftOut, "person", "people")} left out by hand.</p>}
    </aside>
  );
}
