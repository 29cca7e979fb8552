import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listOpenCycles } from "~/db/home-cycles.server";
import { listHomeTasks } from "~/db/home-tasks.server";
import { readWinYear } from "~/db/home-year.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { returnWin } from "~/operations/return-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { makeAward, makeCategory, makeCycle } from "../../prisma/factories";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});
beforeEach(async () => {
  await db.signOff.deleteMany();
  await db.win.deleteMany();
});

const key = () => ({ formKey: randomUUID() });
const tasksOf = async (name: "alice" | "bob" | "charlie" | "dana" | "bill") =>
  (await listHomeTasks(db, people[name])).map(({ kind, title }) => `${kind} ${title}`);

async function sent(title: string, now = new Date(), changed = {}) {
  const win = await recordWin(actAs(db, people.alice, now), key(), winForm(people, { title, ...changed }));
  return win.ok ? win.value : "";
}

async function confirmed(title: string, now: Date, changed = {}) {
  const winId = await sent(title, now, changed);
  await confirmWin(actAs(db, people.alice, now), { winId, words: salesWords });
  await confirmWin(actAs(db, people.bob, now), { winId, words: procurementWords });
}

describe("what waits for a person", () => {
  it("is a signature until their side has signed", async () => {
    const winId = await sent("Glass");
    expect(await tasksOf("bob")).toEqual(["sign-win Glass"]);
    expect(await tasksOf("alice")).toEqual(["sign-win Glass"]);
    expect(await tasksOf("charlie")).toEqual([]);
    await confirmWin(actAs(db, people.bob), { winId, words: procurementWords });
    expect(await tasksOf("bob")).toEqual([]);
    expect((await listHomeTasks(db, people.alice))[0]).toMatchObject({
      signedBy: "Bob Tanaka",
      side: "sales",
    });
  });

  it("is a signature also behind a dozen older wins that their side has signed", async () => {
    for (let hour = 1; hour <= 12; hour += 1) {
      const winId = await sent(`Signed ${hour}`, new Date(Date.now() - hour * 3_600_000));
      await confirmWin(actAs(db, people.bob), { winId, words: procurementWords });
    }
    await sent("Thirteenth");
    expect(await tasksOf("bob")).toEqual(["sign-win Thirteenth"]);
    expect(await tasksOf("alice")).toHaveLength(12);
  });

  it("is what came back to its author, and drafts", async () => {
    const winId = await sent("Back");
    await returnWin(actAs(db, people.bob), { winId, comment: "Per year, please." });
    await saveWinDraft(actAs(db, people.alice), key(), winForm(people, { title: "Begun" }));
    expect(await tasksOf("alice")).toEqual(["change-win Back", "finish-win Begun"]);
    expect(await tasksOf("bob")).toEqual([]);
  });

  it("is the latest question what came in of a win alone, until it is answered", async () => {
    await confirmed("Glass", new Date());
    const { id: winId } = await db.win.findFirstOrThrow({ where: { title: "Glass" } });
    await db.win.update({ where: { id: winId }, data: { state: "validated", delivering: true } });
    const asked = (months: number) =>
      db.realisationAsk.create({ data: { winId, months, askedAt: new Date(2026, months) } });
    await asked(3);
    const waiting = [{ kind: "report-realisation", id: winId, title: "Glass", months: 3 }];
    expect(await listHomeTasks(db, people.bob)).toEqual(waiting);
    await asked(6);
    for (const person of [people.alice, people.bob])
      expect(await listHomeTasks(db, person)).toEqual([{ ...waiting[0], months: 6 }]);
    expect(await tasksOf("charlie")).toEqual([]);
    await db.realisationAsk.updateMany({ where: { months: 6 }, data: { answeredAt: new Date() } });
    for (const name of ["alice", "bob"] as const) expect(await tasksOf(name)).toEqual([]);
  });

  it("is an open ballot, a cycle held back and an order of somebody else", async () => {
    const award = await makeAward(db, { name: "Quiet Engine" });
    const cycle = await makeCycle(db, { name: "Q4", phase: "voting", heldBackBy: ["tie-open"] });
    const { id: categoryId } = await makeCategory(db, cycle.id, award.id);
    await db.voterRoll.create({ data: { categoryId, personId: people.charlie.id } });
    expect(await tasksOf("charlie")).toEqual(["vote Quiet Engine"]);
    expect(await tasksOf("dana")).toEqual(["cycle-held-back Q4"]);
    expect((await listOpenCycles(db, people.charlie.id))[0]).toMatchObject({
      name: "Q4",
      toVote: [{ id: categoryId, name: "Quiet Engine" }],
      voted: 0,
    });
    await db.voterRoll.updateMany({ where: { categoryId }, data: { votedOn: new Date("2026-01-20") } });
    expect(await tasksOf("charlie")).toEqual([]);
    expect((await listOpenCycles(db, people.charlie.id))[0]).toMatchObject({ toVote: [], voted: 1 });
    await db.cycle.update({ where: { id: cycle.id }, data: { phase: "announced" } });
    expect(await listOpenCycles(db, people.charlie.id)).toEqual([]);
    expect(await tasksOf("dana")).toEqual([]);
  });
});

