import { describe, expect, it } from "vitest";
import { upsertSealedBallot } from "~/db/ballots.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { mailReceipt } from "~/operations/mail-receipt.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { atClose, castFor, makeOpenVote, whileOpen } from "@tests/support/votes";

const db = await testDatabase({ pool: 30 });
const { alice, bob, charlie, dana, frank } = await cast(db);
const open = (rules = {}) =>
  makeOpenVote(db, { honoured: [alice, bob, frank], voters: [alice, bob, charlie], rules });
const sealedIn = (categoryId: string) => db.sealedBallot.findMany({ where: { categoryId } });
const rollOf = (categoryId: string, personId: string) =>
  db.voterRoll.findUniqueOrThrow({ where: { categoryId_personId: { categoryId, personId } } });

describe("casting a ballot", () => {
  it("seals it, marks the roll with the day and leaves nothing in the record", async () => {
    const { category, entries } = await open();
    const events = await db.auditEvent.count();
    const verdict = await castFor(db, charlie, category.id, entries);
    expect(verdict).toMatchObject({
      ok: true,
      value: { code: expect.stringMatching(/^[A-Z]+-\w{4} [A-Z]+-\w{4}$/) },
    });
    const [sealed, ...more] = await sealedIn(category.id);
    expect(more).toEqual([]);
    expect(sealed!.slot).not.toContain(charlie.id);
    for (const entry of entries) expect(Buffer.from(sealed!.sealed).includes(entry)).toBe(false);
    expect((await rollOf(category.id, charlie.id)).votedOn?.toISOString()).toBe("2026-01-20T00:00:00.000Z");
    expect(await db.auditEvent.count()).toBe(events);
  });

  it("gives every ballot the same length, an abstention too", async () => {
    const { category, entries } = await open({ offerNone: true });
    await castFor(db, charlie, category.id, []);
    await castFor(db, bob, category.id, [entries[0]!, "none", entries[2]!]);
    const lengths = (await sealedIn(category.id)).map(({ sealed }) => sealed.length);
    expect(lengths).toHaveLength(2);
    expect(new Set(lengths).size).toBe(1);
  });

  it("replaces the ballot and its receipt until the close", async () => {
    const { category, cycle, entries } = await open();
    const first = await castFor(db, charlie, category.id, [entries[0]!]);
    const second = await castFor(db, charlie, category.id, [entries[1]!]);
    await closeVoting(actAs(db, dana, atClose), cycle.id);
    await finishCounting(db, atClose);
    const ballots = await db.ballot.findMany({ where: { categoryId: category.id } });
    expect(ballots.map(({ choice }) => choice)).toEqual([{ ranks: [[entries[1]]] }]);
    const codes = (await db.receipt.findMany({ where: { categoryId: category.id } })).map(({ code }) => code);
    expect(codes).toEqual([second.ok && second.value.code]);
    expect(codes).not.toContain(first.ok && first.value.code);
  });

  it("makes one ballot of fifty that one voter casts at the same time, the last acknowledged", async () => {
    const { category, cycle, entries } = await open();
    const acknowledged: string[] = [];
    const casts = Array.from({ length: 50 }, async (_, at) => {
      const verdict = await castFor(db, charlie, category.id, [entries[at % 3]!]);
      if (verdict.ok) acknowledged.push(verdict.value.code);
    });
    await Promise.all(casts);
    expect(acknowledged).toHaveLength(50);
    expect(await sealedIn(category.id)).toHaveLength(1);
    await closeVoting(actAs(db, dana, atClose), cycle.id);
    await finishCounting(db, atClose);
    const codes = await db.receipt.findMany({ where: { categoryId: category.id } });
    expect(codes).toHaveLength(1);
    expect(acknowledged).toContain(codes[0]!.code);
  });

  it("would make several of them without the key: the control", async () => {
    const { category } = await open();
    await db.$executeRaw`CREATE TABLE "KeylessBallot" ("categoryId" text, "slot" text, "sealed" bytea)`;
    const naive = Array.from({ length: 50 }, () =>
      db.$transaction(async (tx) => {
        const [there] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "KeylessBallot" WHERE "slot" = 'charlie'`;
        if (there) return;
        await tx.$executeRaw`INSERT INTO "KeylessBallot" VALUES (${category.id}, 'charlie', '\\x00')`;
      }),
    );
    await Promise.all(naive);
    const [{ count } = { count: 0 }] = await db.$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int FROM "KeylessBallot"`;
    expect(count).toBeGreaterThan(1);
  });
});

describe("a cast that is refused", () => {
  it.each([
    [
      "by somebody not on the roll",
      async (vote: Vote) => castFor(db, dana, vote.category.id, [vote.entries[0]!]),
      "not-on-roll",
    ],
    [
      "for an entry of their own",
      async (vote: Vote) => castFor(db, alice, vote.category.id, [vote.entries[0]!]),
      "own-entry",
    ],
    [
      "with an entry twice",
      async (vote: Vote) => castFor(db, charlie, vote.category.id, [vote.entries[0]!, vote.entries[0]!]),
      "ballot-invalid",
    ],
    [
      "with a forged entry",
      async (vote: Vote) => castFor(db, charlie, vote.category.id, ["forged"]),
      "ballot-invalid",
    ],
    [
      "at the closing instant",
      async (vote: Vote) => castFor(db, charlie, vote.category.id, [vote.entries[0]!], atClose),
      "voting-closed",
    ],
    [
      "in an unknown category",
      async (vote: Vote) => castFor(db, charlie, "unknown", [vote.entries[0]!]),
      "not-found",
    ],
  ])("%s leaves no trace", async (_, attempt, reason) => {
    const vote = await open();
    const [before, rolls] = [await traceOf(db), await db.voterRoll.findMany()];
    expect(await attempt(vote)).toMatchObject({ ok: false, reason });
    expect(await traceOf(db)).toEqual(before);
    expect(await db.voterRoll.findMany()).toEqual(rolls);
    expect(await sealedIn(vote.category.id)).toEqual([]);
  });

  it("is one with an entry of another category, a withdrawn one, or from a struck voter", async () => {
    const [vote, other] = [await open(), await open()];
    expect(await castFor(db, charlie, vote.category.id, [other.entries[0]!])).toMatchObject({
      reason: "ballot-invalid",
    });
    await db.entry.update({ where: { id: vote.entries[0]! }, data: { state: "withdrawn" } });
    expect(await castFor(db, charlie, vote.category.id, [vote.entries[0]!])).toMatchObject({
      reason: "ballot-invalid",
    });
    const key = { categoryId_personId: { categoryId: vote.category.id, personId: bob.id } };
    await db.voterRoll.update({ where: key, data: { struckReason: "Left the company" } });
    expect(await castFor(db, bob, vote.category.id, [vote.entries[2]!])).toMatchObject({
      reason: "not-on-roll",
    });
  });
});

describe("the box", () => {
  it("leaves out what nobody on the roll can have cast", async () => {
    const { category, cycle, entries } = await open();
    await castFor(db, charlie, category.id, [entries[0]!]);
    const [own] = await sealedIn(category.id);
    await upsertSealedBallot(db, { categoryId: category.id, slot: "f".repeat(64), sealed: own!.sealed });
    await closeVoting(actAs(db, dana, atClose), cycle.id);
    await finishCounting(db, atClose);
    expect(await db.ballot.count({ where: { categoryId: category.id } })).toBe(1);
  });
});

describe("a mailed receipt", () => {
  it("carries the code and nothing of the ballot, to voters only, once", async () => {
    const { category, entries } = await open();
    const verdict = await castFor(db, charlie, category.id, [entries[0]!]);
    const code = verdict.ok ? verdict.value.code : "";
    const act = actAs(db, charlie, whileOpen);
    for (let times = 0; times < 2; times += 1)
      expect((await mailReceipt(act, { categoryId: category.id, code })).ok).toBe(true);
    const letters = await db.letter.findMany({ where: { template: "ballot-receipt", personId: charlie.id } });
    expect(letters).toHaveLength(1);
    expect(letters[0]!.props).toMatchObject({ code });
    for (const entry of entries) expect(JSON.stringify(letters[0])).not.toContain(entry);
    expect(await mailReceipt(act, { categoryId: category.id, code: "hello" })).toMatchObject({
      reason: "receipt-malformed",
    });
    expect(await mailReceipt(actAs(db, bob, whileOpen), { categoryId: category.id, code })).toMatchObject({
      reason: "not-found",
    });
  });
});

type Vote = Awaited<ReturnType<typeof open>>;
