import { expect, test } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();

test("says the database's time to the millisecond, also inside a transaction", async () => {
  const before = await databaseNow(db);
  const [first, second] = await db.$transaction(async (tx) => {
    const early = await databaseNow(tx);
    await tx.$queryRaw`SELECT 1 AS one FROM pg_sleep(0.02)`;
    return [early, await databaseNow(tx)] as const;
  });
  expect(first.getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(second.getTime()).toBeGreaterThan(first.getTime());
  expect(Math.abs(before.getTime() - Date.now())).toBeLessThan(60_000);
});
