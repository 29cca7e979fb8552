import { afterEach, describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { repeat } from "~/jobs/repeat";
import { startJobs } from "~/jobs/schedule.server";
import { openTransport } from "~/mail/transport.server";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob } = await cast(db);
const none = openTransport({} as never);
const stops: (() => Promise<void>)[] = [];
const faults: unknown[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

function work() {
  const stop = startJobs({ db, transport: none, onFault: (job, thrown) => faults.push({ job, thrown }) });
  stops.push(stop);
}

describe("the schedule", () => {
  it("takes a cycle on after downtime, once, with two workers, and says that they live", async () => {
    const now = await databaseNow(db);
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    const { cycle, category } = await makeRunningCycle(db, "nominating");
    const dates = { nominationsCloseAt: hours(-3), votingOpenAt: hours(-2), votingCloseAt: hours(48) };
    await db.cycle.update({ where: { id: cycle.id }, data: { ...dates, nominationsOpenAt: hours(-4) } });
    for (const person of [alice, bob]) {
      const words = { nomineeKey: person.id, title: person.name, citation: "Called first." };
      await db.entry.create({ data: { ...words, categoryId: category.id, state: "shortlisted" } });
    }
    work();
    work();
    await expect
      .poll(async () => (await db.cycle.findUnique({ where: { id: cycle.id } }))?.phase, { timeout: 10_000 })
      .toBe("voting");
    await expect.poll(() => db.heartbeat.count({ where: { kind: "worker" } }), { timeout: 10_000 }).toBe(2);
    const events = await db.auditEvent.findMany({ where: { subjectId: cycle.id }, orderBy: { seq: "asc" } });
    expect(events.map(({ act }) => act)).toEqual(["cycle.nominations-closed", "cycle.voting-opened"]);
    expect(faults).toEqual([]);
  });

  it("stops at once when it is told to", async () => {
    work();
    const started = performance.now();
    await stops.pop()?.();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("a job that is repeated", () => {
  it("goes on after a fault, and never runs beside itself", async () => {
    const stopping = new AbortController();
    const thrown: unknown[] = [];
    let runs = 0;
    let atWork = 0;
    const loop = repeat(
      { pause: 1, signal: stopping.signal, onFault: (fault) => thrown.push(fault) },
      async () => {
        atWork += 1;
        expect(atWork).toBe(1);
        runs += 1;
        await Promise.resolve();
        atWork -= 1;
        if (runs === 2) throw new Error("once");
        if (runs === 5) stopping.abort();
      },
    );
    await loop;
    expect(runs).toBe(5);
    expect(thrown).toHaveLength(1);
  });
});
