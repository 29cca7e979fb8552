import { Resend } from "resend";
import { z } from "zod";
import { carrierEvents, type CarrierEvent } from "~/domain/mail/letter-event";

/** A report of the carrier about one letter, its signature checked. */
export interface LetterReport {
  /** The carrier's id of the report: the same on a repetition. */
  id: string;
  event: CarrierEvent;
  at: Date;
  /** The carrier's id of the letter. */
  providerId: string;
  /** Our id of the letter, from its tag. */
  letterId: string | null;
  bounceType?: string;
  detail: string;
}

const shape = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1),
    tags: z
      .union([z.record(z.string(), z.string()), z.array(z.object({ name: z.string(), value: z.string() }))])
      .optional(),
    bounce: z
      .object({ message: z.string().optional(), type: z.string().optional(), subType: z.string().optional() })
      .optional(),
    failed: z.object({ reason: z.string().optional() }).optional(),
  }),
});

const longestDetail = 500;

/**
 * Checks signature and time of a webhook of Resend on its raw body and reads it. `secrets`: one or, while it
 * rotates, several, separated by spaces. Null when the signature does not fit; "other" for what is no letter.
 */
export function readReport(raw: string, headers: Headers, secrets: string): LetterReport | "other" | null {
  const id = headers.get("svix-id");
  if (!id || !secrets.split(/\s+/).some((secret) => signed(raw, headers, secret))) return null;
  const parsed = shape.safeParse(JSON.parse(raw));
  if (!parsed.success) return "other";
  const { type, created_at: at, data } = parsed.data;
  const event = type.replace(/^email\./, "") as CarrierEvent;
  if (!type.startsWith("email.") || !carrierEvents.includes(event)) return "other";
  return {
    id,
    event,
    at,
    providerId: data.email_id,
    letterId: tagOf(data.tags),
    ...(data.bounce?.type && { bounceType: data.bounce.type }),
    detail: (data.bounce?.message ?? data.failed?.reason ?? "").slice(0, longestDetail),
  };
}

function signed(raw: string, headers: Headers, webhookSecret: string): boolean {
  const header = (name: string) => headers.get(`svix-${name}`) ?? "";
  try {
    new Resend("unused").webhooks.verify({
      payload: raw,
      headers: { id: header("id"), timestamp: header("timestamp"), signature: header("signature") },
      webhookSecret,
    });
    return true;
  } catch {
    return false;
  }
}

function tagOf(tags: z.infer<typeof shape>["data"]["tags"]): string | null {
  if (!tags) return null;
  if (Array.isArray(tags)) return tags.find((tag) => tag.name === "letter")?.value ?? null;
  return tags.letter ?? null;
}
