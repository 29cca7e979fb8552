import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findWin } from "~/db/wins.server";
import { applaudWin } from "~/operations/applaud-win.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { discardWin } from "~/operations/discard-win.server";
import { recordWin } from "~/operations/record-win.server";
import { returnWin } from "~/operations/return-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

const formKey = () => ({ formKey: randomUUID() });
const alice = () => actAs(db, people.alice);
const bob = () => actAs(db, people.bob);

async function sent(changed = {}): Promise<string> {
  const verdict = await recordWin(alice(), formKey(), winForm(people, changed));
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

/** Everything that an act can leave behind. */
async function traces() {
  const [events, letters, keys, signOffs, wins] = await Promise.all([
    db.auditEvent.count(),
    db.letter.count(),
    db.onceKey.count(),
    db.signOff.findMany({ orderBy: [{ winId: "asc" }, { side: "asc" }] }),
    db.win.findMany({
      orderBy: { id: "asc" },
      include: { participants: true, valueLines: true, milestones: true },
    }),
  ]);
  return { events, letters, keys, signOffs, wins };
}

async function refusedWithoutTrace(doing: () => Promise<{ ok: boolean; reason?: string }>): Promise<string> {
  const before = await traces();
  const verdict = await doing();
  expect(verdict.ok).toBe(false);
  expect(await traces()).toEqual(before);
  return verdict.reason ?? "";
}

const lettersOf = async (winId: string, template: string) =>
  (
    await db.letter.findMany({
      where: { template, idempotencyKey: { contains: winId } },
      orderBy: { toName: "asc" },
    })
  ).map((letter) => letter.toName);

describe("writing a win down", () => {
  it("keeps an unfinished draft, once for one form", async () => {
    const key = formKey();
    const unfinished = winForm(people, { title: "", participants: [], valueLines: [] });
    const [first, second] = await Promise.all([
      saveWinDraft(alice(), key, unfinished),
      saveWinDraft(alice(), key, unfinished),
    ]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ ok: true });
    expect(await db.win.count({ where: { title: "" } })).toBe(1);
  });

  it("sends a complete win to those who sign, but not to its author", async () => {
    const carl = { personId: people.charlie.id, side: "other" as const, sentence: "Planned the lorry." };
    const id = await sent({ participants: [...winForm(people).participants, carl] });
    expect(await findWin(db, id)).toMatchObject({ state: "submitted", submitterSide: "sales" });
    expect(await lettersOf(id, "win-to-confirm")).toEqual(["Bob Tanaka"]);
  });

  it("sends the same form once", async () => {
    const key = formKey();
    const [first, second] = await Promise.all([
      recordWin(alice(), key, winForm(people, { title: "Twice pressed" })),
      recordWin(alice(), key, winForm(people, { title: "Twice pressed" })),
    ]);
    expect(first).toEqual(second);
    expect(await db.win.count({ where: { title: "Twice pressed" } })).toBe(1);
    expect(await db.letter.count({ where: { props: { path: ["winTitle"], equals: "Twice pressed" } } })).toBe(
      1,
    );
  });

  it("reads back what was written", async () => {
    const form = winForm(people);
    const win = await findWin(db, await sent());
    expect(win).toMatchObject({
      ...form,
      participants: form.participants.map((one) => expect.objectContaining(one)),
    });
  });

  it.each([
    [
      "one side only",
      { participants: winForm({ alice: { id: "" }, bob: { id: "" } } as never).participants.slice(0, 0) },
    ],
    ["no value", { valueLines: [] }],
    ["no story", { story: " " }],
  ])("refuses to send with %s and leaves no trace", async (_, changed) => {
    await refusedWithoutTrace(() => recordWin(alice(), formKey(), winForm(people, changed)));
  });

  it("refuses people who stand across from their own side, are named twice, unknown or gone", async () => {
    const [first, second] = winForm(people).participants;
    const swapped = winForm(people, {
      participants: [
        { ...first!, side: "procurement" },
        { ...second!, side: "sales" },
      ],
    });
    const twice = winForm(people, { participants: [first!, second!, { ...first!, side: "other" }] });
    const unknown = winForm(people, { participants: [first!, { ...second!, personId: randomUUID() }] });
    expect(await refusedWithoutTrace(() => recordWin(alice(), formKey(), swapped))).toBe("wrong-side");
    expect(await refusedWithoutTrace(() => saveWinDraft(alice(), formKey(), twice))).toBe(
      "participant-twice",
    );
    expect(await refusedWithoutTrace(() => saveWinDraft(alice(), formKey(), unknown))).toBe("not-found");
    await db.person.update({ where: { id: people.bob.id }, data: { deactivatedAt: new Date() } });
    expect(await refusedWithoutTrace(() => recordWin(alice(), formKey(), winForm(people)))).toBe("not-found");
    await db.person.update({ where: { id: people.bob.id }, data: { deactivatedAt: null } });
  });

  it("lets nobody write over somebody else's win", async () => {
    const winId = await sent();
    expect(await refusedWithoutTrace(() => saveWinDraft(bob(), { winId }, winForm(people)))).toBe(
      "not-found",
    );
    expect(
      await refusedWithoutTrace(() => recordWin(actAs(db, people.dana), { winId }, winForm(people))),
    ).toBe("not-found");
    expect(await refusedWithoutTrace(() => discardWin(bob(), { winId }))).toBe("not-found");
  });

  it("throws away a draft, but nothing that was sent", async () => {
    const draft = await saveWinDraft(alice(), formKey(), winForm(people, { title: "Never sent" }));
    const winId = draft.ok ? draft.value : "";
    expect(await discardWin(alice(), { winId })).toMatchObject({ ok: true });
    expect(await findWin(db, winId)).toBeNull();
    const other = await sent();
    expect(await refusedWithoutTrace(() => discardWin(alice(), { winId: other }))).toBe("win-locked");
  });
});

