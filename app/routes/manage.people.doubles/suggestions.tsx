import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PersonLine } from "~/ui/person-line";

interface SuggestionsProps {
  suggested: readonly {
    because: "name" | "address" | "number";
    people: readonly { id: string; name: string; email: string; department: { name: string } }[];
  }[];
}

const reasons = {
  name: "The same name in the same department",
  address: "The same first name and nearly the same beginning of the address",
  number: "The same employee number, written another way",
};

/** Pairs that may be the same person, to look at. Nothing is decided by the likeness. */
export function Suggestions({ suggested }: SuggestionsProps) {
  if (suggested.length === 0)
    return (
      <Empty drawing="book" title="No likely doubles">
        To merge two accounts all the same, open one of them under People and choose Merge.
      </Empty>
    );
  return (
    <ul className="list">
      {suggested.map(({ because, people }) => {
        const [first, second] = people;
        if (!first || !second) return null;
        return (
          <li className="list-row" key={people.map(({ id }) => id).join()}>
            <div className="grow stack-s">
              {people.map((person) => (
                <PersonLine
                  key={person.id}
                  person={person}
                  detail={`${person.email}, ${person.department.name}`}
                  to={`/manage/people/${person.id}`}
                />
              ))}
              <p className="meta">{reasons[because]}</p>
            </div>
            <ButtonLink size="small" to={`?kept=${first.id}&gone=${second.id}`}>
              Compare
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}
