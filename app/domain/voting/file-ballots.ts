import type { Ballot, BallotForm, RubricRules } from "./election";
import { InvalidElection } from "./invalid-election";
import { mostBallots } from "./flat-ballots";
import { faultOfSheet } from "./file-sheets";

/** What the ballots of one file may hold. */
export interface BallotRules {
  form: BallotForm;
  known: ReadonlySet<string>;
  equalRanks: boolean;
  maxScore: number;
  rubric?: RubricRules | undefined;
}

/**
 * Ballots of a file, checked: known ids, each once, equal ranks and scores only as the method has them. All
 * invalid ones are named by their position, counted from 1.
 */
export function parseBallots(value: unknown, rules: BallotRules): Ballot[] {
  if (!Array.isArray(value)) throw noBallots();
  const faults = new BallotFaults();
  for (const ballot of value) faults.check(ballot, rules);
  faults.end();
  return value.map((ballot) => choiceAlone(ballot, rules));
}

/** A valid ballot without anything else that stands in the file. */
export function choiceAlone(ballot: unknown, { form }: BallotRules): Ballot {
  const { count, [form]: choice } = ballot as Record<string, unknown>;
  return { ...(count !== undefined && { count }), [form]: choice } as unknown as Ballot;
}

/** What is wrong with a file that was published without its ballots. */
export function noBallots(): InvalidElection {
  return new InvalidElection("The file holds no ballots, so there is nothing to count.");
}

const shown = 20;

/** Collects what is wrong with ballots that come one after another. */
export class BallotFaults {
  private checked = 0;
  private voters = 0;
  private found = 0;
  private readonly sentences: string[] = [];

  /** Whether the ballot is valid. */
  check(ballot: unknown, rules: BallotRules): boolean {
    const fault = faultOf(ballot, rules);
    this.pass(fault ? 0 : ((ballot as Ballot).count ?? 1));
    if (!fault) return true;
    this.found += 1;
    if (this.found <= shown) this.sentences.push(`Ballot ${this.checked} ${fault}.`);
    return false;
  }

  /** Goes on after a ballot that is known to be valid. */
  pass(count: number): void {
    this.checked += 1;
    this.voters += count;
  }

  /** Throws when there was a fault. */
  end(): void {
    const rest = this.found > shown ? ` And ${this.found - shown} more.` : "";
    if (this.found > 0) throw new InvalidElection(this.sentences.join(" ") + rest);
    if (this.voters > mostBallots) throw new InvalidElection("There are more than 10,000,000,000 ballots.");
  }
}

function faultOf(ballot: unknown, rules: BallotRules): string | undefined {
  if (ballot === null || typeof ballot !== "object") return "is not an object";
  const { count = 1, ranks, approve, scores, sheet } = ballot as Record<string, unknown>;
  if (!Number.isSafeInteger(count) || (count as number) < 1) return "has a count that is not 1 or more";
  if (rules.form === "ranks") return faultOfRanks(ranks, rules);
  if (rules.form === "approve")
    return Array.isArray(approve) ? faultOfIds(approve, rules) : "has no approvals";
  return rules.form === "scores" ? faultOfScores(scores, rules) : faultOfSheet(sheet, rules);
}

function faultOfRanks(ranks: unknown, rules: BallotRules): string | undefined {
  if (!Array.isArray(ranks)) return "has no ranks";
  const broken = ranks.find((rank) => !Array.isArray(rank) || rank.length === 0) as unknown;
  if (broken !== undefined || ranks.includes(undefined)) return "has a rank without an id";
  const fault = faultOfIds(ranks.flat(1), rules);
  if (fault || rules.equalRanks) return fault;
  const hasEqual = ranks.some((rank) => (rank as unknown[]).length > 1);
  return hasEqual ? "has equal ranks, which this method does not know" : undefined;
}

function faultOfIds(ids: readonly unknown[], { known }: BallotRules): string | undefined {
  const seen = new Set<unknown>();
  for (const id of ids) {
    if (typeof id !== "string" || !known.has(id)) return `names ${JSON.stringify(id)}, which is no candidate`;
    if (seen.has(id)) return `names ${JSON.stringify(id)} twice`;
    seen.add(id);
  }
  return undefined;
}

function faultOfScores(scores: unknown, { known, maxScore }: BallotRules): string | undefined {
  if (scores === null || typeof scores !== "object" || Array.isArray(scores)) return "has no scores";
  for (const [id, score] of Object.entries(scores)) {
    if (!known.has(id)) return `names ${JSON.stringify(id)}, which is no candidate`;
    if (!Number.isInteger(score) || (score as number) < 0 || (score as number) > maxScore)
      return `scores ${JSON.stringify(id)} with ${JSON.stringify(score)}, which is no whole number from 0 to ${maxScore}`;
  }
  return undefined;
}
