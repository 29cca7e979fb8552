import { phasePermits, type Phase } from "~/domain/awards/phase";
import type { WhoDecides } from "~/domain/juries/who-decides";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";

const moves: Partial<Record<Phase, { to: Phase; label: string }>> = {
  draft: { to: "nominating", label: "Open nominations" },
  nominating: { to: "screening", label: "Close nominations" },
  screening: { to: "voting", label: "Open the vote" },
  voting: { to: "counting", label: "Close the vote" },
  announced: { to: "archived", label: "Archive" },
};

interface ActsProps {
  cycle: { id: string; phase: Phase; decides: WhoDecides; isPaused: boolean };
  canChangeDates: boolean;
}

/** What HR can do with the cycle by hand. Each leads to a page that says what will happen. */
export function Acts({ cycle, canChangeDates }: ActsProps) {
  const { id, phase } = cycle;
  const next = cycle.isPaused && phase !== "announced" ? undefined : moves[phase];
  const path = `/manage/cycles/${id}`;
  const hasReminders = phase === "nominating" || phase === "voting";
  const screens = phase === "nominating" || phase === "screening";
  return (
    <>
      {screens && (
        <ButtonLink look="primary" to={`${path}/screening`}>
          Screen
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={`${path}/move?to=${next.to}`}>
          {cycle.decides === "juries" ? next.label.replace("the vote", "judging") : next.label}
        </ButtonLink>
      )}
      {cycle.isPaused && (
        <ButtonLink look={screens ? "secondary" : "primary"} to={`${path}/resume`}>
          Let it go on
        </ButtonLink>
      )}
      {phase === "certifying" && !cycle.isPaused && (
        <Confirm
          label="Announce now"
          title="Announce the winners now?"
          confirm="Announce them"
          action={`${path}/announcement`}
        >
          <p>
            Each result needs its two signatures. Then everybody gets their letter and the roll of honour
            shows the names.
          </p>
        </Confirm>
      )}
      {phase === "voting" && <ButtonLink to={`${path}/electorate`}>Electorate</ButtonLink>}
      {phasePermits(phase, "decide-kind-words") && (
        <ButtonLink to={`${path}/kind-words`}>Kind words</ButtonLink>
      )}
      {screens && <ButtonLink to={`${path}/hints`}>Worth a look</ButtonLink>}
      {phasePermits(phase, "set-reminders") && (
        <ButtonLink to={`${path}/reminders`}>{hasReminders ? "Remind" : "Reminder rules"}</ButtonLink>
      )}
      {canChangeDates && <ButtonLink to={`${path}/dates`}>Change dates</ButtonLink>}
      {phasePermits(phase, "pause") && !cycle.isPaused && <ButtonLink to={`${path}/pause`}>Pause</ButtonLink>}
      {phasePermits(phase, "set-back") && (
        <ButtonLink look="quiet" to={`${path}/back`}>
          {phase === "voting" ? "Back to screening" : "Reopen nominations"}
        </ButtonLink>
      )}
      {canChangeDates && (
        <ButtonLink look="quiet" to={`${path}/move?to=cancelled`}>
          Cancel the cycle
        </ButtonLink>
      )}
    </>
  );
}
