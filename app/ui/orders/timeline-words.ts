import { plainDay } from "~/ui/dates";

export interface RecordedStep {
  at: string;
  actorName: string;
  act: string;
  reason: string;
  before: unknown;
  after: unknown;
}

type Facts = Record<string, unknown>;

const words: Record<string, (after: Facts, before: Facts) => string> = {
  "order.drafted": (after) => `drafted the order${after.pieces ? ` with${count(after.pieces)}` : ""}`,
  "order.changed": () => "changed the order",
  "order.piece-added": (after) => `added a piece${named(after)}`,
  "order.piece-removed": (_, before) => `took out a piece${named(before)}`,
  "order.engraving-changed": (after) => `changed the engraving of piece ${text(after.position)}`,
  "order.submitted": () => "submitted it for approval",
  "order.approved": () => "approved it",
  "order.rejected": () => "gave it back",
  "order.sent": (after) => `sent it to ${text(after.vendor)} as ${text(after.poNumber)}`,
  "order.link-reissued": (after) => `sent a new link to ${text(after.to)}`,
  "order.link-revoked": () => "ended the vendor’s link",
  "order.acknowledged": (after) => `confirmed it, to arrive on ${dayText(after.arriveOn)}`,
  "order.shipped": (after) =>
    `shipped${count(after.pieces)} with ${text(after.carrier)}, ${text(after.trackingNumber)}`,
  "order.received": (after) => `received${count(after.pieces)}`,
  "order.cancelled": () => "cancelled the order",
};

/** One step of an order's record as a sentence without its subject: “approved it”. */
export function stepWords({ act, before, after }: RecordedStep): string {
  const say = words[act];
  return say ? say(facts(after), facts(before)) : act;
}

/** What a step added in words of its own: the reason, the engraving before and after, how pieces arrived. */
export function stepDetails({ reason, before, after }: RecordedStep): string[] {
  const [was, is] = [facts(before), facts(after)];
  return [
    reason,
    text(is.condition),
    lines(was.engraving) && `Before: ${lines(was.engraving)}`,
    was.engraving !== undefined && lines(is.engraving) && `Now: ${lines(is.engraving)}`,
    ...changed(was, is),
  ].filter((detail): detail is string => Boolean(detail));
}

const plainFields = {
  title: "Title",
  deliverTo: "Deliver to",
  neededBy: "Needed by",
  note: "Note",
  vendor: "Vendor",
};

function changed(was: Facts, is: Facts): string[] {
  return Object.entries(plainFields).flatMap(([field, label]) => {
    if (!(field in was) || !(field in is) || was[field] === is[field]) return [];
    const [before, now] = [dayText(was[field]), dayText(is[field])];
    return [`${label}: ${now || "nothing"}`, ...(before ? [`${label} before: ${before}`] : [])];
  });
}

function named(piece: Facts): string {
  const name = text(piece.recipientName);
  return name && ` for ${name}`;
}

function facts(held: unknown): Facts {
  return held && typeof held === "object" ? (held as Facts) : {};
}

function text(held: unknown): string {
  return typeof held === "string" || typeof held === "number" ? String(held) : "";
}

/** A day in words, any other text as it is. */
function dayText(held: unknown): string {
  const said = text(held);
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? plainDay(said) : said;
}

function lines(held: unknown): string {
  return Array.isArray(held) ? held.map(text).join(" / ") : "";
}

function count(held: unknown): string {
  if (!Array.isArray(held)) return "";
  return held.length === 1 ? " one piece" : ` ${held.length} pieces`;
}
