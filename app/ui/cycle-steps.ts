import type { CycleDates, DateField } from "~/domain/awards/cycle-dates";
import type { Phase } from "~/domain/awards/phase";
import { whoDecides } from "~/domain/juries/who-decides";
import { onLastDay } from "./closing-words";
import { decidingWords } from "./cycle-words";
import { dateRange, shortDay, shortDayAndTime } from "./dates";
import type { PhaseStep } from "./phase-line";

type CycleOnLine = { [K in DateField]?: Date | string | null } & Pick<CycleDates, "lastTimeZone"> & {
    phase: Phase;
    timeZone: string;
    pausedAt: Date | string | null;
    categories: Parameters<typeof whoDecides>[0];
  };

const order: readonly Phase[] = [
  "draft",
  "nominating",
  "screening",
  "voting",
  "counting",
  "certifying",
  "announced",
  "archived",
];

/** The phases of a cycle as steps on a line, with their dates; facts come from whoever may see them. */
export function cycleSteps(cycle: CycleOnLine, facts: Partial<Record<Phase, string>> = {}): PhaseStep[] {
  const { timeZone } = cycle;
  const at = order.indexOf(cycle.phase);
  const stepAt = (from: Phase, to: Phase) => {
    if (at > order.indexOf(to)) return "done" as const;
    return at >= order.indexOf(from) ? ("now" as const) : ("todo" as const);
  };
  const range = (from: Date | string | null = null, to: Date | string | null = null) =>
    from && to ? dateRange(from, onLastDay(new Date(to), cycle), timeZone).replace(/ \d{4}$/, "") : undefined;
  const fact = (phase: Phase) => {
    const said = cycle.pausedAt && cycle.phase === phase ? "Paused" : facts[phase];
    return said ? { fact: said } : {};
  };
  return [
    {
      name: "Nominations",
      state: stepAt("nominating", "nominating"),
      when: range(cycle.nominationsOpenAt, cycle.nominationsCloseAt),
      ...fact("nominating"),
    },
    {
      name: "Screening",
      state: stepAt("screening", "screening"),
      when: cycle.votingOpenAt ? `until ${shortDay(cycle.votingOpenAt, timeZone)}` : undefined,
      ...fact("screening"),
    },
    {
      name: decidingWords[whoDecides(cycle.categories)],
      state: stepAt("voting", "voting"),
      when: range(cycle.votingOpenAt, cycle.votingCloseAt),
      ...fact("voting"),
    },
    { name: "Count and certify", state: stepAt("counting", "certifying"), ...fact("certifying") },
    {
      name: "Announced",
      state: at >= order.indexOf("announced") ? "done" : "todo",
      when: cycle.announceAt ? shortDayAndTime(cycle.announceAt, timeZone) : undefined,
    },
  ];
}
