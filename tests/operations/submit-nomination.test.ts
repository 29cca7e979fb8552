import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { declineNomination } from "~/operations/decline-nomination.server";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { withdrawNomination } from "~/operations/withdraw-nomination.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const people = await cast(db);
const { alice, bob, charlie, dana } = people;
const now = afterDays(1);

let cycleId: string;
let categoryId: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  cycleId = cycle.id;
  categoryId = category.id;
});

const input = (nomineeIds: string[], change = {}) => ({
  cycleId,
  categoryId,
  nomineeIds,
  teamName: "",
  answers: { story: "Alice called Bob before the offer." },
  winId: null,
  ...change,
});
const form = (nominationId: string | null = null) => ({ nominationId, formKey: randomUUID() });

describe("a nomination that is sent", () => {
  it("is kept, merged into an entry, confirmed by letter and recorded", async () => {
    const sent = await submitNomination(actAs(db, charlie, now), input([bob.id, alice.id]), form());
    expect(sent.ok).toBe(true);
    const [nomination] = await db.nomination.findMany({
      where: { categoryId },
      include: { entry: { include: { members: true } } },
    });
    expect(nomination).toMatchObject({ state: "submitted", nominatorId: charlie.id, submittedAt: now });
    expect(nomination?.entry?.title).toBe("Alice Moreau and Bob Tanaka");
    expect(nomination?.entry?.members).toHaveLength(2);
    const letters = await db.letter.findMany({ where: { idempotencyKey: { contains: nomination!.id } } });
    expect(letters.map(({ template, personId }) => [template, personId])).toEqual([
      ["nomination-received", charlie.id],
    ]);
    const events = await db.auditEvent.findMany({ where: { subjectId: nomination!.id } });
    expect(events.map(({ act }) => act)).toEqual(["nomination.sent"]);
  });

  it("has one effect when the form is sent twice, one after the other or at once", async () => {
    const once = form();
    const send = () => submitNomination(actAs(db, charlie, now), input([alice.id]), once);
    const first = await send();
    const again = await Promise.all([send(), send(), send()]);
    for (const verdict of again) expect(verdict).toEqual(first);
    const rows = await db.nomination.findMany({ where: { categoryId } });
    expect(rows).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { subjectId: rows[0]!.id } })).toBe(1);
  });

  it("is made once for the same people, whichever of many tabs is first", async () => {
    const sends = Array.from({ length: 8 }, () =>
      submitNomination(actAs(db, charlie, now), input([alice.id, bob.id]), form()),
    );
    const verdicts = await Promise.all(sends);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.filter((verdict) => !verdict.ok && verdict.reason === "already-nominated")).toHaveLength(
      7,
    );
    expect(await db.nomination.count({ where: { categoryId } })).toBe(1);
  });

  describe("once it was declined", () => {
    const nominator = actAs(db, charlie, now);
    const send = (at = form(), people = [alice.id]) => submitNomination(nominator, input(people), at);
    const declined = async () => {
      const sent = await send();
      if (!sent.ok) throw new Error(sent.reason);
      expect((await declineNomination(actAs(db, dana, now), sent.value.id, "She was away.")).ok).toBe(true);
      return sent.value.id;
    };

    it("is not sent in a new form or by a draft, which is kept", async () => {
      await declined();
      const before = await traceOf(db);
      expect(await send()).toMatchObject({ reason: "already-declined", field: "nominees" });
      expect(await traceOf(db)).toEqual(before);
      const draft = await saveNominationDraft(nominator, input([alice.id]), form());
      if (!draft.ok) throw new Error(draft.reason);
      expect(await send(form(draft.value.id))).toMatchObject({ reason: "already-declined" });
      expect(await db.nomination.findUnique({ where: { id: draft.value.id } })).toMatchObject({
        state: "draft",
      });
    });

    it("hinders neither others, nor other people, nor another award", async () => {
      await declined();
      expect((await submitNomination(actAs(db, bob, now), input([alice.id]), form())).ok).toBe(true);
      expect((await send(form(), [alice.id, bob.id])).ok).toBe(true);
      const other = await makeRunningCycle(db, "nominating");
      const there = input([alice.id], { cycleId: other.cycle.id, categoryId: other.category.id });
      expect((await submitNomination(nominator, there, form())).ok).toBe(true);
    });

    it("is sent again where it was withdrawn by its nominator, or where declining was undone", async () => {
      const id = await declined();
      const { id: stepId } = await db.screeningStep.findFirstOrThrow({ where: { cycleId } });
      expect((await undoScreening(actAs(db, dana, now), stepId)).ok).toBe(true);
      expect(await send()).toMatchObject({ reason: "already-nominated" });
      expect((await withdrawNomination(nominator, id)).ok).toBe(true);
      expect((await send()).ok).toBe(true);
    });
  });

  it("shares its entry with those of others for the same people", async () => {
    await Promise.all([
      submitNomination(actAs(db, charlie, now), input([alice.id, bob.id]), form()),
      submitNomination(actAs(db, dana, now), input([bob.id, alice.id]), form()),
    ]);
    const entries = await db.entry.findMany({ where: { categoryId }, include: { nominations: true } });
    expect(entries).toHaveLength(1);
    expect(entries[0]?.nominations).toHaveLength(2);
  });

  it("can be changed until the close, and takes its entry along", async () => {
    const sent = await submitNomination(actAs(db, charlie, now), input([alice.id]), form());
    const id = sent.ok ? sent.value.id : "";
    const before = await db.nomination.findUniqueOrThrow({ where: { id } });
    await db.entry.update({
      where: { id: before.entryId! },
      data: { state: "shortlisted", citation: "Hers." },
    });
    const changed = await submitNomination(actAs(db, charlie, now), input([bob.id]), form(id));
    expect(changed).toEqual({ ok: true, value: { id, news: "changed" } });
    const after = await db.nomination.findUniqueOrThrow({ where: { id }, include: { nominees: true } });
    expect(after.nominees.map(({ personId }) => personId)).toEqual([bob.id]);
    expect(after.entryId).not.toBe(before.entryId);
    const deserted = await db.entry.findUniqueOrThrow({ where: { id: before.entryId! } });
    expect(deserted.state).toBe("open");
    expect(await db.letter.count({ where: { idempotencyKey: { contains: id } } })).toBe(1);
  });

  it("is refused without a trace", async () => {
    const before = await traceOf(db);
    const act = actAs(db, charlie, now);
    const refusals = [
      [await submitNomination(act, input([charlie.id]), form()), "self-nomination"],
      [await submitNomination(act, input([]), form()), "nominee-missing"],
      [await submitNomination(act, input([randomUUID()]), form()), "nominee-not-eligible"],
      [await submitNomination(act, input([alice.id], { answers: {} }), form()), "answer-missing"],
      [await submitNomination(act, input([alice.id], { winId: randomUUID() }), form()), "win-not-confirmed"],
      [await submitNomination(act, input([alice.id], { categoryId: randomUUID() }), form()), "not-found"],
      [await submitNomination(actAs(db, charlie, afterDays(7)), input([alice.id]), form()), "wrong-phase"],
    ] as const;
    for (const [verdict, reason] of refusals) expect(verdict).toMatchObject({ ok: false, reason });
    expect(await traceOf(db)).toEqual(before);
  });

  it("is accepted to the last millisecond before the close", async () => {
    const last = new Date(afterDays(7).getTime() - 1);
    expect((await submitNomination(actAs(db, charlie, last), input([alice.id]), form())).ok).toBe(true);
  });

  it("is nobody else's to change", async () => {
    const sent = await submitNomination(actAs(db, charlie, now), input([alice.id]), form());
    const id = sent.ok ? sent.value.id : "";
    const stolen = await submitNomination(actAs(db, dana, now), input([bob.id]), form(id));
    expect(stolen).toMatchObject({ reason: "not-found" });
    expect(await withdrawNomination(actAs(db, dana, now), id)).toMatchObject({ reason: "not-found" });
  });
});

