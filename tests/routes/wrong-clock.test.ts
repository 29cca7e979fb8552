import { describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, charlie, frank } = await cast(db);
const now = await databaseNow(db);
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);

const makeVote = async () => makeOpenVote(db, { honoured: [alice, bob, frank], voters: [charlie] });
const [open, over] = [await makeVote(), await makeVote()];
const votes = { votingOpenAt: hours(-40), nominationsOpenAt: hours(-60), nominationsCloseAt: hours(-50) };
await db.cycle.update({ where: { id: open.cycle.id }, data: { ...votes, votingCloseAt: hours(2) } });
await db.cycle.update({ where: { id: over.cycle.id }, data: { ...votes, votingCloseAt: hours(-2) } });

/** Makes a process believe that it is so many hours later than it is. */
function clockOff(by: number): Record<string, string> {
  const script = `const Real = Date;
    const off = ${by * 60 * 60 * 1000};
    globalThis.Date = class extends Real {
      constructor(...parts) { parts.length ? super(...parts) : super(Real.now() + off); }
      static now() { return Real.now() + off; }
    };
    console.log("By this clock it is " + new Date().toISOString());`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` };
}

const patient = { timeout: 120_000 };
const clocks: [string, number, RunningApp][] = [
  ["a day fast", 24, await startApp(db, clockOff(24))],
  ["a day slow", -24, await startApp(db, clockOff(-24))],
];

describe.each(clocks)("a server whose clock is %s", (_, off, app) => {
  it("takes a ballot for an open vote and none for one that is over", patient, async () => {
    const voter = await app.signedIn(charlie);
    const cast = async ({ category, entries }: typeof open) =>
      voter.post(`/vote/${category.id}`, { [`place.${entries[0]!}`]: "1" });
    const taken = await cast(open);
    expect(taken.status).toBe(200);
    expect(Math.abs(timePrinted(app) - hours(off).getTime())).toBeLessThan(60 * 60 * 1000);
    const late = await cast(over);
    expect(late.status).toBe(409);
    expect(await db.sealedBallot.count({ where: { categoryId: over.category.id } })).toBe(0);
    expect(await db.sealedBallot.count({ where: { categoryId: open.category.id } })).toBe(1);
    const roll = await db.voterRoll.findFirstOrThrow({ where: { categoryId: open.category.id } });
    expect(Math.abs((roll.votedOn?.getTime() ?? 0) - now.getTime())).toBeLessThan(26 * 60 * 60 * 1000);
  });

  it("moves what is due and leaves what is ahead", patient, async () => {
    const due = await nominating(-1);
    const ahead = await nominating(1);
    const worker = await startApp(db, { ...clockOff(off), WORKER: "on" });
    const phaseOf = async (id: string) => (await db.cycle.findUniqueOrThrow({ where: { id } })).phase;
    await expect.poll(() => phaseOf(due), { timeout: 60_000, interval: 200 }).toBe("screening");
    expect(await phaseOf(ahead)).toBe("nominating");
    await worker.stop();
  });
});

/** The time by the clock of a process, as it said when it started. */
function timePrinted({ printed }: RunningApp): number {
  return Date.parse(/By this clock it is (\S+)/.exec(printed())?.[1] ?? "");
}

/** A cycle whose nominations close in so many hours. */
async function nominating(closesIn: number): Promise<string> {
  const { cycle } = await makeRunningCycle(db, "nominating");
  const dates = { nominationsOpenAt: hours(-90), nominationsCloseAt: hours(closesIn) };
  const vote = { votingOpenAt: hours(200), votingCloseAt: hours(300) };
  await db.cycle.update({ where: { id: cycle.id }, data: { ...dates, ...vote } });
  return cycle.id;
}
