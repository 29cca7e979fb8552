import { Form } from "@remix-run/react";
import { dayAndTime } from "~/ui/dates";
import { FormErrors } from "~/ui/form-errors";
import { CriterionScale } from "~/ui/juries/criterion-scale";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import type { JudgedSheet } from "./judged.server";
import type { JuryPage } from "./page-data.server";

interface SettledSheetProps {
  page: JuryPage;
  sheet: JudgedSheet;
  errors?: Record<string, string>;
}

/** A sheet that is not being written: finished, abstained from, stepped aside, taken out, or over. */
export function SettledSheet({ page, sheet, errors }: SettledSheetProps) {
  const { state, off, voidReason, scores, comment } = sheet;
  const mayReopen = page.isOpen && voidReason === null && (state === "done" || state === "abstained");
  const showsScores = !off && Object.keys(scores).length > 0;
  return (
    <>
      <div className="rule" />
      <FormErrors errors={errors} />
      <Note look={voidReason === null ? "info" : "warning"}>{standing(page, sheet)}</Note>
      {showsScores &&
        page.criteria.map((criterion) => (
          <CriterionScale
            key={criterion.id}
            criterion={criterion}
            rules={page.rules}
            score={scores[criterion.id] ?? null}
            isFixed
          />
        ))}
      {!off && comment && (
        <div className="why">
          <p className="label">Your comment</p>
          <p className="tale">{comment}</p>
        </div>
      )}
      {mayReopen && (
        <Form method="post" className="abar">
          <input type="hidden" name="assignmentId" value={sheet.id} />
          <SubmitButton look="secondary" name="do" value="reopen">
            {state === "done" ? "Change my scores" : "Score it after all"}
          </SubmitButton>
        </Form>
      )}
    </>
  );
}

function standing({ peopleTeam, isOpen, timeZone }: JuryPage, sheet: JudgedSheet) {
  const { state, off, voidReason, doneAt } = sheet;
  if (voidReason !== null)
    return `The ${peopleTeam} took this sheet out of the count. Their reason: ${voidReason}`;
  if (off) {
    const why = off.reason ? ` ${off.byStaff ? "The reason" : "You wrote"}: ${off.reason}` : "";
    return off.byStaff
      ? `The ${peopleTeam} took this entry off your list. The other jurors decide.${why}`
      : `This entry is off your list. ${off.kind}. The other jurors decide.${why}`;
  }
  if (state === "abstained") return "You abstained. That is not a zero: the other jurors judge this entry.";
  if (state === "done" && doneAt) return `You finished this sheet on ${dayAndTime(doneAt, timeZone)}.`;
  return isOpen ? "" : "Judging is closed. This sheet was not finished, so it does not count.";
}
