import { Link } from "@remix-run/react";
import { Check } from "lucide-react";
import { timeLeft } from "~/ui/dates";
import { dueDay, dueWords } from "~/ui/juries/due-words";
import { JuryProgress } from "~/ui/juries/jury-progress";
import type { JuryPage, ListedSheet } from "./page-data.server";

/** How far I am and until when, and all entries to go to. */
export function JuryList({ page, currentId }: { page: JuryPage; currentId: string | undefined }) {
  const { award, progress, dueAt, now, timeZone, isOpen, list, criteria } = page;
  const left = timeLeft(now, dueAt);
  return (
    <section className="ql" aria-label="Your entries">
      <div className="h">
        <h1>{award}</h1>
        <JuryProgress progress={progress} due={isOpen ? `due ${dueWords(dueAt, now, timeZone)}` : "closed"} />
        {isOpen && progress.done < progress.total && (
          <p className="meta">
            You have {left.main} {left.rest && `and ${left.rest}`}.
          </p>
        )}
        {isOpen && progress.total > 0 && progress.done === progress.total && (
          <p className="meta">All done. You may change a sheet until {dueDay(dueAt, now, timeZone)}.</p>
        )}
      </div>
      <ol>
        {list.map((sheet) => (
          <li key={sheet.id}>
            <Link
              to={`?entry=${sheet.id}`}
              preventScrollReset
              className={sheet.state === "open" ? undefined : "dn"}
              aria-current={sheet.id === currentId ? "true" : undefined}
            >
              <span className="en num" aria-hidden="true">
                {sheet.number}
              </span>
              <span className="grow">
                <b>{sheet.title}</b>
                {sheet.detail && <small>{sheet.detail}</small>}
              </span>
              <Standing sheet={sheet} criteria={criteria.length} />
            </Link>
          </li>
        ))}
      </ol>
      <p className="foot meta">
        The order is shuffled for every juror.
        {isOpen && ` You may change a sheet until ${dueDay(dueAt, now, timeZone)}.`}
      </p>
    </section>
  );
}

function Standing({ sheet, criteria }: { sheet: ListedSheet; criteria: number }) {
  if (sheet.isVoided) return <span className="chip c-plain">Taken out</span>;
  if (sheet.state === "recused") return <span className="chip c-plain">Stepped aside</span>;
  if (sheet.state === "abstained") return <span className="chip c-plain">Abstained</span>;
  if (sheet.state === "open") {
    return sheet.scored > 0 ? (
      <span className="meta nowrap">
        {sheet.scored} of {criteria}
      </span>
    ) : null;
  }
  return (
    <span className="msg ok">
      <Check className="i" aria-hidden="true" />
      <span className="vh">Finished</span>
    </span>
  );
}
