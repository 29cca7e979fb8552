import { PersonLine } from "~/ui/person-line";
import { Medal } from "~/ui/medal";
import { Note } from "~/ui/note";

interface HonourProps {
  laureate: {
    title: string;
    awardName: string;
    cycleName: string;
    honouredOn: string;
    citation: string | null;
    note: string;
    members: {
      personId: string;
      name: string;
      jobTitle: string;
      departmentName: string;
      visibility: string;
      hasLeft: boolean;
    }[];
  };
}

/** Who, for what, and the words that go with it. */
export function Honour({ laureate }: HonourProps) {
  const { title, awardName, cycleName, honouredOn, citation, note, members } = laureate;
  const [only] = members;
  const isAlone = members.length === 1 && only?.name === title;
  return (
    <>
      <header className="honour-head">
        <Medal names={members.map(({ name }) => name)} size="huge" />
        <div>
          <h1>{title}</h1>
          <p className="gold">
            {awardName}, {cycleName || honouredOn.slice(0, 4)}
          </p>
          {isAlone && only && <p className="ink2">{detailOf(only)}</p>}
        </div>
      </header>
      {note && (
        <div className="honour-note">
          <Note>
            <b>Added later.</b> {note}
          </Note>
        </div>
      )}
      {citation && <p className="honour-words">“{citation}”</p>}
      {!isAlone && (
        <ul className="honour-team" aria-label="People honoured">
          {members.map((member) => (
            <li key={member.personId}>
              <PersonLine
                person={{ id: member.personId, name: member.name }}
                detail={detailOf(member)}
                to={`/people/${member.personId}`}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Member = HonourProps["laureate"]["members"][number];

function detailOf({ jobTitle, departmentName, visibility, hasLeft }: Member): string {
  if (visibility !== "shown") return "";
  const detail = [jobTitle, departmentName].filter(Boolean).join(", ");
  return hasLeft ? `Formerly ${detail}` : detail;
}
