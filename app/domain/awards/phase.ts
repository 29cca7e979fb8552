/** The phases of a cycle in the order they are lived through, with the way out beside them. */
export const phases = [
  "draft",
  "nominating",
  "screening",
  "voting",
  "counting",
  "certifying",
  "announced",
  "archived",
  "cancelled",
] as const;

export type Phase = (typeof phases)[number];

/** What may be done in which phase. Every act on a cycle asks this table and no other. */
const permitted = {
  "change-dates": ["draft", "nominating", "screening", "voting", "counting", "certifying"],
  "change-categories": ["draft"],
  "drop-category": ["draft", "nominating", "screening"],
  "open-nominations": ["draft"],
  nominate: ["nominating"],
  "change-nomination": ["nominating"],
  "answer-return": ["nominating", "screening"],
  "withdraw-nomination": ["nominating", "screening"],
  "close-nominations": ["nominating"],
  screen: ["nominating", "screening"],
  shortlist: ["nominating", "screening"],
  "edit-citation": ["nominating", "screening"],
  "strike-entry": ["nominating", "screening", "voting"],
  "decline-honour": ["nominating", "screening"],
  "open-voting": ["nominating", "screening"],
  "cast-ballot": ["voting"],
  "see-turnout": ["voting", "counting", "certifying", "announced", "archived"],
  remind: ["voting"],
  "set-second-key": ["draft", "nominating", "screening"],
  "change-roll": ["voting"],
  judge: ["voting"],
  "run-jury": ["voting"],
  "name-juror": ["nominating", "screening", "voting"],
  "see-sheets": ["certifying", "announced", "archived"],
  "hand-to-jury": ["counting", "certifying"],
  "close-voting": ["voting"],
  "unlock-box": ["voting", "counting"],
  "extend-vote": ["voting", "counting"],
  count: ["counting"],
  "decide-tie": ["certifying"],
  certify: ["certifying"],
  announce: ["certifying"],
  "see-result": ["announced", "archived"],
  "set-reminders": ["draft", "nominating", "screening", "voting"],
  pause: ["nominating", "screening", "voting", "certifying"],
  "set-back": ["screening", "voting"],
  "decide-kind-words": ["screening", "voting", "counting", "certifying", "announced", "archived"],
  archive: ["announced"],
  cancel: ["draft", "nominating", "screening", "voting", "counting", "certifying"],
} as const satisfies Record<string, readonly Phase[]>;

export type PhaseAct = keyof typeof permitted;

export const phaseActs = Object.keys(permitted) as PhaseAct[];

/** Whether a cycle in this phase lets the act happen at all; who may do it is another question. */
export function phasePermits(phase: Phase, act: PhaseAct): boolean {
  return (permitted[act] as readonly Phase[]).includes(phase);
}

/** The phases in which an act may happen, for a check and a write in one statement. */
export function phasesFor(act: PhaseAct): readonly Phase[] {
  return permitted[act];
}

const moves: Record<Phase, readonly Phase[]> = {
  draft: ["nominating", "cancelled"],
  nominating: ["screening", "voting", "cancelled"],
  screening: ["voting", "nominating", "cancelled"],
  voting: ["counting", "screening", "cancelled"],
  counting: ["certifying", "voting", "cancelled"],
  certifying: ["announced", "voting", "cancelled"],
  announced: ["archived"],
  archived: [],
  cancelled: [],
};

/** Whether a cycle may go from one phase to another. */
export function moveIsLegal(from: Phase, to: Phase): boolean {
  return moves[from].includes(to);
}
