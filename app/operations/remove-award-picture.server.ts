import { recordEvent } from "~/db/audit.server";
import { deleteAwardPicture } from "~/db/award-faces.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes the picture of an award away. */
export async function removeAwardPicture(act: Act, awardId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (!(await deleteAwardPicture(tx, awardId))) return refused("not-found");
    await recordEvent(tx, act, {
      act: "award.picture-removed",
      subject: { type: "award", id: awardId },
    });
    return granted();
  });
}
