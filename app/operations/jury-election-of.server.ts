import { listBallots, listReceipts } from "~/db/ballots.server";
import type { Tx } from "~/db/client.server";
import type { FoundJury } from "~/db/juries.server";
import { findSheetsToCount } from "~/db/jury-entries.server";
import type { JurySettings } from "~/domain/juries/settings";
import type { RubricRules, SheetBallot } from "~/domain/voting/election";
import { fileFormat, type ElectionFile } from "~/domain/voting/election-file";
import { boxHash, lotOrder } from "~/domain/voting/lot";
import { mergeBallots } from "~/domain/voting/merge-ballots";
import { tieRuleInFile } from "~/domain/voting/stored-rules";
import { mergeElsewhere } from "./count-elsewhere.server";

/**
 * The election file of a jury: each juror's finished sheets without a name, in the order of their text, and the
 * ballots of the vote beside it. `seed` is that of the jury's lot, which is drawn over the sheets.
 */
export async function juryElectionOf(tx: Tx, jury: FoundJury, seed: string): Promise<ElectionFile> {
  const { entries, jurors } = await findSheetsToCount(tx, jury);
  const candidates = entries.map(({ id, title, state }) => ({
    id,
    name: title,
    ...(state !== "shortlisted" && { withdrawn: true }),
  }));
  const judging = jurors.filter(({ assignments }) => assignments.length > 0);
  const ballots = mergeBallots(judging.map(({ assignments }) => sheetOf(assignments)));
  const ids = candidates.map(({ id }) => id);
  return {
    format: fileFormat,
    title: `${jury.name}, ${jury.cycle.name}`,
    method: "rubric",
    seats: jury.seats,
    rules: { tie: tieRuleInFile(jury.tieRule), rubric: rubricOf(jury.jury) },
    lot: { seed, commitment: jury.juryLot!.commitment, order: lotOrder(seed, boxHash(ballots), ids) },
    candidates,
    ballots,
    ...(jury.jury.vote === "together" && {
      votes: (await mergeElsewhere(await listBallots(tx, jury.id))).ballots,
      receipts: await listReceipts(tx, jury.id),
    }),
  };
}

interface FinishedSheet {
  entryId: string;
  scores: readonly { criterionId: string; score: number }[];
}

function sheetOf(sheets: readonly FinishedSheet[]): Pick<SheetBallot, "sheet"> {
  const byEntry = sheets.map(({ entryId, scores }) => {
    const byCriterion = scores.map(({ criterionId, score }) => [criterionId, score] as const);
    return [entryId, Object.fromEntries(byCriterion.sort(([a], [b]) => (a < b ? -1 : 1)))] as const;
  });
  return { sheet: Object.fromEntries(byEntry) };
}

function rubricOf(settings: JurySettings): RubricRules {
  const { min, max, criteria, minJurors, decides, spread, vote, voteMethod, voteWeight } = settings;
  const together = voteMethod === "approval" || voteMethod === "score" ? voteMethod : "approval";
  return {
    min,
    max,
    criteria: criteria.map(({ id, name, weight }) => ({ id, name, weight })),
    minJurors,
    decides,
    spread,
    ...(vote === "together" && { vote: { method: together, weight: voteWeight } }),
  };
}
