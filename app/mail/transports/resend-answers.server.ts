import type { Outcome, Pace } from "~/domain/mail/transport";

/** What the SDK gives for every call: it never throws. */
export interface Reply {
  data: unknown;
  error: { name: string; message: string; statusCode: number | null } | null;
  headers: Record<string, string> | null;
}

const second = 1_000;
const hour = 3_600 * second;
const quotas = new Set(["daily_quota_exceeded", "monthly_quota_exceeded"]);

/** What a reply that brought no id means for each letter of its call. */
export function judge({ error, headers }: Reply): Outcome {
  if (!error) return { kind: "unknown", why: "The answer held no id.", afterMs: null };
  const { name, statusCode } = error;
  const why = statusCode ? `${statusCode} ${name}: ${error.message}` : `No answer: ${error.message}`;
  if (statusCode === 429) return { kind: "retry", why, afterMs: quotas.has(name) ? hour : waitOf(headers) };
  if (name === "concurrent_idempotent_requests") return { kind: "unknown", why, afterMs: 2 * second };
  if (statusCode === null || statusCode === undefined || statusCode >= 500)
    return { kind: "unknown", why, afterMs: null };
  if (statusCode === 408) return { kind: "unknown", why, afterMs: null };
  return { kind: "rejected", why };
}

/** What a reply says about the pace of the account. */
export function paceOf({ error, headers }: Reply): Pace {
  const limit = Number(headers?.["ratelimit-limit"]);
  const pace: Pace = limit >= 1 ? { perSecond: limit } : {};
  if (error?.statusCode === 429) pace.pauseMs = quotas.has(error.name) ? hour : waitOf(headers);
  else if (headers?.["ratelimit-remaining"] === "0")
    pace.pauseMs = Number(headers["ratelimit-reset"]) * second || 0;
  return pace;
}

/** The same outcome for every letter of a call. */
export function alike(count: number, outcome: Outcome): Outcome[] {
  return Array.from({ length: count }, () => outcome);
}

function waitOf(headers: Reply["headers"]): number {
  const seconds = Number(headers?.["retry-after"]);
  return seconds > 0 ? Math.min(seconds * second, hour) : second;
}
