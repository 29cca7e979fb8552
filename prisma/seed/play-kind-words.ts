import { decideKindWords } from "../../app/operations/decide-kind-words.server";
import { must, type Stage } from "./stage";

/** HR reads what was written in a cycle and lets the nominees read it after the announcement. */
export async function showKindWords(stage: Stage, by: { name: string; at: Date; cycleId: string }) {
  const sent = await stage.db.nomination.findMany({
    where: { state: "submitted", category: { cycleId: by.cycleId } },
    select: { id: true },
  });
  const decision = { cycleId: by.cycleId, to: "shown" as const, reason: "" };
  await must(
    decideKindWords(stage.as(by.name, by.at), { ...decision, nominationIds: sent.map(({ id }) => id) }),
  );
}
