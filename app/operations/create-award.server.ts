import { recordEvent } from "~/db/audit.server";
import { copyAwardFace } from "~/db/award-faces.server";
import { insertAward } from "~/db/awards.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { checkAward, type AwardDraft } from "~/domain/awards/award";
import { checkThreshold } from "~/domain/awards/threshold";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkJurors } from "./judges.server";

/** Adds an award, a copy with the face of the other. The same form sent twice makes one. */
export async function createAward(
  act: Act,
  award: AwardDraft,
  { formKey, copyOf = "" }: { formKey: string; copyOf?: string },
): Promise<Verdict<{ id: string }>> {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, formKey);
    if (earlier) return granted({ id: earlier });
    const checked = checkAward(award, award.kind);
    if (!checked.ok) return checked;
    const threshold = checkThreshold(award);
    if (!threshold.ok) return threshold;
    const jurors = await checkJurors(tx, act, { ...award, kind: award.kind });
    if (!jurors.ok) return jurors;
    const kept = { ...checked.value, threshold: threshold.value };
    const id = await insertAward(tx, kept, act.now);
    await copyAwardFace(tx, { from: copyOf, to: id });
    await settleOnce(tx, formKey, id);
    await recordEvent(tx, act, {
      act: "award.created",
      subject: { type: "award", id },
      after: kept,
    });
    return granted({ id });
  });
}
