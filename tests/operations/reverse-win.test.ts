import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listHomeTasks } from "~/db/home-tasks.server";
import { readWinYear } from "~/db/home-year.server";
import { insertLaureates } from "~/db/laureates.server";
import { listLatestWins } from "~/db/win-list.server";
import { findWinPage } from "~/db/win-page.server";
import { listWinsOf } from "~/db/wins-of-person.server";
import { applaudWin } from "~/operations/applaud-win.server";
import { askRealisations } from "~/operations/ask-realisations.server";
import { askReversal } from "~/operations/ask-reversal.server";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { keepWin } from "~/operations/keep-win.server";
import { recordWin } from "~/operations/record-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { makePerson } from "../../prisma/factories";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

const now = new Date("2026-06-01T09:00:00Z");
const as = (name: "alice" | "bob" | "charlie" | "frank" | "dana") => actAs(db, people[name], now);
const reason = "The customer cancelled before the first delivery.";

async function validated(changed = {}) {
  const sent = await recordWin(as("alice"), { formKey: randomUUID() }, winForm(people, changed));
  if (!sent.ok) throw new Error(sent.reason);
  const winId = sent.value;
  await confirmWin(as("alice"), { winId, words: salesWords });
  await confirmWin(as("bob"), { winId, words: procurementWords });
  const line = await db.valueLine.findFirstOrThrow({ where: { winId } });
  await checkValue(as("frank"), { lineId: line.id, seen: 0, decision: { does: "validate", reason: "" } });
  return winId;
}

const trace = async (winId: string) => ({
  win: await db.win.findUniqueOrThrow({ where: { id: winId } }),
  asks: await db.reversalAsk.count({ where: { winId } }),
  letters: await db.letter.count({ where: { idempotencyKey: { contains: winId } } }),
  events: await db.auditEvent.count({ where: { subjectId: winId } }),
});
const addressed = async (template: string, winId: string) =>
  (await db.letter.findMany({ where: { template, idempotencyKey: { contains: winId } } }))
    .map(({ toName }) => toName)
    .sort();
const year = () => readWinYear(db, people.charlie, { now, timeZone: "Europe/Berlin" });

