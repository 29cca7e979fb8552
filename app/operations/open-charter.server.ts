import { holdCharters } from "~/db/charter-writes.server";
import { findCharter } from "~/db/charters.server";
import type { Tx } from "~/db/client.server";
import { may } from "~/domain/people/may";
import { granted, refused } from "~/domain/verdict";
import type { Act } from "./act.server";

/** A KPI for one of those who keep the scorecard; no KPI changes beside it until the end. */
export async function openCharter(tx: Tx, { actor }: Act, id: string) {
  if (actor.kind !== "person" || !may(actor, "manage-scorecard")) return refused("not-allowed");
  await holdCharters(tx);
  const charter = await findCharter(tx, id);
  return charter ? granted(charter) : refused("not-found");
}
