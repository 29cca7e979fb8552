import { Link } from "@remix-run/react";
import type { Face } from "~/domain/awards/face";
import { SmallAwardPicture } from "~/ui/award-face";
import { Pagination } from "~/ui/pagination";
import { listOf, plural } from "~/ui/words";
import { Wreath } from "~/ui/wreath";

interface RollEntry {
  id: string;
  title: string;
  awardName: string;
  cycleName: string;
  honouredOn: string;
  face: Face | null;
  members: { name: string; departmentName: string; visibility: string }[];
}

interface RollProps {
  laureates: readonly RollEntry[];
  summary: { laureates: number; people: number; years: number[] };
  page: number;
  pageSize: number;
  total: number;
}

/** The roll of honour: gold on the deep green of the honours board, year by year. */
export function Roll({ laureates, summary, page, pageSize, total }: RollProps) {
  return (
    <section className="plate roll" aria-labelledby="roll">
      <header>
        <Wreath />
        <h2 id="roll">Roll of honour</h2>
        <p className="meta">
          {plural(summary.laureates, "honour")}, {plural(summary.people, "person", "people")},{" "}
          {plural(summary.years.length, "year")}
        </p>
      </header>
      {byYear(laureates).map(([year, entries]) => (
        <section className="roll-year" key={year} aria-labelledby={`year-${year}`}>
          <h3 className="num" id={`year-${year}`}>
            {year}
          </h3>
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
      <div className="on-plate">
        <Pagination page={page} pageSize={pageSize} total={total} noun="honours" />
      </div>
    </section>
  );
}

function Entry({ entry }: { entry: RollEntry }) {
  return (
    <li>
      <Link to={`/laureates/${entry.id}`}>
        <span className="a">
          <SmallAwardPicture face={entry.face} />
          {entry.awardName}
        </span>
        <b className="d">{entry.title}</b>
        <span className="w">{below(entry)}</span>
      </Link>
    </li>
  );
}

/** Who stands behind a team's name; else the department and the cycle. */
function below({ title, members, cycleName }: RollEntry): string {
  const names = members.map(({ name }) => name);
  if (!names.every((name) => title.includes(name))) return listOf(names);
  const open = members.filter(({ visibility }) => visibility === "shown");
  const departments = [...new Set(open.map(({ departmentName }) => departmentName))];
  return [listOf(departments), cycleName].filter(Boolean).join(", ");
}

function byYear(laureates: readonly RollEntry[]): [string, RollEntry[]][] {
  const years = new Map<string, RollEntry[]>();
  for (const laureate of laureates) {
    const year = laureate.honouredOn.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), laureate]);
  }
  return [...years];
}
