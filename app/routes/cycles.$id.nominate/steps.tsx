import type { NominateData } from "./route";

const parts = [
  { id: "award", name: "Which award" },
  { id: "who", name: "Who" },
  { id: "story", name: "The story" },
  { id: "evidence", name: "Joint win" },
  { id: "files", name: "Files" },
  { id: "send", name: "Send" },
];

interface StepsProps {
  category: NominateData["categories"][number] | undefined;
  people: number;
}

/** The parts of the form as links. */
export function Steps({ category, people }: StepsProps) {
  const facts: Record<string, string | undefined> = {
    award: category?.name,
    who: people > 0 ? `${people} chosen` : undefined,
  };
  return (
    <nav aria-label="Steps">
      <ol className="steps">
        {parts.map(({ id, name }, at) => (
          <li key={id}>
            <a href={`#${id}`}>
              <i>{at + 1}</i>
              <span>
                {name}
                {facts[id] && <small>{facts[id]}</small>}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
