import type { Database } from "~/db/client.server";
import type { ResultPage } from "~/db/result-pages.server";
import { findResult } from "~/db/results.server";
import { boxHash, lotMark } from "~/domain/voting/lot";
import { lotCommands } from "./lot-commands";

/**
 * The lot of a category with all that somebody needs to draw it again; null where no seed was drawn. From the
 * hash over a few sheets of a jury they could be guessed, so it is for those alone who may see them.
 */
export async function readLot(db: Database, found: ResultPage, reader: { maySeeBallots: boolean }) {
  const { file, category } = found;
  const { seed, commitment = "", order = [] } = file.lot ?? {};
  if (!seed) return null;
  const isOfJury = file.method === "rubric";
  const box = isOfJury
    ? reader.maySeeBallots && (await hashOfSheets(db, category.id))
    : category.box?.boxHash;
  const sealedAt = isOfJury ? category.juryLot?.seatedAt : category.box?.openedAt;
  return {
    seed,
    commitment,
    sealedAt: sealedAt?.toISOString() ?? null,
    box: box || null,
    order: order.map((id) => ({ id, mark: box ? lotMark(seed, box, id) : null })),
    commands: lotCommands(seed, box || null, order),
  };
}

async function hashOfSheets(db: Database, categoryId: string): Promise<string> {
  const whole = await findResult(db, categoryId);
  return boxHash(whole?.file.ballots ?? []);
}
