/** A letter as it leaves the house. */
export interface OutgoingLetter {
  id: string;
  template: string;
  from: string;
  toName: string;
  toAddress: string;
  subject: string;
  html: string;
  text: string;
  attachments: readonly OutgoingAttachment[];
  /** Where one POST stops letters of this kind (RFC 8058), in full; null for letters that can't be stopped. */
  stopAt: string | null;
}

interface OutgoingAttachment {
  filename: string;
  contentType: string;
  content: Uint8Array;
}

/**
 * What a carrier answered. `retry`: surely not taken, try later. `unknown`: perhaps taken, so the next try must
 * carry the same key and the same letter.
 */
export type Outcome =
  | { kind: "accepted"; providerId: string | null }
  | { kind: "rejected"; why: string }
  | { kind: "retry"; why: string; afterMs: number | null }
  | { kind: "unknown"; why: string; afterMs: number | null };

/** What a carrier told about its own pace, with any answer. */
export interface Pace {
  /** Calls a second that the account may make. */
  perSecond?: number;
  /** Nothing at all may be sent for so long: too many calls, or the quota is used up. */
  pauseMs?: number;
}

/** The answer to one call: an outcome for each of its letters, in order. */
export interface Answer {
  outcomes: Outcome[];
  pace: Pace;
}

export type TransportName = "resend" | "smtp" | "none";

/** Carries letters out of the house. It never throws: what went wrong is an outcome. */
export interface Transport {
  name: TransportName;
  /** Letters without attachments that may share one call; 1 where each goes alone. */
  batchSize: number;
  /** Calls a second to begin with. */
  perSecond: number;
  /** Sends these letters in one call. The same key with the same letters is accepted once. */
  send(letters: readonly OutgoingLetter[], key: string): Promise<Answer>;
}

/** What each transport is called on screen. */
export const transportTitles: Record<TransportName, string> = {
  resend: "Resend",
  smtp: "SMTP",
  none: "nothing: letters stay in the outbox",
};

/** Which transport the settings ask for. Resend comes first; the demo company sends nothing to its invented people. */
export function transportFor(settings: {
  RESEND_API_KEY: string;
  SMTP_URL: string;
  DEMO: boolean;
}): TransportName {
  if (settings.DEMO) return "none";
  if (settings.RESEND_API_KEY) return "resend";
  return settings.SMTP_URL ? "smtp" : "none";
}
