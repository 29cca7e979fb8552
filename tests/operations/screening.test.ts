import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { declineNomination } from "~/operations/decline-nomination.server";
import { disqualifyEntry } from "~/operations/disqualify-entry.server";
import { editCitation } from "~/operations/edit-citation.server";
import { returnNomination } from "~/operations/return-nomination.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { takeOffShortlist } from "~/operations/take-off-shortlist.server";
import { withdrawEntry } from "~/operations/withdraw-entry.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, charlie, dana } = await cast(db);
const screener = actAs(db, dana, afterDays(8));

let nominationId: string;
let entryId: string;
let cycleId: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating", { citationLength: 20 });
  cycleId = cycle.id;
  const answers = { story: "She called before the offer." };
  const input = {
    cycleId,
    categoryId: category.id,
    nomineeIds: [alice.id],
    teamName: "",
    answers,
    winId: null,
  };
  const sent = await submitNomination(actAs(db, charlie, afterDays(1)), input, {
    nominationId: null,
    formKey: randomUUID(),
  });
  nominationId = sent.ok ? sent.value.id : "";
  entryId = (await db.nomination.findUniqueOrThrow({ where: { id: nominationId } })).entryId!;
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
});

const entry = () => db.entry.findUniqueOrThrow({ where: { id: entryId } });
const nomination = () => db.nomination.findUniqueOrThrow({ where: { id: nominationId } });

describe("screening", () => {
  it("returns a nomination with a reason, by letter, and takes it back when it is answered", async () => {
    expect((await returnNomination(screener, nominationId, "Which customer was it?")).ok).toBe(true);
    expect(await nomination()).toMatchObject({ state: "returned", reason: "Which customer was it?" });
    const letter = await db.letter.findFirstOrThrow({
      where: { template: "nomination-returned", personId: charlie.id },
      orderBy: { createdAt: "desc" },
    });
    expect(letter.props).toMatchObject({ reason: "Which customer was it?" });
    const { categoryId } = await nomination();
    const input = {
      cycleId,
      categoryId,
      nomineeIds: [alice.id],
      teamName: "",
      answers: { story: "It was the port." },
      winId: null,
    };
    const again = await submitNomination(actAs(db, charlie, afterDays(9)), input, {
      nominationId,
      formKey: randomUUID(),
    });
    expect(again.ok).toBe(true);
    expect(await nomination()).toMatchObject({ state: "submitted", reason: "", entryId });
  });

  it("declines a nomination with a reason, by letter, and clears the shortlist of it", async () => {
    await shortlistEntry(screener, entryId, "Called first.");
    expect((await declineNomination(screener, nominationId, "Not this quarter.")).ok).toBe(true);
    expect(await nomination()).toMatchObject({ state: "declined" });
    expect(await entry()).toMatchObject({ state: "open", citation: "Called first." });
    expect(
      await db.letter.count({
        where: { idempotencyKey: `nomination-declined/${nominationId}/${screener.now.toISOString()}` },
      }),
    ).toBe(1);
  });

  it("shortlists with a citation that fits, and takes off again", async () => {
    expect(await shortlistEntry(screener, entryId, " ")).toMatchObject({
      reason: "citation-missing",
      field: "citation",
    });
    expect(await shortlistEntry(screener, entryId, "x".repeat(21))).toMatchObject({
      reason: "citation-too-long",
    });
    expect((await shortlistEntry(screener, entryId, "x".repeat(20))).ok).toBe(true);
    expect(await shortlistEntry(screener, entryId, "Again.")).toMatchObject({ reason: "wrong-entry-state" });
    expect((await takeOffShortlist(screener, entryId)).ok).toBe(true);
    expect(await entry()).toMatchObject({ state: "open", citation: "x".repeat(20) });
  });

  it("edits the citation and never the words of the nominator", async () => {
    const before = await nomination();
    expect((await editCitation(screener, entryId, "Called first.")).ok).toBe(true);
    expect((await entry()).citation).toBe("Called first.");
    expect(await nomination()).toEqual(before);
    await shortlistEntry(screener, entryId, "Called first.");
    expect(await editCitation(screener, entryId, "")).toMatchObject({ reason: "citation-missing" });
  });

  it("lets a nominee out quietly and disqualifies for a reason only", async () => {
    expect(await disqualifyEntry(screener, entryId, " ")).toMatchObject({ reason: "reason-missing" });
    expect((await withdrawEntry(screener, entryId)).ok).toBe(true);
    expect(await disqualifyEntry(screener, entryId, "Late.")).toMatchObject({ reason: "wrong-entry-state" });
    expect(await entry()).toMatchObject({ state: "withdrawn", reason: "" });
  });

  it("tells those who nominated kindly that it rests, after the time to undo it, and nobody else", async () => {
    const rests = () => db.letter.count({ where: { template: "nomination-rests" } });
    const before = await rests();
    await withdrawEntry(screener, entryId);
    const letters = await db.letter.findMany({
      where: { idempotencyKey: { startsWith: `nomination-rests/${nominationId}/` } },
    });
    expect(letters.map(({ personId }) => personId)).toEqual([charlie.id]);
    expect(letters[0]?.dueAt.getTime()).toBe(screener.now.getTime() + 10 * 60_000);
    expect(await rests()).toBe(before + 1);
  });

  it("leaves no trace where it is refused", async () => {
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "certifying" } });
    const before = await traceOf(db);
    const verdicts = await Promise.all([
      returnNomination(screener, nominationId, "Why?"),
      declineNomination(screener, nominationId, "No."),
      shortlistEntry(screener, entryId, "Words."),
      takeOffShortlist(screener, entryId),
      editCitation(screener, entryId, "Words."),
      withdrawEntry(screener, entryId),
      disqualifyEntry(screener, entryId, "Late."),
    ]);
    for (const verdict of verdicts) expect(verdict).toMatchObject({ ok: false, reason: "wrong-phase" });
    expect(await traceOf(db)).toEqual(before);
  });
});
