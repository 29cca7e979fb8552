import { createHmac, randomUUID } from "node:crypto";
import type { AcceptedLetter } from "./stand-in";

export const webhookSecret = `whsec_${Buffer.from("the-secret-of-the-stand-in-0123").toString("base64")}`;

export interface Emission {
  /** Same id on a retry of the same event. */
  id?: string;
  /** Seconds since the epoch at which it says it was signed. */
  timestamp?: number;
  /** Secrets to sign with: several while one rotates. */
  secrets?: string[];
  data?: Record<string, unknown>;
  createdAt?: Date;
}

export interface SignedEvent {
  body: string;
  headers: Record<string, string>;
}

/** One event as it is posted: body and signed headers. */
export function signEvent(
  type: string,
  letter: Pick<AcceptedLetter, "id" | "letter">,
  how: Emission = {},
): SignedEvent {
  const id = how.id ?? `msg_${randomUUID()}`;
  const timestamp = String(how.timestamp ?? Math.floor(Date.now() / 1_000));
  const at = (how.createdAt ?? new Date()).toISOString();
  const { from, to, subject, tags } = letter.letter;
  const told = { email_id: letter.id, created_at: at, from, to, subject };
  const tagged = { tags: Object.fromEntries(tags.map((tag) => [tag.name, tag.value])) };
  const body = JSON.stringify({ type, created_at: at, data: { ...told, ...tagged, ...how.data } });
  const signatures = (how.secrets ?? [webhookSecret]).map(
    (secret) => `v1,${sign(secret, `${id}.${timestamp}.${body}`)}`,
  );
  return {
    body,
    headers: {
      "content-type": "application/json",
      "svix-id": id,
      "svix-timestamp": timestamp,
      "svix-signature": signatures.join(" "),
    },
  };
}

/** Posts a signed event to the house. */
export async function postEvent(url: string, event: SignedEvent): Promise<Response> {
  return fetch(url, { method: "POST", headers: event.headers, body: event.body });
}

function sign(secret: string, content: string): string {
  return createHmac("sha256", Buffer.from(secret.replace(/^whsec_/, ""), "base64"))
    .update(content)
    .digest("base64");
}
