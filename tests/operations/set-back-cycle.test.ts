import { beforeEach, describe, expect, it } from "vitest";
import { datesOf } from "~/domain/awards/cycle-dates";
import { phases } from "~/domain/awards/phase";
import { findPlannedClose } from "~/db/set-back.server";
import { closeNominations } from "~/operations/close-nominations.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { openVoting } from "~/operations/open-voting.server";
import { pauseCycle } from "~/operations/pause-cycle.server";
import { setBackCycle } from "~/operations/set-back-cycle.server";
import { unsealBallotBox } from "~/operations/unseal-ballot-box.server";
import { jobAct } from "~/operations/job-act.server";
import { mustDo } from "@tests/support/trophies";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { castFor, makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { dana, alice, bob, charlie, erin } = await cast(db);
const hr = (day: number) => actAs(db, dana, afterDays(day));
const cycleOf = (id: string) => db.cycle.findUniqueOrThrow({ where: { id } });
const reason = "A name on the ballot was wrong.";
const start = () => makeOpenVote(db, { honoured: [bob, erin], voters: [alice, charlie] });

/** The dates of a cycle with some others. */
async function dates(id: string, changed: object) {
  return { ...datesOf(await cycleOf(id)), ...changed };
}

const laterVote = { votingOpenAt: afterDays(18), votingCloseAt: afterDays(25) };

beforeEach(async () => {
  await db.cycle.updateMany({ data: { phase: "cancelled" } });
});

describe("from the vote back to screening", () => {
  it("destroys every ballot and key, and forgets who voted", async () => {
    const { cycle, category, entries } = await start();
    await castFor(db, alice, category.id, entries);
    expect(
      (
        await setBackCycle(hr(15), cycle.id, {
          to: "screening",
          dates: await dates(cycle.id, laterVote),
          reason,
        })
      ).ok,
    ).toBe(true);
    expect(await cycleOf(cycle.id)).toMatchObject({ phase: "screening", ...laterVote });
    const where = { categoryId: category.id };
    expect(await db.sealedBallot.count({ where })).toBe(0);
    expect(await db.voterRoll.count({ where })).toBe(0);
    expect(await db.turnoutCount.count({ where })).toBe(0);
    expect(await db.ballotBox.findUniqueOrThrow({ where })).toMatchObject({
      wrappedPrivateKey: null,
      wrappedSlotKey: null,
      wrappedSeed: null,
      unsealedAt: null,
    });
    expect(await castFor(db, charlie, category.id, entries)).toMatchObject({ reason: "voting-closed" });
  });

  it("tells everybody on the roll the same, whether they voted or not", async () => {
    const { cycle, category, entries } = await start();
    await castFor(db, alice, category.id, entries);
    await setBackCycle(hr(15), cycle.id, {
      to: "screening",
      dates: await dates(cycle.id, laterVote),
      reason,
    });
    const letters = await db.letter.findMany({ where: { idempotencyKey: { contains: cycle.id } } });
    const toVoters = letters.filter(({ props }) => (props as { part: string }).part === "vote");
    expect(toVoters.map(({ personId }) => personId).sort()).toEqual([alice.id, charlie.id].sort());
    const [first, second] = toVoters.map(({ props }) => ({ ...(props as object), name: "" }));
    expect(first).toEqual(second);
    expect(first).toMatchObject({ to: "screening", reason, next: afterDays(18).toISOString() });
  });

  it("lets the vote open again with other keys, once the tables are rewritten, and count only the new ballots", async () => {
    const { cycle, category, entries } = await start();
    await castFor(db, alice, category.id, entries);
    const first = await db.ballotBox.findUniqueOrThrow({ where: { categoryId: category.id } });
    await setBackCycle(hr(15), cycle.id, {
      to: "screening",
      dates: await dates(cycle.id, laterVote),
      reason,
    });
    expect(await openVoting(hr(18), cycle.id)).toMatchObject({
      reason: "not-ready",
      detail: "ballots-being-destroyed",
    });
    await finishCounting(db, afterDays(16));
    expect((await openVoting(hr(18), cycle.id)).ok).toBe(true);
    const second = await db.ballotBox.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(second.seedCommitment).not.toBe(first.seedCommitment);
    expect(Buffer.from(second.publicKey)).not.toEqual(Buffer.from(first.publicKey));
    const invited = await db.letter.count({
      where: { idempotencyKey: { startsWith: `voting-opened/${cycle.id}/` } },
    });
    expect(invited).toBe(await db.voterRoll.count({ where: { categoryId: category.id } }));
    expect((await castFor(db, charlie, category.id, entries, afterDays(19))).ok).toBe(true);
    await closeVoting(hr(25), cycle.id);
    await finishCounting(db, afterDays(25));
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
    expect(result.castCount).toBe(1);
  });

  it("is possible from a pause, and ends it", async () => {
    const { cycle } = await start();
    await pauseCycle(hr(15), cycle.id, reason);
    expect(
      (
        await setBackCycle(hr(16), cycle.id, {
          to: "screening",
          dates: await dates(cycle.id, laterVote),
          reason,
        })
      ).ok,
    ).toBe(true);
    expect((await cycleOf(cycle.id)).pausedAt).toBeNull();
  });

  it("is refused once a box was opened, and leaves no trace", async () => {
    const { cycle, category } = await start();
    await db.ballotBox.update({
      where: { categoryId: category.id },
      data: { closedAt: afterDays(15), releasedAt: afterDays(15) },
    });
    expect((await unsealBallotBox(jobAct(db, afterDays(15)), category.id)).ok).toBe(true);
    const before = await traceOf(db);
    expect(
      await setBackCycle(hr(15), cycle.id, {
        to: "screening",
        dates: await dates(cycle.id, laterVote),
        reason,
      }),
    ).toMatchObject({ reason: "count-begun" });
    expect(await traceOf(db)).toEqual(before);
  });

  it("happens once when two try at the same time", async () => {
    const { cycle } = await start();
    const back = { to: "screening" as const, dates: await dates(cycle.id, laterVote), reason };
    const verdicts = await Promise.all([
      setBackCycle(hr(15), cycle.id, back),
      setBackCycle(hr(15), cycle.id, back),
    ]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await cycleOf(cycle.id)).phase).toBe("screening");
  });
});

