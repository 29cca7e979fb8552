import type { LetterStateWord } from "./letters";

/** What a carrier reported about a letter that it took. */
export const carrierEvents = [
  "sent",
  "delivered",
  "delivery_delayed",
  "bounced",
  "complained",
  "opened",
  "clicked",
  "failed",
  "suppressed",
  "scheduled",
] as const;

export type CarrierEvent = (typeof carrierEvents)[number];

/** How far along a letter is. Events come in any order; a letter never goes back to a lower step. */
const step: Record<LetterStateWord, number> = {
  queued: 0,
  sending: 1,
  sent: 2,
  failed: 3,
  suppressed: 3,
  delivered: 4,
  bounced: 5,
  complained: 6,
  cancelled: 7,
};

const stateOf: Partial<Record<CarrierEvent, LetterStateWord>> = {
  sent: "sent",
  delivered: "delivered",
  bounced: "bounced",
  complained: "complained",
  failed: "failed",
  suppressed: "suppressed",
};

/** The state of a letter after an event: the one further along. Opens, clicks and delays change nothing. */
export function stateAfter(state: LetterStateWord, event: CarrierEvent): LetterStateWord {
  const told = stateOf[event];
  return told && step[told] > step[state] ? told : state;
}

/** Whether the address gets nothing more until somebody lifts that: gone for good, or its owner complained. */
export function holdsBack(event: CarrierEvent, bounceType: string | undefined): boolean {
  if (event === "bounced") return bounceType === "Permanent";
  return event === "complained" || event === "suppressed";
}
