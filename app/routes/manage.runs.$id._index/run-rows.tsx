import { Link } from "@remix-run/react";
import type { SerializeFrom } from "@remix-run/node";
import { ButtonLink } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { Empty } from "~/ui/empty";
import { PersonLine } from "~/ui/person-line";
import { plural } from "~/ui/words";
import type { RunRow } from "./read-run.server";

type Row = SerializeFrom<RunRow>;

interface RunRowsProps {
  rows: readonly Row[];
  runId: string;
  isOpen: boolean;
  view: "reaches" | "misses" | "excluded";
  asked: readonly string[];
}

const nobody = {
  reaches: "Nobody in this list. Who comes nearest is under “Miss it”.",
  misses: "Nobody of whom something is on record misses it.",
  excluded: "Nobody who reaches it is left out.",
};

/** People with what they have, what is missing, and where it comes from. */
export function RunRows({ rows, runId, isOpen, view, asked }: RunRowsProps) {
  if (rows.length === 0) {
    return (
      <Empty drawing="shelf" title="Nobody here">
        {nobody[view]}
      </Empty>
    );
  }
  return (
    <ul className="reached">
      {rows.map((row) => (
        <li key={row.personId}>
          <PersonLine
            person={{ id: row.personId, name: row.name }}
            detail={row.why ?? undefined}
            to={`/people/${row.personId}`}
          />
          <div className="stack-s">
            {row.measures.map((measure, at) => (
              <Reach key={asked[at]} measure={measure} />
            ))}
            <Behind row={row} />
          </div>
          <span className="acts">
            {row.laureateId && (
              <ButtonLink size="small" to={`/laureates/${row.laureateId}`}>
                See the honour
              </ButtonLink>
            )}
            {isOpen && (view === "reaches" || row.leftOutByHand) && (
              <ButtonLink size="small" to={`/manage/runs/${runId}/people/${row.personId}`}>
                {row.leftOutByHand ? "Put back" : "Leave out"}
                <span className="vh"> {row.name}</span>
              </ButtonLink>
            )}
            {view === "excluded" && (
              <Chip look="plain">{row.leftOutByHand ? "By hand" : "By the rules"}</Chip>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The bar is drawn to one and a half times what is asked; the tick is what is asked. */
const fullBar = 1.5;

function Reach({ measure }: { measure: Row["measures"][number] }) {
  return (
    <div className={measure.reaches ? "met" : "met short"}>
      <span className="met-bar" aria-hidden="true">
        <i style={{ width: `${measure.share / fullBar}%` }} />
      </span>
      <span className="met-words">
        <b>{measure.amount}</b>
        {measure.short && <span>{measure.short} short</span>}
        {measure.periodsShort > 0 && (
          <span>{plural(measure.periodsShort, "period has", "periods have")} no figure</span>
        )}
      </span>
    </div>
  );
}

/** The figures and the wins that were counted. */
function Behind({ row }: { row: Row }) {
  if (row.figures.length + row.wins.length === 0) return null;
  const what = [
    row.figures.length > 0 ? plural(row.figures.length, "figure") : "",
    row.wins.length > 0 ? plural(row.wins.length, "win") : "",
  ].filter(Boolean);
  return (
    <details className="behind">
      <summary className="more">{what.join(" and ")}</summary>
      <ul>
        {row.figures.map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
        {row.wins.map((win) => (
          <li key={win.id}>
            <Link to={`/wins/${win.id}`}>{win.title}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
