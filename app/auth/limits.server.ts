import { json } from "@remix-run/node";
import { consumeLimit, type Limit } from "~/db/limits.server";

/** How often something may be done, by whom or from where. */
const limits = {
  "sign-in-asked-account": { points: 5, seconds: 15 * 60 },
  "sign-in-asked-address": { points: 30, seconds: 15 * 60 },
  "sign-in-tried-account": { points: 15, seconds: 15 * 60 },
  "sign-in-tried-address": { points: 60, seconds: 15 * 60 },
  "set-up-address": { points: 20, seconds: 15 * 60 },
  "upload-person": { points: 30, seconds: 10 * 60 },
  "export-person": { points: 30, seconds: 10 * 60 },
  "certificate-check-address": { points: 60, seconds: 10 * 60 },
  "calendar-address": { points: 120, seconds: 10 * 60 },
  "calendar-person": { points: 20, seconds: 10 * 60 },
  "unsubscribe-address": { points: 600, seconds: 10 * 60 },
  "second-key-person": { points: 10, seconds: 15 * 60 },
  "certificate-person": { points: 60, seconds: 10 * 60 },
  "letter-person": { points: 30, seconds: 10 * 60 },
} as const satisfies Record<string, Limit>;

/** Counts one more of this; beyond the limit throws a 429 that says when to come back. */
export async function withinLimit(name: keyof typeof limits, who: string): Promise<void> {
  const wait = await consumeLimit(name, limits[name], who.toLowerCase());
  if (wait === 0) return;
  throw json({ seconds: wait }, { status: 429, headers: { "Retry-After": String(wait) } });
}
