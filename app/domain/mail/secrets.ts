import type { Role } from "../people/role";
import { may } from "../people/may";
import type { LetterProps } from "./letters";
import type { TransportName } from "./transport";

/** Letters that go alone: their content is erased after sending, or they must not wait for others. */
export function goesAlone(template: string): boolean {
  return template === "sign-in";
}

/** From when a letter is of no use to anybody: the code in it has ended. Null: never. */
export function uselessFrom(letter: { template: string; props: unknown; createdAt: Date }): Date | null {
  if (letter.template !== "sign-in") return null;
  const { minutes } = letter.props as LetterProps["sign-in"];
  return new Date(letter.createdAt.getTime() + minutes * 60_000);
}

/** Whether sending the letter again makes no sense, because what it carried is erased once it is sent. */
export function holdsErasedSecret(template: string): boolean {
  return template === "sign-in";
}

/** Whether a letter can't be taken out of the outbox: it tells somebody what was done to their account. */
export function mustLeave(template: string): boolean {
  return template === "address-changed";
}

/** Letters that say who nominated whom, or who is on a shortlist. */
const ofNominators = [
  "nomination-received",
  "nomination-returned",
  "nomination-declined",
  "nomination-rests",
  "you-are-nominated",
  "nominee-won",
  "endorsement-asked",
  "endorsement-reminder",
];

/** Whether a letter says who nominated whom, or who is on a shortlist: that is for those who screen, and for nobody else who keeps the house. */
export function tellsNominator(template: string): boolean {
  return ofNominators.includes(template);
}

/** Letters that say why a juror does not judge an entry any more. */
const ofJurors = ["jury-left", "entry-recused", "sheet-voided"];

/** Whether a letter says why a juror stepped aside: that is for those who may read the sheets of juries. */
export function tellsConflict(template: string): boolean {
  return ofJurors.includes(template);
}

/**
 * Letters of which already the recipient tells who has voted or who has not. The outbox counts them and lists none,
 * whoever reads it.
 */
export const ofVoters = ["closing-soon", "voting-extended", "ballot-receipt"] as const;

/**
 * Letters that may name a customer or an amount which their reader may see and others may not: the weekly letter, and
 * those with words that somebody wrote about the figures of a win to its people.
 */
const ofHidden = [
  "weekly-digest",
  "win-returned",
  "win-reversed",
  "win-kept",
  "reversal-asked",
  "realisation-corrected",
];

/** Whether a letter may say what a win hides. */
export function tellsHidden(template: string): boolean {
  return ofHidden.includes(template);
}

/** Letters that name drafts, which their owners alone read, beside those who imported them. */
const ofDrafts = ["deals-imported"];

/** Whether a letter names drafts that nobody but its recipient may open. */
export function tellsDrafts(template: string): boolean {
  return ofDrafts.includes(template);
}

/** The templates of which this reader sees neither content nor subject, and so may not search them either. */
export function veiledTemplates(reader: { roles: readonly Role[] }): string[] {
  return [
    ...(may(reader, "screen-nominations") ? [] : ofNominators),
    ...(may(reader, "see-jury-sheets") ? [] : ofJurors),
    ...(may(reader, "see-hidden-values") ? [] : ofHidden),
    ...(may(reader, "import-wins") ? [] : ofDrafts),
  ];
}

/** The order that a letter is about: it may name winners whom few know yet. */
export function orderBehind(letter: { template: string; idempotencyKey: string }): string | null {
  if (!letter.template.startsWith("order-") && letter.template !== "shipped") return null;
  return letter.idempotencyKey.split("/")[1] ?? null;
}

/** What a reader of the outbox sees of a letter: everything, all but the link that opens a door, or nothing. */
export type Sight = "whole" | "blinded" | "nothing";

/** Who looks into the outbox, and how its letters leave the house. */
export interface Reader {
  roles: readonly Role[];
  transport: TransportName;
}

/**
 * How much of a letter this reader may see. A letter that opens a door opens it for whoever reads it: it is for its
 * recipient alone, and for an administrator only where letters never leave, because somebody has to hand them over.
 */
export function sightOf(template: string, reader: Reader): Sight {
  const handsOver = reader.transport === "none" && may(reader, "grant-roles");
  if (template === "sign-in") return handsOver ? "whole" : "nothing";
  if (veiledTemplates(reader).includes(template)) return "nothing";
  if (template === "order-to-vendor" && !handsOver && !may(reader, "manage-orders")) return "blinded";
  return "whole";
}

/** A text with the links that stop somebody's letters made blind: they are for that person. */
export function withoutStopLinks(text: string): string {
  return text.replace(/\/unsubscribe\/[A-Za-z0-9_%.~-]+/g, "/unsubscribe/hidden");
}

/** A text with the links of vendors made blind. */
export function blinded(text: string): string {
  return text.replace(/\/vendor\/[A-Za-z0-9_%.~-]+/g, "/vendor/hidden");
}
