import { useState } from "react";
import { noneId } from "~/domain/voting/ballot";
import { namesOf, type BallotPage } from "./ballot-page";
import { ScoreRow } from "./score-row";

interface ScorePaperProps {
  page: BallotPage;
  /** The fields as they were sent before. */
  given: Readonly<Record<string, string>>;
  errors?: Record<string, string>;
}

/** The ballot paper with a score for each finalist: a row of six marks, and a seventh that leaves it blank. */
export function ScorePaper({ page, given, errors }: ScorePaperProps) {
  const none = {
    id: noneId,
    title: "None of these",
    people: [],
    mayChoose: true,
    detail: "Score it like a finalist",
  };
  const rows = page.offerNone ? [...page.entries, none] : page.entries;
  const open = rows.filter(({ mayChoose }) => mayChoose);
  const [scored, setScored] = useState(open.filter(({ id }) => given[`score.${id}`]).length);
  return (
    <div
      className="scores"
      onChange={(event) =>
        setScored(event.currentTarget.querySelectorAll("input:checked:not([value=''])").length)
      }
    >
      <h2>Your ballot</h2>
      <p className="meta" role="status">
        {scored} of {open.length} scored
      </p>
      <p className="meta">You may give several the same. A blank row counts as 0.</p>
      <p className="ends" aria-hidden="true">
        <span>0 not at all</span>
        <span>5 the best</span>
      </p>
      {rows.map((row) => (
        <ScoreRow
          key={row.id}
          id={row.id}
          title={row.title}
          detail={"detail" in row ? row.detail : namesOf(row)}
          isOff={!row.mayChoose}
          given={given[`score.${row.id}`] ?? ""}
          error={errors?.[`score.${row.id}`]}
        />
      ))}
    </div>
  );
}
