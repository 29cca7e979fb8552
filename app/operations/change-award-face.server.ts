import { randomUUID } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import {
  findAwardFace,
  updateAwardColour,
  updatePictureWords,
  upsertAwardPicture,
} from "~/db/award-faces.server";
import { findAwardForUpdate } from "~/db/awards.server";
import { checkPicture, checkPictureWords, type AwardColour } from "~/domain/awards/face";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

interface FaceForm {
  awardId: string;
  colour: AwardColour;
  words: string;
  /** A new picture; null leaves the one that is there. */
  picture: { name: string; content: Uint8Array } | null;
}

/** Gives an award a colour, a picture and the words for it. It is seen at once wherever the award is. */
export async function changeAwardFace(act: Act, form: FaceForm): Promise<Verdict> {
  const { awardId, colour, picture } = form;
  return transact(act, async (tx) => {
    const award = await findAwardForUpdate(tx, awardId);
    if (!award) return refused("not-found");
    if (award.retiredAt) return refused("award-retired");
    const before = await findAwardFace(tx, awardId);
    const checked = picture ? checkPicture(picture) : granted(null);
    if (!checked.ok) return checked;
    const said = checkPictureWords(checked.value ?? before?.picture ?? null, form.words);
    if (!said.ok) return said;
    const words = said.value;
    await updateAwardColour(tx, awardId, colour);
    if (checked.value) {
      const { type, content } = checked.value;
      const row = { version: randomUUID(), type, words, content, addedAt: act.now };
      await upsertAwardPicture(tx, awardId, row);
    } else await updatePictureWords(tx, awardId, words);
    await recordEvent(tx, act, {
      act: "award.face-changed",
      subject: { type: "award", id: awardId },
      before: { colour: before?.colour ?? "", words: before?.picture?.words ?? "" },
      after: { colour, words, ...(checked.value && { picture: checked.value.name }) },
    });
    return granted();
  });
}
