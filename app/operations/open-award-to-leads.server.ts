import { recordEvent } from "~/db/audit.server";
import { findAward } from "~/db/awards.server";
import { updateLeadsMayGive } from "~/db/leads.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Lets leads of departments give a direct award to their own people, or keeps it with HR. */
export async function openAwardToLeads(
  act: Act,
  { awardId, to }: { awardId: string; to: "leads" | "staff" },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const award = await findAward(tx, awardId);
    if (!award) return refused("not-found");
    if (award.kind !== "direct") return refused("award-not-direct");
    if (!(await updateLeadsMayGive(tx, awardId, to === "leads"))) return granted();
    await recordEvent(tx, act, {
      act: "award.givers-changed",
      subject: { type: "award", id: awardId },
      after: { givenBy: to === "leads" ? "HR and leads of departments" : "HR" },
    });
    return granted();
  });
}
