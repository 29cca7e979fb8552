import type { ResultPage } from "~/db/result-pages.server";
import { lotMark, seedCommitment } from "~/domain/voting/lot";
import { lotCommands } from "./lot-commands";

/** The lot of a category with all that somebody needs to draw it again; null where no seed was drawn. */
export function readLot({ file, category }: ResultPage) {
  const { seed, commitment = "", order = [] } = file.lot ?? {};
  if (!seed) return null;
  const box = category.box?.boxHash ?? "";
  return {
    seed,
    commitment,
    box,
    seedFits: seedCommitment(seed) === commitment,
    order: order.map((id) => ({ id, mark: lotMark(seed, box, id) })),
    commands: lotCommands(seed, box, order),
  };
}
