import { recordEvent } from "~/db/audit.server";
import { findAward } from "~/db/awards.server";
import { insertFigureImport } from "~/db/figures.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Keeps an uploaded file of figures to look at; the figures of the award stay as they are. */
export async function uploadFigures(
  act: Act,
  { awardId, filename, csv }: { awardId: string; filename: string; csv: string },
): Promise<Verdict<{ id: string }>> {
  const createdById = personIdOf(act.actor);
  if (!createdById) return refused("not-allowed");
  return transact(act, async (tx) => {
    const award = await findAward(tx, awardId);
    if (!award) return refused("not-found");
    if (award.kind !== "threshold") return refused("award-not-threshold");
    const id = await insertFigureImport(tx, { awardId, filename, csv, createdById, createdAt: act.now });
    await recordEvent(tx, act, {
      act: "figures.uploaded",
      subject: { type: "award", id: awardId },
      after: { filename },
    });
    return granted({ id });
  });
}
