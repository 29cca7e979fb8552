import { beforeEach, describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import type { Phase } from "~/domain/awards/phase";
import { moveDueCycles } from "~/operations/move-due-cycles.server";
import { sendDueReminders } from "~/operations/send-due-reminders.server";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie } = await cast(db);
const now = await databaseNow(db);
const hours = (count: number) => new Date(now.getTime() + count * 60 * 60 * 1000);

let cycleId: string;
let categoryId: string;

/** A cycle whose four dates lie these hours from now. */
async function plan(phase: Phase, [opens, closes, votes, ends]: [number, number, number, number]) {
  const made = await makeRunningCycle(db, phase);
  cycleId = made.cycle.id;
  categoryId = made.category.id;
  const dates = { nominationsOpenAt: hours(opens), nominationsCloseAt: hours(closes) };
  const voting = { votingOpenAt: hours(votes), votingCloseAt: hours(ends) };
  await db.cycle.update({ where: { id: cycleId }, data: { ...dates, ...voting } });
}

async function shortlist() {
  for (const person of [alice, bob]) {
    const words = { nomineeKey: person.id, title: person.name, citation: "Called first." };
    await db.entry.create({ data: { ...words, categoryId, state: "shortlisted" } });
  }
}

const cycle = () => db.cycle.findUniqueOrThrow({ where: { id: cycleId } });
const acts = async () => {
  const events = await db.auditEvent.findMany({ where: { subjectId: cycleId }, orderBy: { seq: "asc" } });
  return events.map(({ act }) => act);
};

beforeEach(async () => {
  await db.cycle.updateMany({ data: { phase: "cancelled" } });
});

describe("moves by date", () => {
  it("come when they are due and not before", async () => {
    await plan("draft", [1, 2, 3, 4]);
    await moveDueCycles(db, now);
    expect((await cycle()).phase).toBe("draft");
    await db.cycle.update({ where: { id: cycleId }, data: { nominationsOpenAt: hours(-1) } });
    await moveDueCycles(db, now);
    expect((await cycle()).phase).toBe("nominating");
    expect((await cycle()).nominationsOpenAt).toEqual(hours(-1));
  });

  it("are made one after the other after downtime", async () => {
    await plan("nominating", [-4, -3, -2, 48]);
    await shortlist();
    await moveDueCycles(db, now);
    expect((await cycle()).phase).toBe("voting");
    expect(await acts()).toEqual(["cycle.nominations-closed", "cycle.voting-opened"]);
    expect((await cycle()).votingOpenAt).toEqual(hours(-2));
  });

  it("pass over a screening of no length", async () => {
    await plan("nominating", [-4, -3, -3, 48]);
    await shortlist();
    await moveDueCycles(db, now);
    expect(await acts()).toEqual(["cycle.voting-opened"]);
  });

  it("happen once with many workers at it", async () => {
    await plan("nominating", [-4, -3, -2, 48]);
    await shortlist();
    await Promise.all([
      moveDueCycles(db, now),
      moveDueCycles(db, now),
      moveDueCycles(db, now),
      moveDueCycles(db, now),
    ]);
    await moveDueCycles(db, now);
    expect((await cycle()).phase).toBe("voting");
    expect(await acts()).toEqual(["cycle.nominations-closed", "cycle.voting-opened"]);
    const letters = await db.letter.count({
      where: { idempotencyKey: { startsWith: `voting-opened/${cycleId}/` } },
    });
    expect(letters).toBe(await db.voterRoll.count({ where: { categoryId } }));
  });

  it("wait with their reason where something is missing, and are made once it is there", async () => {
    await plan("screening", [-4, -3, -2, 48]);
    await moveDueCycles(db, now);
    expect(await cycle()).toMatchObject({ phase: "screening", heldBackBy: ["too-few-on-shortlist"] });
    await shortlist();
    await moveDueCycles(db, now);
    expect(await cycle()).toMatchObject({ phase: "voting", heldBackBy: [] });
  });

  it("do not open a vote that would be over", async () => {
    await plan("screening", [-6, -5, -4, -1]);
    await shortlist();
    await moveDueCycles(db, now);
    expect(await cycle()).toMatchObject({ phase: "screening", heldBackBy: ["voting-would-be-over"] });
  });
});

describe("the reminder", () => {
  it("goes to those who have not voted, once, with many workers at it", async () => {
    await plan("screening", [-100, -99, -98, 20]);
    await shortlist();
    await moveDueCycles(db, now);
    await db.voterRoll.updateMany({ where: { categoryId, personId: charlie.id }, data: { votedOn: now } });
    await Promise.all([sendDueReminders(db, now), sendDueReminders(db, now)]);
    await sendDueReminders(db, now);
    const letters = await db.letter.findMany({
      where: { template: "closing-soon", idempotencyKey: { contains: cycleId } },
    });
    expect(letters).toHaveLength((await db.voterRoll.count({ where: { categoryId } })) - 1);
    expect(letters.some(({ personId }) => personId === charlie.id)).toBe(false);
    expect((await acts()).filter((act) => act === "cycle.reminded")).toHaveLength(1);
  });

  it("waits for its day", async () => {
    await plan("screening", [-100, -99, -98, 30]);
    await shortlist();
    await moveDueCycles(db, now);
    await sendDueReminders(db, now);
    expect((await cycle()).closingSoonSentAt).toBeNull();
  });
});
