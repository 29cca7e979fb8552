import { darkQuery } from "@emails/parts/colours";
import type { Database } from "~/db/client.server";
import type { LetterTemplate } from "~/domain/mail/letters";
import { renderSample, type RenderedLetter } from "~/mail/render.server";
import { frameOf } from "./parcel.server";

/** A template with its sample, in the name of this company. */
export async function showTemplate(db: Database, template: LetterTemplate): Promise<RenderedLetter> {
  return renderSample(template, await frameOf(db));
}

/** A letter as a mail program in the dark shows it, wherever it is looked at. */
export function inTheDark(html: string): string {
  return html.replace(darkQuery, "@media all");
}