describe("a reversal", () => {
  it("takes the win out of every sum and list of what stands, and keeps the record", async () => {
    const winId = await validated();
    const before = await year();
    const [first, second] = await Promise.all([1, 2].map(() => reverseWin(as("frank"), { winId, reason })));
    expect([first?.ok, second?.ok]).toEqual([true, true]);
    const after = await year();
    expect([before.wins - after.wins, before.claimed - after.claimed]).toEqual([1, 27_777_00n]);
    expect(before.validated - after.validated).toBe(27_777_00n);
    expect((await listLatestWins(db, 50)).some(({ id }) => id === winId)).toBe(false);
    const { rows } = await listWinsOf(db, { viewer: people.charlie, personId: people.alice.id, most: 100 });
    expect(rows.some(({ id }) => id === winId)).toBe(false);
    expect((await db.win.findUniqueOrThrow({ where: { id: winId } })).delivering).toBe(false);
    await askRealisations(db, new Date("2026-10-01T09:00:00Z"));
    expect(await db.realisationAsk.count({ where: { winId } })).toBe(0);
    expect((await applaudWin(as("charlie"), { winId, applause: "give" })).ok).toBe(false);
    const page = await findWinPage(db, winId, people.charlie, "en-GB");
    expect(page).toMatchObject({ state: "reversed", reversal: { by: "Frank Osei", reason } });
    expect(page?.signOffs.sales?.words).toBe(salesWords);
    expect(await db.auditEvent.count({ where: { act: "win.reversed", subjectId: winId } })).toBe(1);
    expect(await addressed("win-reversed", winId)).toEqual(["Alice Moreau", "Bob Tanaka"]);
  });

  it("leaves no trace where it is refused", async () => {
    const winId = await validated();
    const before = await trace(winId);
    expect(await reverseWin(as("dana"), { winId, reason })).toMatchObject({ reason: "not-allowed" });
    expect(await reverseWin(as("frank"), { winId, reason: "" })).toMatchObject({ reason: "reason-missing" });
    expect(await keepWin(as("frank"), { winId, reason })).toMatchObject({ reason: "reversal-not-asked" });
    expect(await askReversal(as("charlie"), { winId, reason })).toMatchObject({
      reason: "not-a-participant",
    });
    expect(await trace(winId)).toEqual(before);
  });

  it("is decided by nobody with a stake, either way, and leaves no trace", async () => {
    const winId = await validated();
    const finance = people.departments.finance.id;
    const below = await makePerson(
      db,
      {
        name: "Fiona Blake",
        email: "fiona@fenwright.example",
        departmentId: finance,
        managerId: people.alice.id,
      },
      ["finance"],
    );
    await askReversal(as("bob"), { winId, reason });
    expect(await addressed("reversal-asked", winId)).toEqual(["Frank Osei"]);
    const before = await trace(winId);
    for (const decide of [reverseWin, keepWin])
      expect(await decide(actAs(db, below, now), { winId, reason })).toMatchObject({ reason: "stake-above" });
    const helped = { personId: people.frank.id, side: "other" as const, sentence: "Did the sums." };
    await db.winParticipant.create({ data: { ...helped, winId, position: 2 } });
    for (const decide of [reverseWin, keepWin])
      expect(await decide(as("frank"), { winId, reason })).toMatchObject({ reason: "own-stake" });
    expect(await trace(winId)).toEqual(before);
    await db.winParticipant.deleteMany({ where: { winId, personId: people.frank.id } });
    expect((await keepWin(as("frank"), { winId, reason })).ok).toBe(true);
    await db.roleGrant.deleteMany({ where: { personId: below.id } });
  });

  it("is the end: nobody asks for it again, keeps the win or reverses it with other words", async () => {
    const winId = await validated();
    await askReversal(as("bob"), { winId, reason });
    await reverseWin(as("frank"), { winId, reason });
    const before = await trace(winId);
    const locked = { ok: false, reason: "win-locked" };
    expect(await askReversal(as("alice"), { winId, reason: "Once more." })).toMatchObject(locked);
    expect(await keepWin(as("frank"), { winId, reason: "It stays after all." })).toMatchObject(locked);
    expect(await reverseWin(as("frank"), { winId, reason: "In other words." })).toMatchObject(locked);
    expect(await trace(winId)).toEqual(before);
  });

  it("keeps a reason from those who may not know the amounts", async () => {
    const winId = await validated({ hideAmounts: true });
    await reverseWin(as("frank"), { winId, reason: "Of 27,777 euros nothing came." });
    const seen = async (name: "alice" | "charlie") =>
      (await findWinPage(db, winId, people[name], "en-GB"))?.reversal?.reason;
    expect(await seen("alice")).toContain("27,777");
    expect(await seen("charlie")).toBe("");
    const event = await db.auditEvent.findFirstOrThrow({ where: { act: "win.reversed", subjectId: winId } });
    expect(event.reason).toBe("");
  });

  it("lets honours and orders stand with a note, and tells who looks after them", async () => {
    const winId = await validated();
    const award = await db.award.create({ data: { name: "Handshake", kind: "direct", createdAt: now } });
    const given = (announcedAt: Date | null, memberIds: string[]) =>
      db.$transaction((tx) =>
        insertLaureates(
          tx,
          {
            ...{ awardId: award.id, winId, awardName: "Handshake", cycleName: "", title: "Both" },
            ...{ citation: "For both.", honouredOn: now, announcedAt, memberIds },
          },
          now,
        ),
      );
    const open = await given(now, [people.charlie.id]);
    const secret = await given(null, [people.erin.id]);
    await db.laureate.update({ where: { id: open.id }, data: { note: "Once." } });
    await reverseWin(as("frank"), { winId, reason });
    const noted = await db.laureate.findMany({ where: { winId }, orderBy: { createdAt: "asc" } });
    expect(noted.find(({ id }) => id === open.id)?.note).toMatch(/^Once\.\n.+reversed on 1 June 2026\.$/);
    expect(noted.find(({ id }) => id === secret.id)?.note).toContain("reversed");
    expect(await addressed("win-reversed", winId)).toEqual([
      ...["Alice Moreau", "Bob Tanaka", "Charlie Novak", "Dana Reyes", "Erin Walsh"],
    ]);
    const letters = await db.letter.findMany({
      where: { template: "win-reversed", props: { path: ["honours"], equals: 2 } },
    });
    expect(letters.map(({ toName }) => toName).sort()).toEqual(["Dana Reyes", "Erin Walsh"]);
  });
});

describe("a reversal that its people ask for", () => {
  it("waits for Finance on home and by letter, and is asked once", async () => {
    const winId = await validated();
    await Promise.all([1, 2].map(() => askReversal(as("bob"), { winId, reason })));
    expect(await db.reversalAsk.count({ where: { winId } })).toBe(1);
    expect(await addressed("reversal-asked", winId)).toEqual(["Frank Osei"]);
    expect(await askReversal(as("alice"), { winId, reason: "Also." })).toMatchObject({
      reason: "reversal-asked",
    });
    const kinds = async (name: "frank" | "dana") =>
      (await listHomeTasks(db, people[name])).map(({ kind }) => kind);
    expect(await kinds("frank")).toContain("decide-reversals");
    expect(await kinds("dana")).not.toContain("decide-reversals");
    const asked = async (name: "bob" | "charlie") =>
      (await findWinPage(db, winId, people[name], "en-GB"))?.reversalAsk;
    expect(await asked("bob")).toMatchObject({ by: "Bob Tanaka" });
    expect(await asked("charlie")).toBeNull();
    await keepWin(as("frank"), { winId, reason: "The order came again." });
    expect(
      await addressed("win-kept", (await db.reversalAsk.findFirstOrThrow({ where: { winId } })).id),
    ).toEqual(["Bob Tanaka"]);
    expect((await askReversal(as("alice"), { winId, reason: "Now it is gone." })).ok).toBe(true);
    await reverseWin(as("frank"), { winId, reason });
    expect(await db.reversalAsk.findMany({ where: { winId }, orderBy: { askedAt: "asc" } })).toMatchObject([
      { agreed: false },
      { agreed: true },
    ]);
  });
});
