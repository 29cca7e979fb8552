import { beforeEach, describe, expect, it } from "vitest";
import { readDates } from "~/domain/awards/dates-written";
import { moveDueCycles } from "~/operations/move-due-cycles.server";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";

const db = await testDatabase();
const { alice, bob, charlie } = await cast(db);

let cycleId: string;

interface Planned {
  opens: string;
  closes: string;
  votes?: string;
  ends?: string;
  everywhere?: readonly string[];
}

/** A draft with these wall-clock times in a zone, as its form would read them, with two finalists in wait. */
async function plan(timeZone: string, planned: Planned) {
  const { opens, closes, votes = "2029-01-01T09:00", ends = "2029-02-01T09:00", everywhere } = planned;
  const vote = { votingOpenAt: votes, votingCloseAt: ends, judgingOpenAt: "", announceAt: "" };
  const nominations = { nominationsOpenAt: opens, nominationsCloseAt: closes };
  const written = { ...nominations, ...vote, everywhere: everywhere ? "on" : "" };
  const { dates, unreadable } = readDates(written, { timeZone, everywhere: everywhere ?? [] });
  expect(unreadable).toEqual([]);
  const { cycle, category } = await makeRunningCycle(db, "draft");
  await db.cycle.update({ where: { id: cycle.id }, data: { ...dates, timeZone } });
  for (const person of [alice, bob]) await makeEntry(db, category.id, [person], { nominators: [charlie] });
  await db.entry.updateMany({
    where: { categoryId: category.id },
    data: { state: "shortlisted", citation: "Called first." },
  });
  cycleId = cycle.id;
  return dates;
}

const phase = async () => (await db.cycle.findUniqueOrThrow({ where: { id: cycleId } })).phase;
const acts = async () => {
  const events = await db.auditEvent.findMany({ where: { subjectId: cycleId }, orderBy: { seq: "asc" } });
  return events.map(({ act }) => act);
};
const minute = 60_000;

/** The jobs of so many processes at one instant. */
async function workAt(at: Date, workers = 1) {
  await Promise.all(Array.from({ length: workers }, async () => moveDueCycles(db, at)));
}

beforeEach(async () => {
  await db.cycle.updateMany({ data: { phase: "cancelled" } });
});

describe("a phase ends at its wall-clock time and not a millisecond before", () => {
  it.each([
    ["Europe/Berlin", "spring, the hour that is skipped", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
    ["Europe/Berlin", "spring, the evening of the change", "2026-03-29T18:00", "2026-03-29T16:00:00.000Z"],
    ["Europe/Berlin", "autumn, the hour that comes twice", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["Europe/Berlin", "autumn, the evening of the change", "2026-10-25T18:00", "2026-10-25T17:00:00.000Z"],
    ["Australia/Sydney", "spring, the hour that is skipped", "2026-10-04T02:30", "2026-10-03T16:30:00.000Z"],
    ["Australia/Sydney", "spring, the evening of the change", "2026-10-04T18:00", "2026-10-04T07:00:00.000Z"],
    ["Australia/Sydney", "autumn, the hour that comes twice", "2026-04-05T02:30", "2026-04-04T15:30:00.000Z"],
    ["Australia/Sydney", "autumn, the evening of the change", "2026-04-05T18:00", "2026-04-05T08:00:00.000Z"],
    ["Europe/Berlin", "the leap day", "2028-02-29T18:00", "2028-02-29T17:00:00.000Z"],
    ["Pacific/Kiritimati", "the leap day, where it begins", "2028-02-29T00:00", "2028-02-28T10:00:00.000Z"],
    ["Pacific/Pago_Pago", "the leap day, where it ends", "2028-02-29T23:59", "2028-03-01T10:59:00.000Z"],
  ])("in %s: %s", async (zone, _, closes, expected) => {
    const { nominationsCloseAt } = await plan(zone, { opens: "2026-01-10T09:00", closes });
    expect(nominationsCloseAt.toISOString()).toBe(expected);
    await workAt(new Date(nominationsCloseAt.getTime() - 1), 2);
    expect(await phase()).toBe("nominating");
    await workAt(nominationsCloseAt, 2);
    expect(await phase()).toBe("screening");
    expect(await acts()).toEqual(["cycle.nominations-opened", "cycle.nominations-closed"]);
  });

  it.each([
    ["the change of the clocks in both halves of the world", "2026-10-04", "2026-10-05T10:00:00.000Z"],
    ["the leap day", "2028-02-29", "2028-03-01T10:00:00.000Z"],
  ])("at the end of a day everywhere: %s", async (_, day, expected) => {
    const everywhere = ["Australia/Sydney", "Pacific/Honolulu", "America/Halifax"];
    const closing = {
      opens: "2026-01-10T09:00",
      closes: `${day}T18:00`,
      ends: "2029-02-01T09:00",
      everywhere,
    };
    const { nominationsCloseAt } = await plan("Europe/Berlin", closing);
    expect(nominationsCloseAt.toISOString()).toBe(expected);
    await workAt(new Date(nominationsCloseAt.getTime() - 1));
    expect(await phase()).toBe("nominating");
    await workAt(nominationsCloseAt);
    expect(await phase()).toBe("screening");
  });
});

describe("after downtime", () => {
  const planned = {
    opens: "2026-03-20T09:00",
    closes: "2026-03-28T18:00",
    votes: "2026-03-29T09:00",
    ends: "2026-04-10T18:00",
  };

  it("two moves with the change of the clocks between them are made once, in order, by many workers", async () => {
    const dates = await plan("Europe/Berlin", planned);
    await workAt(dates.nominationsOpenAt);
    expect(await phase()).toBe("nominating");
    await workAt(new Date(dates.votingOpenAt.getTime() + minute), 4);
    expect(await phase()).toBe("voting");
    expect(await acts()).toEqual([
      "cycle.nominations-opened",
      "cycle.nominations-closed",
      "cycle.voting-opened",
    ]);
    const after = await db.cycle.findUniqueOrThrow({ where: { id: cycleId } });
    expect(after).toMatchObject({ votingOpenAt: dates.votingOpenAt, votingCloseAt: dates.votingCloseAt });
    expect(dates.votingOpenAt.getTime() - dates.nominationsCloseAt.getTime()).toBe(14 * 60 * minute);
  });

  it("a millisecond before the second date only the first move is made", async () => {
    const dates = await plan("Europe/Berlin", planned);
    await workAt(dates.nominationsOpenAt);
    await workAt(new Date(dates.votingOpenAt.getTime() - 1), 2);
    expect(await phase()).toBe("screening");
  });

  it("a draft whose nominations would be over waits for HR, and a millisecond earlier opens", async () => {
    const dates = await plan("Europe/Berlin", planned);
    await workAt(dates.nominationsCloseAt, 2);
    expect(await phase()).toBe("draft");
    await workAt(new Date(dates.nominationsCloseAt.getTime() - 1), 2);
    expect(await phase()).toBe("nominating");
  });
});