describe("a draft", () => {
  it("keeps what is written, however little, and is sent under the same form", async () => {
    const one = form();
    const saved = await saveNominationDraft(
      actAs(db, charlie, now),
      input([], { answers: { story: "Al" } }),
      one,
    );
    const more = await saveNominationDraft(actAs(db, charlie, now), input([alice.id]), one);
    const id = saved.ok ? saved.value.id : "";
    expect(more).toMatchObject({ ok: true, value: { id } });
    const sent = await submitNomination(actAs(db, charlie, now), input([alice.id]), one);
    expect(sent).toEqual({ ok: true, value: { id, news: "sent" } });
    const rows = await db.nomination.findMany({ where: { categoryId } });
    expect(rows.map(({ state }) => state)).toEqual(["submitted"]);
  });

  it("does not unsend what was sent", async () => {
    const sent = await submitNomination(actAs(db, charlie, now), input([alice.id]), form());
    const id = sent.ok ? sent.value.id : "";
    const saved = await saveNominationDraft(actAs(db, charlie, now), input([bob.id]), form(id));
    expect(saved).toMatchObject({ ok: false, reason: "wrong-nomination-state" });
    const kept = await db.nomination.findUniqueOrThrow({ where: { id }, include: { nominees: true } });
    expect(kept.nominees.map(({ personId }) => personId)).toEqual([alice.id]);
  });
});

