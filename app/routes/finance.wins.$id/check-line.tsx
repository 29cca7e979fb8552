import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import type { FinanceWin } from "~/db/finance-win.server";
import { ButtonLink } from "~/ui/button";
import { plainShortDay, shortDay } from "~/ui/dates";
import { monthWords } from "~/ui/month-words";
import { StateChip } from "~/ui/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { EvidenceFiles } from "~/ui/wins/evidence-files";
import { EvidenceLinks } from "~/ui/wins/evidence-links";
import { FormulaShown } from "~/ui/wins/formula-shown";
import { lastingWords } from "~/ui/wins/lasting-words";
import { standingWords } from "~/ui/wins/standing-words";

type Shown = SerializeFrom<Omit<FinanceWin, "stake">>;

interface CheckLineProps {
  line: Shown["lines"][number];
  win: Pick<Shown, "id" | "mayCheck" | "checkedAt">;
  timeZone: string;
}

/** One value with the figures it rests on, what Finance says of it, and what can be done. */
export function CheckLine({ line, win, timeZone }: CheckLineProps) {
  const { words, lastCheck } = line;
  const facts = [line.label, line.hard ? "hard" : "avoided", line.recurring ? "" : "once"];
  return (
    <section className="sheet pad check-line" aria-label={`${line.name} ${line.label}`}>
      <div>
        <div className="check-name">
          <h2 className="h3">{line.name}</h2>
          <StateChip word={standingWords[line.standing]} />
        </div>
        <p className="meta">{[...facts, ...lastingWords(line)].filter(Boolean).join(", ")}</p>
        <div className="check-facts">
          <span>Before {words.before}</span>
          <span>After {words.after}</span>
          <span>
            Claimed <b>{words.change}</b>
          </span>
          {line.total && (
            <span>
              Over its period <b>{line.total}</b>
            </span>
          )}
          {line.left !== null && (
            <span>
              Validated <b>{line.left}</b>
            </span>
          )}
          <span>
            From {line.source}
            {line.sourceDay && `, ${plainShortDay(line.sourceDay)}`}
          </span>
        </div>
        {line.converted && (
          <p className="meta">
            {line.converted.amount} by the rate {line.converted.rate} of {monthWords(line.converted.month)}
          </p>
        )}
        {line.formula && <FormulaShown name="Worked out" formula={line.formula} />}
        <EvidenceLinks name="the figures" links={line.links} />
        <EvidenceFiles base={`/wins/${win.id}/files`} files={line.files} />
        {line.note && <p className="meta">{line.note}</p>}
      </div>
      {win.mayCheck && <LineActs line={line} win={win} />}
      {lastCheck && (
        <p className="check-said">
          {lastCheck.by}, {shortDay(lastCheck.at, timeZone)}
          {lastCheck.reason && `: “${lastCheck.reason}”`}
        </p>
      )}
    </section>
  );
}

function LineActs({ line, win }: Omit<CheckLineProps, "timeZone">) {
  if (win.checkedAt) {
    return (
      <div className="acts">
        <ButtonLink look="quiet" size="small" to={`/finance/lines/${line.id}`}>
          Correct it
        </ButtonLink>
      </div>
    );
  }
  const isOpen = line.standing === "claimed";
  return (
    <Form method="post" className="acts" preventScrollReset>
      <input type="hidden" name="lineId" value={line.id} />
      <input type="hidden" name="seen" value={line.seen} />
      {isOpen && (
        <ButtonLink size="small" to={`/finance/lines/${line.id}`}>
          {line.mayReduce ? "Reduce or reject" : "Reject"}
        </ButtonLink>
      )}
      <SubmitButton
        look={isOpen ? "primary" : "quiet"}
        size="small"
        name="does"
        value={isOpen ? "validate" : "undo"}
      >
        {isOpen ? "Validate" : "Take it back"}
      </SubmitButton>
    </Form>
  );
}