describe("signing a win", () => {
  it("takes one signature of each side, then stands and tells everybody", async () => {
    const carl = { personId: people.charlie.id, side: "other" as const, sentence: "Planned the lorry." };
    const winId = await sent({ participants: [...winForm(people).participants, carl] });
    expect(await confirmWin(bob(), { winId, words: procurementWords })).toEqual({
      ok: true,
      value: "signed",
    });
    expect(await findWin(db, winId)).toMatchObject({ state: "submitted", confirmedAt: null });
    expect(await confirmWin(alice(), { winId, words: salesWords })).toEqual({ ok: true, value: "confirmed" });
    expect(await findWin(db, winId)).toMatchObject({
      state: "confirmed",
      confirmedAt: expect.any(Date) as Date,
    });
    expect(await lettersOf(winId, "win-confirmed")).toEqual(["Alice Moreau", "Bob Tanaka", "Charlie Novak"]);
    const letter = await db.letter.findFirstOrThrow({
      where: { template: "win-confirmed", toName: "Charlie Novak" },
    });
    expect(letter.props).toMatchObject({ salesWords, procurementWords, path: `/wins/${winId}` });
  });

  it("is tied by two who sign at the same moment, once", async () => {
    for (let round = 0; round < 5; round += 1) {
      const winId = await sent({ title: `At once ${round}` });
      const both = await Promise.all([
        confirmWin(alice(), { winId, words: salesWords }),
        confirmWin(bob(), { winId, words: procurementWords }),
      ]);
      expect(both.map((one) => one.ok && one.value).toSorted()).toEqual(["confirmed", "signed"]);
      expect(await findWin(db, winId)).toMatchObject({ state: "confirmed" });
      expect(await lettersOf(winId, "win-confirmed")).toHaveLength(2);
    }
  });

  it("counts a double click once", async () => {
    const winId = await sent();
    const twice = await Promise.all(
      [1, 2, 3].map(() => confirmWin(bob(), { winId, words: procurementWords })),
    );
    expect(twice.filter((one) => one.ok)).toHaveLength(1);
    expect(twice.filter((one) => !one.ok && one.reason === "already-signed")).toHaveLength(2);
    expect(await db.signOff.count({ where: { winId } })).toBe(1);
  });

  it("refuses strangers, empty words and drafts, without a trace", async () => {
    const winId = await sent();
    const stranger = actAs(db, people.dana);
    expect(await refusedWithoutTrace(() => confirmWin(stranger, { winId, words: salesWords }))).toBe(
      "not-a-participant",
    );
    expect(await refusedWithoutTrace(() => confirmWin(bob(), { winId, words: "Yes." }))).toBe(
      "words-too-few",
    );
    const draft = await saveWinDraft(alice(), formKey(), winForm(people));
    const draftId = draft.ok ? draft.value : "";
    expect(await refusedWithoutTrace(() => confirmWin(bob(), { winId: draftId, words: salesWords }))).toBe(
      "win-locked",
    );
    expect(await refusedWithoutTrace(() => confirmWin(bob(), { winId: "no-such", words: salesWords }))).toBe(
      "not-found",
    );
  });

  it("keeps a confirmed win as it was signed", async () => {
    const winId = await sent();
    await confirmWin(alice(), { winId, words: salesWords });
    await confirmWin(bob(), { winId, words: procurementWords });
    expect(await refusedWithoutTrace(() => saveWinDraft(alice(), { winId }, winForm(people)))).toBe(
      "win-locked",
    );
    expect(await refusedWithoutTrace(() => recordWin(alice(), { winId }, winForm(people)))).toBe(
      "win-locked",
    );
    expect(await refusedWithoutTrace(() => returnWin(bob(), { winId, comment: "Look again, please." }))).toBe(
      "win-locked",
    );
  });
});

