import { remindedPhase, type ReminderRules } from "~/domain/awards/closing";
import type { CycleDates } from "~/domain/awards/cycle-dates";
import { nextReminder } from "~/domain/awards/reminders";
import type { WhoDecides } from "~/domain/juries/who-decides";
import type { Phase } from "~/domain/awards/phase";
import { endEverywhere } from "~/ui/closing-words";
import { capital } from "~/ui/words";

export interface Coming {
  /** Null: it waits for people. */
  at: Date | null;
  title: string;
  detail: string;
}

type CycleAhead = CycleDates &
  ReminderRules & {
    decides: WhoDecides;
    /** Whether some award has a round before its final. */
    hasFirstRound: boolean;
  };

const opening: Record<WhoDecides, Omit<Coming, "at">> = {
  votes: { title: "Vote opens", detail: "Once every shortlist is ready. Each voter gets a letter." },
  juries: { title: "Judging opens", detail: "Once every shortlist is ready. Each juror gets a letter." },
  both: {
    title: "Voting and judging open",
    detail: "Once every shortlist is ready. Each voter and each juror gets a letter.",
  },
};

const destroyed =
  "The keys are destroyed, then the ballots are counted. Nobody can link a ballot to a person.";

const closing: Record<WhoDecides, Omit<Coming, "at">> = {
  votes: { title: "Vote closes", detail: destroyed },
  juries: {
    title: "Judging closes",
    detail: "Finished sheets are counted, and those who run the award can read them.",
  },
  both: { title: "Voting and judging close", detail: destroyed },
};

const order: readonly Phase[] = ["draft", "nominating", "screening", "voting", "counting", "certifying"];

/** What the house will do by itself from here on, in order. */
export function comingUp(cycle: CycleAhead, now: Date): Coming[] {
  const at = order.indexOf(cycle.phase);
  if (at < 0) return [];
  const steps: { until: Phase; coming: Coming | null }[] = [
    {
      until: "draft",
      coming: {
        at: cycle.nominationsOpenAt,
        title: "Nominations open",
        detail: "Everybody who may nominate gets a letter.",
      },
    },
    { until: "nominating", coming: reminderOf(cycle, "nominating", now) },
    {
      until: "nominating",
      coming: closingAt(cycle.nominationsCloseAt, cycle, {
        title: "Nominations close",
        detail: "Screening begins.",
      }),
    },
    {
      until: "screening",
      coming: { at: cycle.votingOpenAt, ...opening[cycle.decides] },
    },
    { until: "voting", coming: juryAfterVote(cycle) },
    { until: "voting", coming: reminderOf(cycle, "voting", now) },
    {
      until: "voting",
      coming: closingAt(cycle.votingCloseAt, cycle, closing[cycle.decides]),
    },
    {
      until: "certifying",
      coming: {
        at: null,
        title: "Two people certify",
        detail: "Until then nobody else sees the result.",
      },
    },
    {
      until: "certifying",
      coming: {
        at: cycle.announceAt,
        title: "Winners announced",
        detail: cycle.announceAt
          ? "Letters, home page and roll of honour."
          : "By hand, once all is certified.",
      },
    },
  ];
  return steps.flatMap(({ until, coming }) => (coming && order.indexOf(until) >= at ? [coming] : []));
}

/** A close, with the day that ends then where it is the end of a day everywhere. */
function closingAt(at: Date, cycle: CycleAhead, { title, detail }: Omit<Coming, "at">): Coming {
  const end = endEverywhere(at, cycle);
  return { at, title, detail: end ? `${capital(end)}. ${detail}` : detail };
}

function juryAfterVote({ judgingOpenAt, phase, hasFirstRound }: CycleAhead): Coming | null {
  if (!judgingOpenAt || phase === "counting" || phase === "certifying") return null;
  if (hasFirstRound)
    return {
      at: judgingOpenAt,
      title: "First round closes, final opens",
      detail: "The best go on to the final. Whoever votes or judges there gets a letter.",
    };
  return {
    at: judgingOpenAt,
    title: "Judging opens",
    detail: "The vote that makes the list of a jury closes.",
  };
}

/** The next reminder by rule of the phase that the cycle is in, or would come to. */
function reminderOf(cycle: CycleAhead, phase: "nominating" | "voting", now: Date): Coming | null {
  if (phase === "voting" && cycle.decides === "juries") return null;
  const reminded = remindedPhase({ ...cycle, phase });
  const at = reminded && nextReminder(reminded, now);
  if (!at) return null;
  const whom = phase === "voting" ? "voted" : "nominated";
  return { at, title: "Reminder goes out", detail: `To those who have not ${whom}. Nobody else.` };
}
