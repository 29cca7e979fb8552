import { listJuryModels } from "~/db/awards.server";
import { database } from "~/db/client.server";
import { findCycle, type FoundCycle } from "~/db/cycles.server";
import { findJury, listSeatable } from "~/db/juries.server";
import { findBox } from "~/db/ballot-boxes.server";
import { findResult } from "~/db/results.server";
import { phasePermits } from "~/domain/awards/phase";
import { gapOf } from "~/domain/juries/complete";
import { mayBeHandedOver } from "~/domain/juries/hand-over";
import type { JurySettings } from "~/domain/juries/settings";

/** A jury that could take the entries: that of another award, or the one that has judged here before. */
export interface JuryModel {
  id: string;
  name: string;
  settings: JurySettings;
  jurors: string[];
}

/** A category that may go to a jury, and the juries that are complete; null where the address names none. */
export async function findOffer(id: string | undefined, categoryId: string | undefined) {
  const db = database();
  const [cycle, category] = await Promise.all([findCycle(db, id ?? ""), findJury(db, categoryId ?? "")]);
  if (!cycle || category?.cycleId !== cycle.id) return null;
  const [box, result] = await Promise.all([findBox(db, category.id), findResult(db, category.id)]);
  const state = {
    kind: category.kind,
    isSeated: category.juryLot !== null,
    box,
    outcome: result?.outcome ?? null,
  };
  const isOpen =
    phasePermits(cycle.phase, "hand-to-jury") && result?.state !== "certified" && mayBeHandedOver(state);
  return { cycle, category, isOpen, models: isOpen ? await modelsFor(cycle, category.id) : [] };
}

async function modelsFor(cycle: FoundCycle, categoryId: string): Promise<JuryModel[]> {
  const db = database();
  const own = cycle.categories.find((category) => category.id === categoryId && category.kind === "jury");
  const offered = [
    ...(own ? [{ id: own.awardId, name: own.name, jury: own.jury }] : []),
    ...(await listJuryModels(db)),
  ];
  const models: JuryModel[] = [];
  for (const { id, name, jury } of offered) {
    const seatable = await listSeatable(db, jury.jurorIds);
    const settings: JurySettings = { ...jury, vote: "none" };
    const isKnown = models.some((model) => model.id === id);
    if (isKnown || gapOf(settings, seatable.length)) continue;
    models.push({ id, name, settings, jurors: seatable.map((person) => person.name) });
  }
  return models;
}