describe("the year in numbers", () => {
  const year = (now: string, viewer = people.charlie) =>
    readWinYear(db, viewer, { now: new Date(now), timeZone: "Europe/Berlin" });
  const june = "2026-06-01T00:00:00Z";
  const wonOn = (on: string) => ({ milestones: [{ kind: "won" as const, on }] });

  it("is empty before the first win", async () => {
    expect(await year(june)).toEqual({
      ...{
        wins: 0,
        winsHidden: 0,
        winsWithoutRate: 0,
        winsInOldCurrency: 0,
        winsValidated: 0,
        winsRealised: 0,
      },
      ...{ claimed: 0n, validated: 0n, realised: 0n },
      ...{ joinedAfter: null, deals: 0, joinedAfterBefore: null },
    });
  });

  it("counts what was won in the company's own year, or signed in it where no day is given", async () => {
    const now = new Date("2026-02-01T12:00:00Z");
    await confirmed("On its last day", now, wonOn("2025-12-31"));
    await confirmed("On its first day", now, wonOn("2026-01-01"));
    await confirmed("In its last minute", new Date("2025-12-31T22:59:59Z"), { milestones: [] });
    await confirmed("In its first minute", new Date("2025-12-31T23:00:00Z"), { milestones: [] });
    await sent("Not yet", now);
    expect(await year(june)).toMatchObject({ wins: 2, claimed: 2n * 27_777_00n });
    expect(await year("2025-12-31T22:59:59Z")).toMatchObject({ wins: 2 });
    expect(await year("2025-12-31T23:00:00Z")).toMatchObject({ wins: 2 });
  });

  it("adds up what the viewer may read and has a rate, as their ledger does", async () => {
    const now = new Date("2026-04-01T12:00:00Z");
    await confirmed("Open", now);
    await confirmed("Hidden", now, { hideAmounts: true });
    await confirmed("Dollars", now, { currency: "USD", milestones: [] });
    await db.valueLine.updateMany({
      where: { win: { currency: "EUR" } },
      data: {
        ...{ financeState: "validated", validated: 20_000_00n },
        ...{ inCompany: 20_000_00n, inCurrency: "EUR", realisedInCompany: 5_000_00n },
      },
    });
    const numbers = await year(june);
    expect(numbers).toMatchObject({
      ...{ wins: 3, winsHidden: 1, winsWithoutRate: 1, deals: 2 },
      ...{ claimed: 27_777_00n, validated: 20_000_00n, realised: 5_000_00n },
    });
    expect(numbers.joinedAfter).toBeCloseTo(3 / 67);
    expect((await year("2027-01-02T00:00:00Z")).joinedAfterBefore).toBeCloseTo(3 / 67);
    const frank = { claimed: 2n * 27_777_00n, validated: 40_000_00n, realised: 10_000_00n, winsHidden: 0 };
    expect(await year(june, people.frank)).toMatchObject(frank);
  });

  it("leaves out what is too great for any sum, and stays readable", async () => {
    const now = new Date("2026-04-01T12:00:00Z");
    await confirmed("Open", now);
    await confirmed("In yen", now, { currency: "JPY" });
    await db.valueLine.updateMany({
      where: { win: { currency: "JPY" } },
      data: { baseline: 999_999_999_999_999n, achieved: 0n },
    });
    const rate = { currency: "JPY", inCurrency: "EUR", month: new Date("2026-03-01"), version: 1 };
    await db.rate.create({
      data: { ...rate, scaled: 16_300_000_000n, setById: people.frank.id, setAt: now },
    });
    expect(await year(june)).toMatchObject({ wins: 2, claimed: 27_777_00n, winsWithoutRate: 1 });
  });
});
