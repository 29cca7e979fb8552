import type { Database } from "~/db/client.server";
import { uploadFigures } from "~/operations/upload-figures.server";
import { actAs, type Cast } from "./cast";
import { dryRun, hundredPercent, makeClub, writeFigures } from "./threshold";

/** An award by threshold in that company, with figures, a dry run over them and more figures to look at. */
export async function makeCompanyClub(db: Database, people: Cast, now: Date) {
  const { alice, bob, charlie, dana } = people;
  const award = await makeClub(db, hundredPercent);
  await writeFigures(db, award.id, "2025-01-01", [
    [alice, 104.5],
    [bob, 99.9],
    [charlie, 140],
  ]);
  const runId = await dryRun(db, people, award.id, now);
  const csv = "Employee number,E-mail,Period,Figure\n,bob@fenwright.example,2026-Q1,101\n";
  const upload = await uploadFigures(actAs(db, dana, now), {
    awardId: award.id,
    filename: "figures.csv",
    csv,
  });
  if (!upload.ok) throw new Error(upload.reason);
  return { addresses: [`/manage/runs/${runId}`, `/manage/awards/${award.id}/figures/${upload.value.id}`] };
}