describe("withdrawing", () => {
  it("frees the way for another and deserts the entry", async () => {
    const sent = await submitNomination(actAs(db, charlie, now), input([alice.id]), form());
    const id = sent.ok ? sent.value.id : "";
    expect((await withdrawNomination(actAs(db, charlie, now), id)).ok).toBe(true);
    expect(await withdrawNomination(actAs(db, charlie, now), id)).toMatchObject({
      reason: "wrong-nomination-state",
    });
    expect((await submitNomination(actAs(db, charlie, now), input([alice.id]), form())).ok).toBe(true);
  });
});

describe("two tabs with one draft", () => {
  const said = (story: string) => input([alice.id], { answers: { story } });

  it("tell the second one, and write nothing over", async () => {
    const act = actAs(db, charlie, now);
    const begun = await saveNominationDraft(act, said("As it began."), form());
    const nominationId = begun.ok ? begun.value.id : "";
    const tab = (formKey: string) => ({ nominationId, formKey, version: 1 });
    expect(await saveNominationDraft(act, said("First."), tab("first-tab"))).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    const before = await traceOf(db);
    for (const refusal of [
      await saveNominationDraft(act, said("Second."), tab("second-tab")),
      await submitNomination(act, said("The second tab sends it."), tab("second-tab")),
    ]) {
      expect(refusal).toMatchObject({ ok: false, reason: "changed-elsewhere" });
    }
    expect(await traceOf(db)).toEqual(before);
    const again = await saveNominationDraft(act, said("First, and more."), tab("first-tab"));
    expect(again).toMatchObject({ ok: true, value: { version: 3 } });
  });

  it("let one of two at once through", async () => {
    const act = actAs(db, charlie, now);
    const begun = await saveNominationDraft(act, said("As it began."), form());
    const nominationId = begun.ok ? begun.value.id : "";
    const verdicts = await Promise.all(
      ["one", "two", "three"].map((tab) =>
        saveNominationDraft(act, said(tab), { nominationId, formKey: tab, version: 1 }),
      ),
    );
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("does not count a save that changes nothing", async () => {
    const act = actAs(db, charlie, now);
    const once = form();
    await saveNominationDraft(act, said("The same."), once);
    expect(await saveNominationDraft(act, said("The same."), once)).toMatchObject({
      ok: true,
      value: { version: 1 },
    });
  });
});
