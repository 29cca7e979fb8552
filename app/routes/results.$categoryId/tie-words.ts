import type { Comparison, Round, Tie } from "~/domain/voting/result";
import { listOf } from "~/ui/words";
import { exact } from "./exact";

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
  /** Names of a jury's criteria. */
  criteria?: Readonly<Record<string, string>>;
  /** Whether the count made the list of a final. */
  isList?: boolean;
}

/** One tie in plain words: who was level, and what told them apart. */
export function tieSentence(tie: Tie, context: TieContext): string {
  const { votes, names, reason, criteria = {} } = context;
  const tied = listOf(tie.tied.map((id) => `“${names[id]}”`));
  const level = votes === null ? "were level" : `${tie.tied.length === 2 ? "both" : "all"} had ${votes}`;
  const compared = (tie.compared ?? []).map((step) => comparedWords(step, names));
  const goesOn = context.isList === true && tie.by === "shared";
  const broken = goesOn ? "All of them went on to the final." : brokenBy(tie, names, reason, criteria);
  return [`${tied} ${level}.`, ...compared, broken].filter(Boolean).join(" ");
}

const lookedAt: Record<Comparison["by"], string> = {
  "head-to-head": "Ballots that prefer each to the others of them",
  score: "Sums of their scores",
  "top-scores": "Highest scores that each got",
  "first-choices": "Ballots that put each first",
};

function comparedWords({ by, values }: Comparison, names: TieContext["names"]): string {
  const figures = Object.entries(values).sort(([, a], [, b]) => b - a);
  return `${lookedAt[by]}: ${listOf(figures.map(([id, value]) => `“${names[id]}” ${exact(value)}`))}.`;
}

function brokenBy(
  tie: Tie,
  names: TieContext["names"],
  reason: string,
  criteria: Readonly<Record<string, string>>,
): string {
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
    case "criterion":
      return `The mean of “${criteria[tie.criterion ?? ""] ?? tie.criterion}”, the next heaviest criterion, told them apart.`;
    case "head-to-head":
    case "score":
    case "top-scores":
    case "first-choices":
      return `That decided for “${first}”.`;
    case "open":
      return "Two people decide, with a written reason.";
    default:
      return "The order of their ids decided.";
  }
}
