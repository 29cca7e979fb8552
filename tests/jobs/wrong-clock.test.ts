import { afterEach, expect, it, vi } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startJobs } from "~/jobs/schedule.server";
import { moveDueCycles } from "~/operations/move-due-cycles.server";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const now = await databaseNow(db);
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);
const transport = { name: "none" as const, send: () => Promise.reject(new Error("No letter leaves here.")) };

afterEach(() => vi.useRealTimers());

/** A cycle whose nominations close in so many hours, and whose vote is far away. */
async function closingIn(count: number): Promise<string> {
  const { cycle } = await makeRunningCycle(db, "nominating");
  const dates = { nominationsOpenAt: hours(-100), nominationsCloseAt: hours(count) };
  await db.cycle.update({
    where: { id: cycle.id },
    data: { ...dates, votingOpenAt: hours(200), votingCloseAt: hours(300) },
  });
  return cycle.id;
}

const phaseOf = async (id: string) => (await db.cycle.findUniqueOrThrow({ where: { id } })).phase;

it.each([
  ["a day fast", 24],
  ["a day slow", -24],
])("with the clock of the process %s, the time of the database decides", async (_, off) => {
  const [due, ahead] = [await closingIn(-1), await closingIn(1)];
  vi.useFakeTimers({ toFake: ["Date"], now: hours(off) });
  expect(Math.abs(Date.now() - now.getTime())).toBeGreaterThan(20 * 60 * 60 * 1000);
  await moveDueCycles(db, await databaseNow(db));
  expect(await phaseOf(due)).toBe("screening");
  expect(await phaseOf(ahead)).toBe("nominating");
});

it("the jobs themselves ask the database for the time", async () => {
  const [due, ahead] = [await closingIn(-1), await closingIn(1)];
  vi.useFakeTimers({ toFake: ["Date"], now: hours(24) });
  const stop = startJobs({ db, transport: transport as never, onFault: () => undefined });
  await vi.waitUntil(async () => (await phaseOf(due)) === "screening", { timeout: 15_000, interval: 100 });
  await stop();
  expect(await phaseOf(ahead)).toBe("nominating");
});