describe("back past a jury", () => {
  async function seated() {
    const vote = await start();
    const { id: jurorId } = await db.juror.create({
      data: { categoryId: vote.category.id, personId: charlie.id, appointedAt: afterDays(14) },
    });
    await db.juryLot.create({
      data: {
        categoryId: vote.category.id,
        commitment: "c",
        wrappedSeed: Buffer.from("s"),
        seatedAt: afterDays(14),
      },
    });
    const sheet = await db.juryAssignment.create({ data: { jurorId, entryId: vote.entries[0]! } });
    return { ...vote, sheet };
  }

  it("unseats a jury that has not begun", async () => {
    const { cycle, category } = await seated();
    expect(
      (
        await setBackCycle(hr(15), cycle.id, {
          to: "screening",
          dates: await dates(cycle.id, laterVote),
          reason,
        })
      ).ok,
    ).toBe(true);
    expect(await db.juryLot.count({ where: { categoryId: category.id } })).toBe(0);
    expect(await db.juryAssignment.count({ where: { juror: { categoryId: category.id } } })).toBe(0);
    expect(await db.juror.count({ where: { categoryId: category.id } })).toBe(1);
  });

  it.each([
    ["a saved score", { savedAt: afterDays(15) }],
    ["an abstention", { state: "abstained" as const }],
    ["a recusal by somebody", { state: "recused" as const, recusedById: "x" }],
  ])("is refused after %s, and leaves no trace", async (_, data) => {
    const { cycle, sheet } = await seated();
    await db.juryAssignment.update({ where: { id: sheet.id }, data });
    const before = await traceOf(db);
    expect(
      await setBackCycle(hr(15), cycle.id, {
        to: "screening",
        dates: await dates(cycle.id, laterVote),
        reason,
      }),
    ).toMatchObject({ reason: "judging-begun" });
    expect(await traceOf(db)).toEqual(before);
  });
});

describe("from screening back to nominations", () => {
  it("knows until when they were to run where they were closed early, and only there", async () => {
    const { cycle } = await makeRunningCycle(db, "nominating");
    const { nominationsCloseAt } = await cycleOf(cycle.id);
    expect(await findPlannedClose(db, cycle.id)).toBeNull();
    mustDo(await closeNominations(hr(3), cycle.id));
    expect((await cycleOf(cycle.id)).nominationsCloseAt).toEqual(afterDays(3));
    expect(await findPlannedClose(db, cycle.id)).toEqual(nominationsCloseAt);
    const again = await dates(cycle.id, { nominationsCloseAt });
    mustDo(await setBackCycle(hr(4), cycle.id, { to: "nominating", dates: again, reason }));
    mustDo(await closeNominations(actAs(db, dana, nominationsCloseAt), cycle.id));
    expect(await findPlannedClose(db, cycle.id)).toBeNull();
  });

  it("opens them again, and writes to all who may nominate", async () => {
    const { cycle } = await makeRunningCycle(db, "screening");
    const changed = { nominationsCloseAt: afterDays(12) };
    expect(
      (
        await setBackCycle(hr(9), cycle.id, {
          to: "nominating",
          dates: await dates(cycle.id, changed),
          reason,
        })
      ).ok,
    ).toBe(true);
    expect(await cycleOf(cycle.id)).toMatchObject({ phase: "nominating", ...changed });
    const letters = await db.letter.count({
      where: { idempotencyKey: { startsWith: `cycle-set-back/${cycle.id}` } },
    });
    expect(letters).toBe(await db.person.count({ where: { deactivatedAt: null } }));
  });

  it.each([
    ["without a reason", {}, " ", { reason: "reason-missing" }],
    ["with a close at this instant", { nominationsCloseAt: afterDays(9) }, reason, { reason: "date-past" }],
    ["with the close that has passed", {}, reason, { reason: "date-past", field: "nominationsCloseAt" }],
    [
      "with dates out of order",
      { nominationsCloseAt: afterDays(15) },
      reason,
      { reason: "dates-out-of-order", field: "votingOpenAt" },
    ],
  ])("is refused %s, and leaves no trace", async (_, changed, said, expected) => {
    const { cycle } = await makeRunningCycle(db, "screening");
    const before = await traceOf(db);
    expect(
      await setBackCycle(hr(9), cycle.id, {
        to: "nominating",
        dates: await dates(cycle.id, changed),
        reason: said,
      }),
    ).toMatchObject(expected);
    expect(await traceOf(db)).toEqual(before);
  });
});

describe("every other phase", () => {
  const others = phases.filter((phase) => phase !== "screening" && phase !== "voting");
  it.each(others.map((phase) => ({ phase })))("$phase has no way back", async ({ phase }) => {
    const { cycle } = await makeRunningCycle(db, phase);
    const back = { to: "screening" as const, dates: await dates(cycle.id, laterVote), reason };
    expect(await setBackCycle(hr(15), cycle.id, back)).toMatchObject({ reason: "wrong-phase" });
  });
});
