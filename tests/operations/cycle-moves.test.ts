import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { makeAward, makePerson } from "../../prisma/factories";
import type { Phase } from "~/domain/awards/phase";
import { phases } from "~/domain/awards/phase";
import type { Verdict } from "~/domain/verdict";
import { addCategory } from "~/operations/add-category.server";
import { archiveCycle } from "~/operations/archive-cycle.server";
import { cancelCycle } from "~/operations/cancel-cycle.server";
import { changeAward } from "~/operations/change-award.server";
import { changeCycleDates } from "~/operations/change-cycle-dates.server";
import { closeNominations } from "~/operations/close-nominations.server";
import { createCycle } from "~/operations/create-cycle.server";
import { dropCategory } from "~/operations/drop-category.server";
import { openNominations } from "~/operations/open-nominations.server";
import { openVoting } from "~/operations/open-voting.server";
import { findAward } from "~/db/awards.server";
import type { Act } from "~/operations/act.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, everybody, makeRunningCycle, story } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { dana, alice, bob, departments } = await cast(db);
await makePerson(db, { departmentId: departments.sales.id, name: "Gone", deactivatedAt: afterDays(0) });
const now = afterDays(1);
const hr = actAs(db, dana, now);

let cycleId: string;
const put = (phase: Phase) => db.cycle.update({ where: { id: cycleId }, data: { phase } });
const cycle = () => db.cycle.findUniqueOrThrow({ where: { id: cycleId }, include: { categories: true } });

async function shortlist(count: number) {
  const { categories } = await cycle();
  for (const [at, person] of [alice, bob].slice(0, count).entries()) {
    const key = { nomineeKey: `${person.id}${at}`, title: person.name, citation: "Called first." };
    await db.entry.create({
      data: {
        ...key,
        categoryId: categories[0]!.id,
        state: "shortlisted",
        members: { create: { personId: person.id } },
      },
    });
  }
}

beforeEach(async () => {
  ({
    cycle: { id: cycleId },
  } = await makeRunningCycle(db, "draft"));
});

