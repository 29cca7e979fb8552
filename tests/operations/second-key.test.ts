import { describe, expect, it } from "vitest";
import { publicKeyOf } from "~/domain/voting/seal.server";
import { openOfficersLock, unwrapBoxKey } from "~/operations/box-keys.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { releaseBox } from "~/operations/release-box.server";
import { setSecondKey } from "~/operations/set-second-key.server";
import { unlockBox } from "~/operations/unlock-box.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { atClose, castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 10 });
const { alice, bob, dana, erin, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 4);
const passphrase = "five quiet geese walk home";
const hr = actAs(db, dana, atClose);
const keyOf = (categoryId: string) => db.secondKey.findUnique({ where: { categoryId } });
const boxOf = (categoryId: string) => db.ballotBox.findUniqueOrThrow({ where: { categoryId } });

async function set(categoryId: string, words: Partial<Record<"passphrase" | "again", string>> = {}) {
  return setSecondKey(actAs(db, dana, afterDays(10)), {
    categoryId,
    passphrase,
    again: passphrase,
    ...words,
  });
}

/** A vote with two keys, its ballots cast. The key is set in a cycle that has not opened its vote. */
async function filledBox(rules = {}) {
  const before = async (categoryId: string) => {
    const { cycleId } = await db.category.findUniqueOrThrow({ where: { id: categoryId } });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
    expect((await set(categoryId)).ok).toBe(true);
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
  };
  const vote = await makeOpenVote(db, {
    honoured: [alice, bob, frank],
    voters,
    rules: { twoKeys: true, ...rules },
    before,
  });
  for (const voter of voters.slice(0, 3)) await castFor(db, voter, vote.category.id, [vote.entries[0]!]);
  return vote;
}

describe("setting the second key", () => {
  it("keeps a salt and a public key, and nothing of the passphrase", async () => {
    const { category } = await makeRunningCycle(db, "screening", { twoKeys: true });
    expect((await set(category.id)).ok).toBe(true);
    const key = await keyOf(category.id);
    expect(key).toMatchObject({ officerId: dana.id });
    expect(key!.publicKey).toHaveLength(32);
    const stored = await db.$queryRaw<{ text: string }[]>`SELECT to_jsonb(k)::text AS text FROM "SecondKey" k
      UNION ALL SELECT to_jsonb(e)::text FROM "AuditEvent" e`;
    for (const { text } of stored) expect(text).not.toContain("geese");
  });

  it("is done anew by somebody else before the vote opens, and the record says who", async () => {
    const { category } = await makeRunningCycle(db, "nominating", { twoKeys: true });
    await set(category.id);
    const first = await keyOf(category.id);
    const act = actAs(db, erin, afterDays(11));
    expect((await setSecondKey(act, { categoryId: category.id, passphrase, again: passphrase })).ok).toBe(
      true,
    );
    const second = await keyOf(category.id);
    expect(second).toMatchObject({ officerId: erin.id });
    expect(second!.publicKey).not.toEqual(first!.publicKey);
    const events = await db.auditEvent.findMany({ where: { act: "second-key.set", subjectId: category.id } });
    expect(events.at(-1)).toMatchObject({ before: { officerId: dana.id }, after: { officerId: erin.id } });
  });

  it.each([
    [
      "with fifteen signs",
      { passphrase: "fifteen signs..", again: "fifteen signs.." },
      "passphrase-too-short",
    ],
    ["with two that differ", { again: "five quiet geese walk away" }, "passphrases-differ"],
  ])("%s is refused", async (_, words, reason) => {
    const { category } = await makeRunningCycle(db, "screening", { twoKeys: true });
    expect(await set(category.id, words)).toMatchObject({ reason });
    expect(await keyOf(category.id)).toBeNull();
  });

  it("is refused once the vote is open, and where one key is enough", async () => {
    const { category } = await makeRunningCycle(db, "voting", { twoKeys: true });
    expect(await set(category.id)).toMatchObject({ reason: "wrong-phase" });
    const single = await makeRunningCycle(db, "screening");
    expect(await set(single.category.id)).toMatchObject({ reason: "second-key-not-needed" });
    expect(await set("unknown")).toMatchObject({ reason: "not-found" });
  });
});

describe("a box with two keys", () => {
  it("cannot be opened by the installation's secret alone", async () => {
    const { category } = await filledBox();
    const box = await boxOf(category.id);
    const unwrapped = unwrapBoxKey(box.wrappedPrivateKey, category.id, "private");
    expect(unwrapped).not.toHaveLength(32);
    expect(() => publicKeyOf(unwrapped)).toThrow();
    const guesses = [unwrapped.subarray(0, 32), unwrapBoxKey(box.wrappedSlotKey, category.id, "slot")];
    for (const guess of guesses) {
      expect(publicKeyOf(guess)).not.toEqual(Buffer.from(box.publicKey));
      expect(() => openOfficersLock(unwrapped, guess, category.id)).toThrow();
    }
  });

  it("stays sealed after the close until the officer's passphrase, and then is counted", async () => {
    const { category, cycle } = await filledBox();
    await closeVoting(hr, cycle.id);
    await finishCounting(db, atClose);
    expect(await db.sealedBallot.count({ where: { categoryId: category.id } })).toBe(3);
    const letters = { where: { template: "second-key-needed", idempotencyKey: { contains: category.id } } };
    expect(await db.letter.findMany(letters)).toMatchObject([{ personId: dana.id }]);
    expect((await unlockBox(hr, { categoryId: category.id, passphrase })).ok).toBe(true);
    expect(await boxOf(category.id)).toMatchObject({ secondKeyNeeded: false });
    await finishCounting(db, atClose);
    expect(await db.result.findUnique({ where: { categoryId: category.id } })).toMatchObject({
      castCount: 3,
    });
    expect(await boxOf(category.id)).toMatchObject({ wrappedPrivateKey: null });
    expect(await unlockBox(hr, { categoryId: category.id, passphrase })).toMatchObject({ ok: false });
  });

  it("refuses a wrong passphrase, and only the record learns of it", async () => {
    const { category, cycle } = await filledBox();
    await closeVoting(hr, cycle.id);
    const [before, box] = [await traceOf(db), await boxOf(category.id)];
    const wrong = { categoryId: category.id, passphrase: "five quiet geese walk away" };
    expect(await unlockBox(hr, wrong)).toMatchObject({ reason: "passphrase-wrong", field: "passphrase" });
    expect(await boxOf(category.id)).toEqual(box);
    expect(await traceOf(db)).toEqual({ ...before, events: before.events + 1 });
    const last = await db.auditEvent.findFirst({ orderBy: { seq: "desc" } });
    expect(last).toMatchObject({ act: "second-key.refused", actorId: dana.id, after: null });
  });

  it("asks for nothing while the vote is open, or while HR has not decided about the quorum", async () => {
    const { category, cycle } = await filledBox({ quorumNumber: 4 });
    const unlock = () => unlockBox(hr, { categoryId: category.id, passphrase });
    expect(await unlock()).toMatchObject({ reason: "box-not-closed" });
    await closeVoting(hr, cycle.id);
    expect(await unlock()).toMatchObject({ reason: "quorum-undecided" });
    const letters = { where: { template: "second-key-needed", idempotencyKey: { contains: category.id } } };
    expect(await db.letter.count(letters)).toBe(0);
    await releaseBox(hr, category.id);
    expect(await db.letter.count(letters)).toBe(1);
    expect((await unlock()).ok).toBe(true);
  });
});
