import type { Database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import type { FoundThanks } from "~/db/guest-thanks.server";
import { certificateFilename, renderCertificate } from "~/documents/certificate.server";
import { bothSigners } from "~/domain/laureates/signers";
import type { LetterProps } from "~/domain/mail/letters";
import { giftNoteOf } from "~/domain/wins/gift-note";
import { dayIn } from "~/domain/zoned-time";
import { renderLetter, type RenderedLetter } from "~/mail/render.server";
import { frameOf } from "./parcel.server";

/** The note on gifts of thanks: as it was sent, or as the company says it now. */
export async function giftNoteFor(db: Database, thanks: FoundThanks): Promise<string> {
  return thanks.sentAt ? thanks.giftNote : giftNoteOf((await getCompany(db)).giftNote);
}

/** What the letter to a guest says. */
export function thanksProps(thanks: FoundThanks, giftNote: string): LetterProps["guest-thanks"] {
  const { guestName, firm, occasion, text, sentBy } = thanks;
  const by = { by: sentBy.name, byEmail: sentBy.email, byTitle: sentBy.jobTitle ?? "" };
  return { name: guestName, firm, occasion, words: text, giftNote, ...by };
}

/** The letter to a guest as it is, or as it would leave now. */
export async function showThanksLetter(db: Database, thanks: FoundThanks): Promise<RenderedLetter> {
  const props = thanksProps(thanks, await giftNoteFor(db, thanks));
  return renderLetter("guest-thanks", props, await frameOf(db));
}

/** The certificate of a guest as a PDF, and what its file is called. */
export async function printThanks(db: Database, thanks: FoundThanks, { now }: { now: Date }) {
  const { name, timeZone } = await getCompany(db);
  const year = String(dayIn(thanks.sentAt ?? now, timeZone).getUTCFullYear());
  const content = await renderCertificate({
    companyName: name,
    before: "With our thanks for your part in",
    awardName: thanks.occasion,
    title: thanks.guestName,
    people: thanks.firm,
    citation: thanks.text,
    signers: bothSigners,
    ...{ occasion: year, year },
    note: await giftNoteFor(db, thanks),
    checkAt: null,
  });
  return { filename: certificateFilename({ awardName: thanks.occasion, title: thanks.guestName }), content };
}
