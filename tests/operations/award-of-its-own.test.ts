import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { submitNomination } from "~/operations/submit-nomination.server";
import { withdrawNomination } from "~/operations/withdraw-nomination.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const now = afterDays(1);

async function opened(rules: Record<string, unknown>) {
  const { cycle, category } = await makeRunningCycle(db, "nominating", rules);
  const send = (nominator: typeof charlie, nominee: { id: string }, nominationId: string | null = null) =>
    submitNomination(
      actAs(db, nominator, now),
      {
        ...{ cycleId: cycle.id, categoryId: category.id, nomineeIds: [nominee.id], teamName: "" },
        ...{ answers: { story: "Alice called Bob before the offer." }, winId: null },
      },
      { nominationId, formKey: randomUUID() },
    );
  const living = () => db.nomination.findMany({ where: { categoryId: category.id, state: "submitted" } });
  return { send, living };
}

describe("a cap on nominations", () => {
  it("holds for each nominator, also when all are sent at once, and a withdrawn one is free again", async () => {
    const { send, living } = await opened({ nominationCap: 2 });
    const sent = await Promise.all([alice, bob, dana].map((nominee) => send(charlie, nominee)));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(2);
    expect(sent.filter(({ ok }) => !ok)).toMatchObject([
      { reason: "nominations-spent", field: "categoryId", detail: "2" },
    ]);
    expect(await living()).toHaveLength(2);
    expect((await send(dana, alice)).ok).toBe(true);
    const own = (await living()).find(({ nominatorId }) => nominatorId === charlie.id)!;
    expect((await withdrawNomination(actAs(db, charlie, now), own.id)).ok).toBe(true);
    const left = [alice, bob, dana].find(({ id }) => id === own.nomineeKey)!;
    expect((await send(charlie, left)).ok).toBe(true);
  });

  it("lets one that was sent be changed", async () => {
    const { send, living } = await opened({ nominationCap: 1 });
    await send(charlie, alice);
    const [first] = await living();
    expect((await send(charlie, bob, first!.id)).ok).toBe(true);
    expect((await living()).map(({ nomineeKey }) => nomineeKey)).toEqual([bob.id]);
  });
});

describe("the words of an award", () => {
  it("stand in the letter that confirms a nomination", async () => {
    const { send } = await opened({ wordsToNominators: "Cake on the first of May." });
    const sent = await send(charlie, alice);
    const letter = await db.letter.findFirstOrThrow({
      where: { idempotencyKey: { contains: sent.ok ? sent.value.id : "" } },
    });
    expect(letter.props).toMatchObject({ ownWords: "Cake on the first of May." });
  });
});
