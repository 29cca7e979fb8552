import { recordEvent } from "~/db/audit.server";
import { updateEngraving } from "~/db/pieces.server";
import { tidySpaces } from "~/domain/trophies/engraving-template";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openOrder } from "./open-order.server";
import { recordedPieces } from "./recorded-piece.server";

export interface EngravingChange {
  orderId: string;
  pieceId: string;
  lines: string[];
}

/**
 * Writes the engraving of one piece, with accents as typed. A draft may hold lines that don't fit yet: the guard
 * shows what is wrong and stops the order at its submission.
 */
export async function changeEngraving(act: Act, input: EngravingChange): Promise<Verdict> {
  return transact(act, async (tx) => {
    const opened = await openOrder(tx, input.orderId, "change");
    if (!opened.ok) return opened;
    const { id, pieces } = opened.value;
    const piece = pieces.find((one) => one.id === input.pieceId);
    if (!piece) return refused("not-found");
    const engraving = withoutBlankEnd(input.lines.map(tidySpaces));
    if (engraving.join("\n") === piece.engraving.join("\n")) return granted();

    await updateEngraving(tx, piece.id, engraving);
    const { position } = piece;
    const versions = [
      { position, engraving: piece.engraving },
      { position, engraving },
    ];
    const [before, after] = await recordedPieces(tx, opened.value, act.now, versions);
    const subject = { type: "order", id };
    await recordEvent(tx, act, { act: "order.engraving-changed", subject, before, after });
    return granted();
  });
}

function withoutBlankEnd(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line !== "");
  return lines.slice(0, last + 1);
}
