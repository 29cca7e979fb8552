import { Link } from "@remix-run/react";
import { Note } from "~/ui/note";
import { plural } from "~/ui/words";

interface BoxNoticesProps {
  cycleId: string;
  /** Boxes that wait for somebody. */
  waiting: readonly { categoryId: string; award: string; wait: string; officer: string | null }[];
  /** Changes of the electorate without a second signature. */
  openChanges: number;
}

/** What the votes of this cycle wait for, each with the place where it goes on. */
export function BoxNotices({ cycleId, waiting, openChanges }: BoxNoticesProps) {
  const path = `/manage/cycles/${cycleId}`;
  return (
    <>
      {waiting.map(({ categoryId, award, wait, officer }) => (
        <Note look="warning" key={categoryId}>
          <b>{award}:</b>{" "}
          {wait === "quorum" ? (
            <>
              too few have voted, and the box is still sealed.{" "}
              <Link to={`${path}/quorum/${categoryId}`}>Decide how it goes on</Link>
            </>
          ) : (
            <>
              the box waits for the passphrase of {officer ?? "the returning officer"}.{" "}
              <Link to={`${path}/unlock/${categoryId}`}>Type it</Link>
            </>
          )}
        </Note>
      ))}
      {openChanges > 0 && (
        <Note look="warning">
          {plural(openChanges, "change")} of the electorate {openChanges === 1 ? "waits" : "wait"} for a
          second signature. <Link to={`${path}/electorate`}>See the electorate</Link>
        </Note>
      )}
    </>
  );
}
