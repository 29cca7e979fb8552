import { describe, expect, it } from "vitest";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { eachByItself } from "~/operations/each-by-itself.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { atClose, castFor, makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, charlie, frank } = await cast(db);

it("a vote whose keys cannot be read holds up no other, and says so each time", async () => {
  const open = () => makeOpenVote(db, { honoured: [alice, bob], voters: [charlie, frank] });
  const byId = (a: { category: { id: string } }, b: { category: { id: string } }) =>
    a.category.id < b.category.id ? -1 : 1;
  const [broken, whole] = [await open(), await open()].sort(byId) as [
    Awaited<ReturnType<typeof open>>,
    Awaited<ReturnType<typeof open>>,
  ];
  for (const { category, entries } of [broken, whole]) await castFor(db, charlie, category.id, [entries[0]!]);
  const where = { categoryId: broken.category.id };
  await db.ballotBox.update({ where, data: { wrappedPrivateKey: Uint8Array.from(Buffer.alloc(60)) } });
  await closeDueVotings(db, atClose);
  for (let turn = 0; turn < 2; turn += 1) await expect(finishCounting(db, atClose)).rejects.toThrow();
  expect(await db.result.findMany()).toMatchObject([{ categoryId: whole.category.id, castCount: 1 }]);
  expect(await db.ballotBox.findUnique({ where })).toMatchObject({ unsealedAt: null });
  expect(await db.sealedBallot.count({ where })).toBe(1);
});

describe("things done each by itself", () => {
  it("are done in their order, one after the other, whatever one of them throws", async () => {
    const said: string[] = [];
    const work = async (item: number) => {
      said.push(`begin ${item}`);
      await Promise.resolve();
      if (item === 1) throw new Error("One is broken.");
      said.push(`end ${item}`);
    };
    await expect(eachByItself([0, 1, 2], work)).rejects.toThrow("One is broken.");
    expect(said).toEqual(["begin 0", "end 0", "begin 1", "begin 2", "end 2"]);
  });

  it("name every fault", async () => {
    const work = (item: string) => Promise.reject(new Error(item));
    await expect(eachByItself(["this", "that"], work)).rejects.toThrow(/this[^]*that/);
    await expect(eachByItself([], work)).resolves.toBeUndefined();
  });
});
