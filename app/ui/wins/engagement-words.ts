import { plural } from "../words";

export interface Engagement {
  daysToProcurement: number | null;
  cycleDays: number | null;
  shareTogether: number | null;
  beforeOffer: boolean | null;
}

/** “Procurement joined on day 3 of 67, before the offer.” Null where the days are not known. */
export function engagementSentence({ daysToProcurement, cycleDays, beforeOffer }: Engagement): string | null {
  if (daysToProcurement === null) return null;
  const of = cycleDays !== null && cycleDays >= daysToProcurement ? ` of ${cycleDays}` : "";
  const offer = { true: ", before the offer", false: ", after the offer had left", null: "" }[
    `${beforeOffer}` as const
  ];
  return `Procurement joined on day ${daysToProcurement}${of}${offer}.`;
}

/** “Together for 96% of the 67 days.” Null where it can't be said. */
export function togetherSentence({ shareTogether, cycleDays }: Engagement): string | null {
  if (shareTogether === null || cycleDays === null) return null;
  return `Both sides worked together for ${Math.round(shareTogether * 100)}% of the ${plural(cycleDays, "day")}.`;
}