describe("opening nominations", () => {
  it("freezes the rules and writes to all who may nominate, once", async () => {
    expect((await openNominations(hr, cycleId)).ok).toBe(true);
    const opened = await cycle();
    expect(opened.phase).toBe("nominating");
    expect(opened.categories.map(({ frozenAt }) => frozenAt)).toEqual([now]);
    const letters = await db.letter.findMany({
      where: { idempotencyKey: { startsWith: `nominations-opened/${cycleId}/` } },
    });
    expect(letters).toHaveLength(await db.person.count({ where: { deactivatedAt: null } }));
    expect(await openNominations(hr, cycleId)).toMatchObject({ reason: "wrong-phase" });
  });

  it("happens once when two try at the same time", async () => {
    const verdicts = await Promise.all([openNominations(hr, cycleId), openNominations(hr, cycleId)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(
      await db.auditEvent.count({ where: { subjectId: cycleId, act: "cycle.nominations-opened" } }),
    ).toBe(1);
  });

  it("keeps the rules of an open cycle when the award changes, and not those of a draft", async () => {
    const draft = await makeRunningCycle(db, "draft");
    const award = (await findAward(db, draft.award.id))!;
    await changeAward(hr, award.id, { rules: { ...award, name: "First name" }, seen: 0 });
    expect((await db.category.findUniqueOrThrow({ where: { id: draft.category.id } })).name).toBe(
      "First name",
    );
    await openNominations(hr, draft.cycle.id);
    await changeAward(hr, award.id, { rules: { ...award, name: "Second name" }, seen: 1 });
    expect((await db.category.findUniqueOrThrow({ where: { id: draft.category.id } })).name).toBe(
      "First name",
    );
  });

  it("is refused while something is missing, and leaves no trace", async () => {
    const bare = await makeRunningCycle(db, "draft", { questions: [] as never });
    const before = await traceOf(db);
    expect(await openNominations(hr, bare.cycle.id)).toMatchObject({
      reason: "not-ready",
      detail: "no-questions",
    });
    const late = actAs(db, dana, afterDays(7));
    expect(await openNominations(late, cycleId)).toMatchObject({ detail: "nominations-would-be-over" });
    expect(await traceOf(db)).toEqual(before);
  });
});

describe("opening the vote", () => {
  beforeEach(() => put("screening"));

  it("freezes the electorate and writes to every voter", async () => {
    await shortlist(2);
    expect((await openVoting(actAs(db, dana, afterDays(10)), cycleId)).ok).toBe(true);
    const opened = await cycle();
    expect(opened).toMatchObject({ phase: "voting", votingOpenAt: afterDays(10) });
    const active = await db.person.count({ where: { deactivatedAt: null } });
    expect(await db.voterRoll.count({ where: { categoryId: opened.categories[0]!.id } })).toBe(active);
    const letters = await db.letter.findMany({
      where: { idempotencyKey: { startsWith: `voting-opened/${cycleId}/` } },
    });
    expect(letters).toHaveLength(active);
    expect(letters[0]?.props).toMatchObject({ ballots: [{ entries: 2 }] });
  });

  it("wants a shortlist, and leaves no trace without one", async () => {
    await shortlist(1);
    const before = await traceOf(db);
    expect(await openVoting(hr, cycleId)).toMatchObject({
      reason: "not-ready",
      detail: "too-few-on-shortlist",
    });
    expect(await openVoting(actAs(db, dana, afterDays(21)), cycleId)).toMatchObject({ reason: "not-ready" });
    expect(await traceOf(db)).toEqual(before);
  });

  it("happens once when two try at the same time", async () => {
    await shortlist(2);
    const verdicts = await Promise.all([openVoting(hr, cycleId), openVoting(hr, cycleId)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the table of phases", () => {
  const newDates = async () => {
    const { nominationsOpenAt, nominationsCloseAt, votingOpenAt, votingCloseAt } = await cycle();
    const announceAt = afterDays(40);
    return { nominationsOpenAt, nominationsCloseAt, votingOpenAt, votingCloseAt, announceAt };
  };
  const acts: [string, Phase[], (act: Act) => Promise<Verdict>][] = [
    ["open nominations", ["draft"], (act) => openNominations(act, cycleId)],
    ["close nominations", ["nominating"], (act) => closeNominations(act, cycleId)],
    ["open the vote", ["nominating", "screening"], (act) => openVoting(act, cycleId)],
    ["archive", ["announced"], (act) => archiveCycle(act, cycleId)],
    [
      "cancel",
      ["draft", "nominating", "screening", "voting", "counting", "certifying"],
      (act) => cancelCycle(act, cycleId, "The budget is gone."),
    ],
    [
      "change dates",
      ["draft", "nominating", "screening", "voting", "counting", "certifying"],
      async (act) => changeCycleDates(act, cycleId, await newDates(), { reason: "The hall is free later." }),
    ],
    [
      "add a category",
      ["draft"],
      async (act) => addCategory(act, cycleId, (await makeAward(db, { questions: [story] as never })).id),
    ],
  ];
  const cases = acts.flatMap(([name, allowed, run]) =>
    phases.map((phase) => ({ name, phase, expected: (allowed as Phase[]).includes(phase), run })),
  );

  it.each(cases)("$name in $phase: $expected", async ({ phase, expected, run }) => {
    await shortlist(2);
    await put(phase);
    const before = await traceOf(db);
    const verdict = await run(hr);
    expect(verdict.ok).toBe(expected);
    if (expected) return;
    expect(verdict).toMatchObject({ reason: "wrong-phase" });
    const { categories: _, ...rest } = await traceOf(db);
    expect(before).toMatchObject(rest);
  });
});

describe("planning a cycle", () => {
  const plan = async () => ({
    name: "Summer 2026",
    description: "",
    timeZone: "Europe/Berlin",
    nominationsOpenAt: afterDays(2),
    nominationsCloseAt: afterDays(9),
    votingOpenAt: afterDays(16),
    votingCloseAt: afterDays(23),
    announceAt: null,
    awardIds: [(await makeAward(db, { eligibility: everybody as never })).id],
    formKey: randomUUID(),
  });

  it("is done once for a form that is sent twice", async () => {
    const form = await plan();
    const verdicts = await Promise.all([createCycle(hr, form), createCycle(hr, form)]);
    expect(verdicts[0]).toEqual(verdicts[1]);
    expect(await db.cycle.count({ where: { name: "Summer 2026" } })).toBe(1);
  });

  it("needs dates in order, ahead of us, and an award", async () => {
    const form = await plan();
    expect(await createCycle(hr, { ...form, votingCloseAt: form.votingOpenAt })).toMatchObject({
      field: "votingCloseAt",
    });
    expect(await createCycle(actAs(db, dana, afterDays(9)), form)).toMatchObject({ reason: "date-past" });
    expect(await createCycle(hr, { ...form, awardIds: [randomUUID()] })).toMatchObject({
      reason: "no-categories",
    });
  });

  it("drops a category that nobody nominated in, and no other", async () => {
    const { categories } = await cycle();
    const id = categories[0]!.id;
    await shortlist(1);
    expect(await dropCategory(hr, cycleId, id)).toMatchObject({ reason: "category-in-use" });
    await db.entryMember.deleteMany({ where: { entry: { categoryId: id } } });
    await db.entry.deleteMany({ where: { categoryId: id } });
    const presses = await Promise.all([dropCategory(hr, cycleId, id), dropCategory(hr, cycleId, id)]);
    expect(presses.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await cycle()).categories).toEqual([]);
    const dropped = { act: "category.dropped", subjectId: cycleId };
    expect(await db.auditEvent.count({ where: dropped })).toBe(1);
    expect(await dropCategory(hr, cycleId, randomUUID())).toMatchObject({ reason: "not-found" });
  });

  it("moves dates once when the form is sent twice: one event and one letter each", async () => {
    await put("nominating");
    const { nominationsOpenAt, nominationsCloseAt, votingOpenAt, votingCloseAt, judgingOpenAt } =
      await cycle();
    const kept = { nominationsOpenAt, nominationsCloseAt, votingOpenAt, votingCloseAt, judgingOpenAt };
    const dates = { ...kept, announceAt: afterDays(33) };
    const trace = async () => [
      await db.auditEvent.count({ where: { act: "cycle.dates-changed", subjectId: cycleId } }),
      await db.letter.count({ where: { template: "dates-changed" } }),
    ];
    const [events = 0, letters = 0] = await trace();
    const change = (after: number) =>
      changeCycleDates({ ...hr, now: new Date(hr.now.getTime() + after) }, cycleId, dates, {
        reason: "The hall is free later.",
      });
    expect(await Promise.all([change(1), change(2)])).toMatchObject([{ ok: true }, { ok: true }]);
    const concerned = (await trace())[1]! - letters;
    expect(concerned).toBe(new Set(await tellings()).size);
    expect((await trace())[0]).toBe(events + 1);

    async function tellings() {
      const told = await db.letter.findMany({
        where: { template: "dates-changed" },
        orderBy: { createdAt: "desc" },
        take: concerned,
      });
      return told.map(({ toAddress }) => toAddress);
    }
  });

  it("asks for a reason before the dates of an open cycle move or a cycle ends", async () => {
    await put("nominating");
    const { nominationsOpenAt, nominationsCloseAt, votingOpenAt, votingCloseAt } = await cycle();
    const dates = {
      nominationsOpenAt,
      nominationsCloseAt,
      votingOpenAt,
      votingCloseAt,
      announceAt: afterDays(30),
    };
    expect(await changeCycleDates(hr, cycleId, dates, { reason: " " })).toMatchObject({
      reason: "reason-missing",
    });
    expect(await cancelCycle(hr, cycleId, " ")).toMatchObject({ reason: "reason-missing" });
  });
});
