import { CircleCheck, Clock } from "lucide-react";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import type { ReactNode } from "react";
import { AvatarPair } from "~/ui/avatar";
import type { PersonOption } from "~/ui/person-option";
import type { NominateData } from "./route";

interface SideColumnProps {
  cycleName: string;
  category: NominateData["categories"][number] | undefined;
  chosen: readonly PersonOption[];
  teamName: string;
  viewerId: string;
  /** What the server said when it last saved the draft. */
  problems: { field: string; sentence: string }[] | undefined;
  children: ReactNode;
}

/** How the nomination looks so far, and whether it can win. */
export function SideColumn({
  cycleName,
  category,
  chosen,
  teamName,
  viewerId,
  problems,
  children,
}: SideColumnProps) {
  const checks = checksOf(category, chosen, viewerId);
  const names = chosen.map(({ name }) => name);
  const others = (problems ?? []).filter(({ field }) => field !== "nominees");
  return (
    <aside className="aside" aria-label="Preview and checks">
      {chosen.length > 0 && (
        <article className="sheet prev">
          <p className="meta">How voters will see it</p>
          <AvatarPair people={chosen.slice(0, 4)} />
          <h3>{nomineeTitle(names, teamName)}</h3>
          <p className="meta">
            {category?.name}, {cycleName}
          </p>
        </article>
      )}
      <section className="sheet elig">
        <h3>Can this nomination win?</h3>
        {checks.map(({ words, holds }) => (
          <p className={holds ? "msg ok" : "msg wrn"} key={words}>
            {holds ? (
              <CircleCheck className="i" aria-hidden="true" />
            ) : (
              <Clock className="i" aria-hidden="true" />
            )}
            <span>{words}</span>
          </p>
        ))}
        {others.map(({ field, sentence }) => (
          <p className="msg wrn" key={field}>
            <Clock className="i" aria-hidden="true" />
            <span>
              <a href={`#${field}`}>{sentence}</a>
            </span>
          </p>
        ))}
      </section>
      {children}
    </aside>
  );
}

function checksOf(category: SideColumnProps["category"], chosen: readonly PersonOption[], viewerId: string) {
  if (!category) return [{ words: "Choose an award first", holds: false }];
  if (chosen.length === 0) return [{ words: "Somebody to honour", holds: false }];
  const sides = chosen.map(({ side }) => side);
  const both = sides.includes("sales") && sides.includes("procurement");
  const rightSize =
    category.nomineeKind === "either" ||
    (category.nomineeKind === "team" ? chosen.length > 1 : chosen.length === 1);
  const size = { team: "A team of two or more", person: "One person", either: "One person or a team" };
  return [
    { words: size[category.nomineeKind], holds: rightSize },
    ...(category.requireBothSides
      ? [{ words: "One person from Sales, one from Procurement", holds: both }]
      : []),
    ...(category.allowSelf
      ? []
      : [{ words: "You are not one of the nominees", holds: chosen.every(({ id }) => id !== viewerId) }]),
    { words: "Everybody named is eligible", holds: chosen.every(({ reason }) => !reason) },
  ];
}
