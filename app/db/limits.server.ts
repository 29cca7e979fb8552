import { createHash } from "node:crypto";
import type pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "./client.server";

export interface Limit {
  points: number;
  seconds: number;
}

/** rate-limiter-flexible speaks to `pg`; its statements run over the client of the process instead. */
const overPrisma = {
  async query({ text, values }: { text: string; values: unknown[] }): Promise<pg.QueryResult> {
    const rows = await database().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    const numbered = rows.map((row) => ({ ...row, points: Number(row.points), expire: Number(row.expire) }));
    return { rows: numbered, rowCount: rows.length } as unknown as pg.QueryResult;
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

/** Counts one more; answers the seconds to wait, or 0 when it is within the limit. All processes count together. */
export async function consumeLimit(name: string, limit: Limit, who: string): Promise<number> {
  try {
    await limiterOf(name, limit).consume(createHash("sha256").update(who).digest("base64url"));
    return 0;
  } catch (thrown) {
    if (thrown instanceof RateLimiterRes) return Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000));
    throw thrown;
  }
}

function limiterOf(name: string, { points, seconds }: Limit): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: overPrisma,
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, made);
  return made;
}