describe("asking for a change", () => {
  const comment = "The freight is per year, not per month.";

  it("brings the win back without its signatures and tells author and signers", async () => {
    const winId = await sent();
    await confirmWin(alice(), { winId, words: salesWords });
    expect(await returnWin(bob(), { winId, comment })).toMatchObject({ ok: true });
    expect(await findWin(db, winId)).toMatchObject({
      state: "returned",
      returnComment: comment,
      signOffs: [],
    });
    expect(await lettersOf(winId, "win-returned")).toEqual(["Alice Moreau"]);
  });

  it("asks both sides again when it is sent again", async () => {
    const winId = await sent();
    await returnWin(bob(), { winId, comment });
    expect(await recordWin(alice(), { winId }, winForm(people, { title: "Sent again" }))).toMatchObject({
      ok: true,
    });
    expect(await findWin(db, winId)).toMatchObject({
      state: "submitted",
      returnComment: "",
      title: "Sent again",
    });
    expect(await lettersOf(winId, "win-to-confirm")).toEqual(["Bob Tanaka", "Bob Tanaka"]);
  });

  it("also happens when the author changes what was sent", async () => {
    const winId = await sent();
    await confirmWin(bob(), { winId, words: procurementWords });
    await saveWinDraft(alice(), { winId }, winForm(people, { title: "Changed my mind" }));
    expect(await findWin(db, winId)).toMatchObject({ state: "returned", signOffs: [] });
  });

  it("is for those in it and for the People team", async () => {
    const winId = await sent();
    const charlie = actAs(db, people.charlie);
    expect(await refusedWithoutTrace(() => returnWin(charlie, { winId, comment }))).toBe("not-found");
    expect(await refusedWithoutTrace(() => returnWin(actAs(db, people.frank), { winId, comment }))).toBe(
      "not-a-participant",
    );
    expect(await returnWin(actAs(db, people.dana), { winId, comment })).toMatchObject({ ok: true });
  });
});

describe("applause", () => {
  it("is given once, taken back once, and only to what stands", async () => {
    const winId = await sent();
    const charlie = actAs(db, people.charlie);
    expect(await refusedWithoutTrace(() => applaudWin(charlie, { winId, applause: "give" }))).toBe(
      "not-found",
    );
    expect(await refusedWithoutTrace(() => applaudWin(bob(), { winId, applause: "give" }))).toBe(
      "win-locked",
    );
    await confirmWin(alice(), { winId, words: salesWords });
    await confirmWin(bob(), { winId, words: procurementWords });
    await Promise.all([1, 2].map(() => applaudWin(charlie, { winId, applause: "give" })));
    expect(await db.applause.count({ where: { winId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { subjectId: winId, act: "win.applauded" } })).toBe(1);
    await applaudWin(charlie, { winId, applause: "take-back" });
    await applaudWin(charlie, { winId, applause: "take-back" });
    expect(await db.applause.count({ where: { winId } })).toBe(0);
  });
});
