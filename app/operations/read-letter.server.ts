import type { Database } from "~/db/client.server";
import type { findLetter } from "~/db/letter-page.server";
import { blinded, holdsErasedSecret, sightOf, withoutStopLinks, type Reader } from "~/domain/mail/secrets";
import type { RenderedLetter } from "~/mail/render.server";
import { veilOver, type Veil } from "./letter-sight.server";
import { frameOf, rendered } from "./parcel.server";

type Letter = NonNullable<Awaited<ReturnType<typeof findLetter>>>;

export type ReadLetter =
  { content: RenderedLetter; hidden: null } | { content: null; hidden: Veil | "erased" | "broken" };

/**
 * A letter as it was sent or, before that, as it would be sent now. What opens a door is shown only to those who may
 * walk through it anyway, and a code that was used or has ended to nobody; what is not announced, only to those who
 * may know it.
 */
export async function readLetter(db: Database, letter: Letter, reader: Reader): Promise<ReadLetter> {
  const veil = await veilOver(db, letter, reader);
  if (veil) return { content: null, hidden: veil };
  if (holdsErasedSecret(letter.template) && (letter.props as { code?: string }).code === "") {
    return { content: null, hidden: "erased" };
  }
  try {
    const content = withoutStops(await rendered(letter, await frameOf(db)));
    if (sightOf(letter.template, reader) === "whole") return { content, hidden: null };
    return {
      content: { ...content, html: blinded(content.html), text: blinded(content.text) },
      hidden: null,
    };
  } catch {
    return { content: null, hidden: "broken" };
  }
}

function withoutStops({ subject, html, text }: RenderedLetter): RenderedLetter {
  return { subject, html: withoutStopLinks(html), text: withoutStopLinks(text) };
}
