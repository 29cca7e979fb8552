import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { findCycle } from "~/db/cycles.server";
import { listShortlist } from "~/db/entries.server";
import { findVotingNeeds } from "~/operations/cycle-needs.server";
import { mergeEntries } from "~/operations/merge-entries.server";
import { findTelling } from "~/operations/open-citation.server";
import { openVoting } from "~/operations/open-voting.server";
import { recordWin } from "~/operations/record-win.server";
import { renameEntry } from "~/operations/rename-entry.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";
import { winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
const { alice, bob, charlie, dana, erin } = people;
const screener = actAs(db, dana, afterDays(8));
const hides = { customer: "Quillon Aerospace", hideCustomer: true, hideAmounts: true };
const sent = await recordWin(
  actAs(db, alice, afterDays(1)),
  { formKey: randomUUID() },
  winForm(people, hides),
);
const hidden = sent.ok ? sent.value : "";
await db.win.update({ where: { id: hidden }, data: { state: "confirmed", confirmedAt: afterDays(2) } });

let cycleId: string;
let categoryId: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating", { citationLength: 60 });
  [cycleId, categoryId] = [cycle.id, category.id];
  await db.category.update({ where: { id: categoryId }, data: { nomineeKind: "either" } });
});

async function nominate(by: typeof dana, winId: string | null, teamName: string, team = [alice, bob]) {
  const input = { cycleId, categoryId, nomineeIds: team.map(({ id }) => id), teamName, winId };
  const answers = { story: "They asked before the offer." };
  const form = { nominationId: null, formKey: randomUUID() };
  const verdict = await submitNomination(actAs(db, by, afterDays(1)), { ...input, answers }, form);
  if (!verdict.ok) throw new Error(verdict.reason);
  const story = await db.nomination.findUniqueOrThrow({ where: { id: verdict.value.id } });
  return story.entryId!;
}

/** The entry on a shortlist with another, ready but for its name. */
async function listed(id: string): Promise<void> {
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
  const other = await makeEntry(db, categoryId, [bob], { nominators: [charlie] });
  for (const one of [id, other.id])
    expect((await shortlistEntry(screener, one, "They asked first.")).ok).toBe(true);
}

const entry = (id: string) => db.entry.findUniqueOrThrow({ where: { id } });
const needs = async () => findVotingNeeds(db, (await findCycle(db, cycleId))!, afterDays(8));
const telling = async () => (await needs()).filter(({ what }) => what === "title-tells");

describe("the name of a team that was given before a win came", () => {
  it("keeps the vote closed until it is another", async () => {
    const id = await nominate(erin, null, "Team Quillon");
    expect(await nominate(charlie, hidden, "The Early Birds")).toBe(id);
    await listed(id);
    const path = `/manage/cycles/${cycleId}/screening?entry=${id}`;
    expect(await telling()).toMatchObject([{ title: "Team Quillon", path, blocks: true }]);
    expect(await openVoting(screener, cycleId)).toMatchObject({
      ...{ reason: "not-ready", detail: "title-tells" },
    });

    expect((await renameEntry(screener, { cycleId, entryId: id, teamName: "The Early Birds" })).ok).toBe(
      true,
    );
    expect((await entry(id)).title).toBe("The Early Birds");
    expect(await telling()).toEqual([]);
    expect((await openVoting(screener, cycleId)).ok).toBe(true);
    const late = await renameEntry(screener, { cycleId, entryId: id, teamName: "Late" });
    expect(late).toMatchObject({ ok: false, reason: "wrong-phase" });
  });

  it("does so where the win came by a merge", async () => {
    const into = await nominate(erin, null, "Team Quillon");
    const from = await nominate(charlie, hidden, "", [alice, erin]);
    await listed(into);
    expect(await telling()).toEqual([]);
    const merging = { cycleId, intoId: into, fromIds: [from], withPeople: "stories-only" as const };
    expect((await mergeEntries(screener, merging)).ok).toBe(true);
    expect(await telling()).toMatchObject([{ title: "Team Quillon" }]);
  });

  it("is none where it is the names of its people", async () => {
    await db.person.update({ where: { id: bob.id }, data: { name: "Bob Quillon" } });
    const id = await nominate(charlie, hidden, "");
    await listed(id);
    expect((await entry(id)).title).toContain("Quillon");
    expect(await telling()).toEqual([]);
    await db.person.update({ where: { id: bob.id }, data: { name: bob.name } });
  });

  it("is free beside no win, or one that hides nothing", async () => {
    const id = await nominate(erin, null, "Team Quillon");
    await listed(id);
    expect(await telling()).toEqual([]);
  });
});

it("asks as many questions of the database for a long shortlist as for a short one", async () => {
  const listed = await Promise.all(
    [alice, bob, charlie].map((one) => makeEntry(db, categoryId, [one, erin], { nominators: [dana] })),
  );
  await db.entry.updateMany({
    where: { id: { in: listed.map(({ id }) => id) } },
    data: { winId: hidden, state: "shortlisted", citation: "Quillon was glad." },
  });
  const shortlist = await listShortlist(db, categoryId);
  let asked = 0;
  const counting = db.$extends({
    query: {
      $allOperations({ args, query }) {
        asked += 1;
        return query(args);
      },
    },
  }) as unknown as typeof db;
  const costOf = async (entries: typeof shortlist) => {
    const before = asked;
    expect((await findTelling(counting, entries)).citations).toHaveLength(entries.length);
    return asked - before;
  };
  expect(shortlist).toHaveLength(3);
  expect(await costOf(shortlist)).toBe(await costOf(shortlist.slice(0, 1)));
});

describe("renaming a team", () => {
  it.each([
    ["Team Quillon", "customer-in-text"],
    ["Team 61000", "amount-in-text"],
    ["x".repeat(121), "team-name-too-long"],
  ])("refuses “%s” and leaves no trace", async (teamName, reason) => {
    const entryId = await nominate(charlie, hidden, "The Early Birds");
    const before = await traceOf(db);
    const refusal = { ok: false, reason, field: "teamName" };
    expect(await renameEntry(screener, { cycleId, entryId, teamName })).toMatchObject(refusal);
    expect(await traceOf(db)).toEqual(before);
  });

  it("takes it back to the names of its people, is one act when it is sent twice, and gives way to a change", async () => {
    const entryId = await nominate(charlie, hidden, "The Early Birds");
    const { version } = await entry(entryId);
    const again = () => renameEntry(screener, { cycleId, entryId, teamName: " ", seen: version });
    expect([(await again()).ok, (await again()).ok]).toEqual([true, true]);
    expect((await entry(entryId)).title).toBe("Alice Moreau and Bob Tanaka");
    const act = "entry.renamed";
    expect(await db.auditEvent.count({ where: { subjectId: entryId, act } })).toBe(1);
    const stale = await renameEntry(screener, { cycleId, entryId, teamName: "Birds", seen: version });
    expect(stale).toMatchObject({ ok: false, reason: "screened-since" });
    const stranger = { cycleId: randomUUID(), entryId, teamName: "Birds" };
    expect((await renameEntry(screener, stranger)).ok).toBe(false);
  });
});
