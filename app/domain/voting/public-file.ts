import type { CountingMethod } from "./election";
import type { ElectionFile } from "./election-file";
import type { ElectionResult, JuryEntry } from "./result";

/** With fewer ballots a whole ranking could point to a person. */
const fewestPublicBallots = 20;

/** What decides how much of a result everybody may read. */
export interface Publishing {
  method: CountingMethod;
  /** `no_quorum` keeps the count itself back. */
  outcome: string;
  castCount: number;
  /** What HR chose for the category before the vote. */
  publishBallots: boolean;
}

/** Whether everybody gets the ballots: enough of them, HR's choice, and never the sheets of a jury. */
export function ballotsArePublic({ method, outcome, castCount, publishBallots }: Publishing): boolean {
  return publishBallots && method !== "rubric" && outcome !== "no_quorum" && castCount >= fewestPublicBallots;
}

/** Whether everybody gets the rounds: below the quorum they are for those who decide what comes next. */
export function roundsArePublic({ outcome }: Pick<Publishing, "outcome">): boolean {
  return outcome !== "no_quorum";
}

/**
 * The file for somebody who may see every ballot, or for everybody else: whole, or the rounds without ballots,
 * or without a quorum only what was fixed before the count. Receipts are in it always.
 */
export function publicFile(
  file: ElectionFile,
  publishing: Publishing,
  reader: { maySeeBallots: boolean },
): Partial<ElectionFile> {
  if (reader.maySeeBallots || ballotsArePublic(publishing)) return file;
  const { ballots: _ballots, votes: _votes, result, ...fixed } = file;
  if (!result || !roundsArePublic(publishing)) return fixed;
  return { ...fixed, result: withoutSingleSheets(result) };
}

/**
 * A result without what could point to one juror: how far jurors lie apart, and the scores of entries that too few
 * of them judged. Results of votes stay as they are.
 */
export function withoutSingleSheets<Result extends Partial<ElectionResult>>(result: Result): Result {
  const { jury } = result;
  return jury ? { ...result, jury: { ...jury, entries: jury.entries.map(forEverybody) } } : result;
}

function forEverybody(entry: JuryEntry): JuryEntry {
  const { id, jurors, ranked } = entry;
  if (ranked) return { ...entry, spread: null, disagree: false };
  const nothing = { raw: null, normalised: null, trimmed: null, criteria: {}, spread: null, disagree: false };
  return { id, jurors, ranked, ...nothing };
}
