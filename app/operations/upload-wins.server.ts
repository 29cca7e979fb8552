import { recordEvent } from "~/db/audit.server";
import { findMappingOf, insertWinImport } from "~/db/win-imports.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { guessMapping, headsKey } from "~/domain/wins/import/fields";
import { readDealFile } from "~/domain/wins/import/read-deals";
import { transact, type Act } from "./act.server";

/** Keeps an uploaded file of deals to look at, mapped as the last one with the same columns; no win changes. */
export async function uploadWins(
  act: Act,
  { filename, csv }: { filename: string; csv: string },
): Promise<Verdict<{ id: string }>> {
  const { actor } = act;
  if (actor.kind !== "person" || !may(actor, "import-wins")) return refused("not-allowed");
  const file = readDealFile(csv);
  if (!file.ok) return refused("deals-unreadable", { field: "file" });
  return transact(act, async (tx) => {
    const key = headsKey(file.heads);
    const mapping = (await findMappingOf(tx, key)) ?? guessMapping(file.heads);
    const upload = { filename, csv, headsKey: key, mapping, createdById: actor.id, createdAt: act.now };
    const id = await insertWinImport(tx, upload);
    await recordEvent(tx, act, {
      act: "wins.uploaded",
      subject: { type: "import", id },
      after: { filename },
    });
    return granted({ id });
  });
}
