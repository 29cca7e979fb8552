import { listBallots, listReceipts } from "~/db/ballots.server";
import type { Tx } from "~/db/client.server";
import type { CategoryToCount } from "~/db/results.server";
import { noneId } from "~/domain/voting/ballot";
import type { Candidate } from "~/domain/voting/election";
import { fileFormat, type ElectionFile } from "~/domain/voting/election-file";
import { lotOrder } from "~/domain/voting/lot";
import { tieRuleInFile } from "~/domain/voting/stored-rules";
import { mergeElsewhere } from "./count-elsewhere.server";

/** The election file of a category whose box is open: all that a recount needs, equal ballots merged. */
export async function electionOf(tx: Tx, category: CategoryToCount): Promise<ElectionFile> {
  const { id, name, cycleName, method, seats, tieRule, offerNone, box } = category;
  const candidates = candidatesOf(category);
  const ids = candidates.map((candidate) => candidate.id);
  return {
    format: fileFormat,
    title: `${name}, ${cycleName}`,
    method,
    seats,
    rules: { tie: tieRuleInFile(tieRule), ...(offerNone && { none: noneId }) },
    lot: { seed: box.seed, commitment: box.seedCommitment, order: lotOrder(box.seed, box.boxHash, ids) },
    candidates,
    ballots: (await mergeElsewhere(await listBallots(tx, id))).ballots,
    receipts: await listReceipts(tx, id),
  };
}

function candidatesOf({ entries, offerNone }: CategoryToCount): Candidate[] {
  const named = entries.map(({ id, title, state }) => ({
    id,
    name: title,
    ...(state !== "shortlisted" && { withdrawn: true }),
  }));
  return offerNone ? [...named, { id: noneId, name: "None of these" }] : named;
}
