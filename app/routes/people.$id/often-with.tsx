import { PersonLine } from "~/ui/person-line";
import { plural } from "~/ui/words";

interface OftenWithProps {
  people: readonly { id: string; name: string; jobTitle: string; wins: number }[];
}

export function OftenWith({ people }: OftenWithProps) {
  if (people.length === 0) return null;
  return (
    <section>
      <h2>Often ties the knot with</h2>
      <ul className="list often">
        {people.map((person) => (
          <li key={person.id}>
            <PersonLine person={person} detail={person.jobTitle} to={`/people/${person.id}`} />
            <span className="times">{plural(person.wins, "win")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
