import type { Round, Tie } from "~/domain/voting/result";
import { listOf } from "~/ui/words";

/** The ties of a count with where they were met and how many votes the tied had, where all had as many. */
export function tiesOf(rounds: readonly Round[]) {
  return rounds.flatMap((round, at) => {
    const { tie, tallies } = round;
    if (!tie) return [];
    const votes = new Set(tie.tied.map((id) => tallies[id]));
    const [shared] = votes;
    return [
      {
        tie,
        at,
        title: titleOfTie(rounds, at),
        votes: votes.size === 1 && shared !== undefined ? shared : null,
      },
    ];
  });
}

function titleOfTie(rounds: readonly Round[], at: number): string {
  const { seat } = rounds[at]!;
  const round =
    seat === undefined ? at + 1 : rounds.slice(0, at + 1).filter((one) => one.seat === seat).length;
  if (rounds.length === 1) return "A tie";
  return seat === undefined ? `A tie in round ${round}` : `A tie for place ${seat}, round ${round}`;
}

interface TieContext {
  /** Votes of each of the tied, as written. */
  votes: string | null;
  names: Readonly<Record<string, string>>;
  /** What two people wrote when they decided. */
  reason: string;
}

/** One tie in plain words: who was level, and what told them apart. */
export function tieSentence(tie: Tie, { votes, names, reason }: TieContext): string {
  const tied = listOf(tie.tied.map((id) => `“${names[id]}”`));
  const level = votes === null ? "were level" : `${tie.tied.length === 2 ? "both" : "all"} had ${votes}`;
  return `${tied} ${level}. ${brokenBy(tie, names, reason)}`;
}

function brokenBy(tie: Tie, names: TieContext["names"], reason: string): string {
  const first = names[tie.order?.[0] ?? ""] ?? "";
  const last = names[tie.order?.at(-1) ?? ""] ?? "";
  switch (tie.by) {
    case "prior-rounds":
      return `Round ${tie.round ?? 1} had told them apart: “${last}” had fewest there.`;
    case "lot":
      return `Nothing else told them apart, so the lot decided for “${first}”, as the ballot said it would.`;
    case "shared":
      return "They share the honour, as the ballot said they would.";
    case "hr-decides":
      return `Two people decided for “${first}”: ${reason}`;
    case "open":
      return "Two people decide, with a written reason.";
    default:
      return "The order of their ids decided.";
  }
}
