import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { updatePhase } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listHolders } from "~/db/order-people.server";
import { listResultsToCertify } from "~/db/results.server";
import type { Act } from "./act.server";

/** With the last category of a cycle counted the cycle goes on to be certified and HR is told; else nothing. */
export async function moveToCertifying(tx: Tx, act: Act, cycleId: string): Promise<void> {
  const results = await listResultsToCertify(tx, cycleId);
  if (results.uncounted > 0) return;
  const moved = await updatePhase(tx, cycleId, { from: ["counting"], to: "certifying" });
  if (!moved) return;
  await recordEvent(tx, act, { act: "cycle.counted", subject: { type: "cycle", id: cycleId } });
  const awards = results.categories.map(({ id, name }) => ({ awardName: name, path: `/results/${id}` }));
  const letters = (await listHolders(tx, ["hr"])).map(({ id, name, email }): QueuedLetter => ({
    template: "result-to-certify",
    to: { personId: id, name, address: email },
    key: `result-to-certify/${cycleId}/${id}/${results.votingCloseAt.toISOString()}`,
    props: { name, cycleName: results.cycleName, awards },
  }));
  await queueLetters(tx, act, letters);
}
