import { reminderAt } from "~/domain/awards/closing";
import type { CycleDates } from "~/domain/awards/cycle-dates";
import type { Phase } from "~/domain/awards/phase";

export interface Coming {
  /** Null: it waits for people. */
  at: Date | null;
  title: string;
  detail: string;
}

type CycleAhead = CycleDates & { phase: Phase; timeZone: string; closingSoonSentAt: Date | null };

const order: readonly Phase[] = ["draft", "nominating", "screening", "voting", "counting", "certifying"];

/** What the house will do by itself from here on, in order. */
export function comingUp(cycle: CycleAhead): Coming[] {
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
    {
      until: "nominating",
      coming: { at: cycle.nominationsCloseAt, title: "Nominations close", detail: "Screening begins." },
    },
    {
      until: "screening",
      coming: {
        at: cycle.votingOpenAt,
        title: "Vote opens",
        detail: "Once every shortlist is ready. Each voter gets a letter.",
      },
    },
    { until: "voting", coming: reminderOf(cycle) },
    {
      until: "voting",
      coming: {
        at: cycle.votingCloseAt,
        title: "Vote closes",
        detail: "The keys are destroyed, then the ballots are counted. Nobody can link a ballot to a person.",
      },
    },
    {
      until: "certifying",
      coming: {
        at: null,
        title: "Two people certify",
        detail: "The result is open to the awards team only.",
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

function reminderOf(cycle: CycleAhead): Coming | null {
  const at = reminderAt(cycle);
  if (!at || cycle.closingSoonSentAt) return null;
  return { at, title: "Reminder goes out", detail: "To those who have not voted. Nobody else." };
}
