import fc from "fast-check";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Database, Tx } from "~/db/client.server";
import { setRate } from "~/operations/set-rate.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { insertRandomWins, randomWin } from "@tests/support/random-wins";

const db = await testDatabase();
let people: Cast;

beforeAll(async () => {
  people = await cast(db);
});
beforeEach(async () => {
  await db.win.deleteMany();
});

class Undone extends Error {}

/** What the triggers have kept, and the same added up anew. */
async function keptAndAnew() {
  const kept = await sumsIn(db);
  let anew: unknown;
  await db
    .$transaction(async (tx) => {
      await tx.$executeRaw`SELECT "refresh_ledger_months"()::text`;
      anew = await sumsIn(tx);
      throw new Undone();
    })
    .catch((thrown) => {
      if (!(thrown instanceof Undone)) throw thrown;
    });
  return { kept, anew };
}

async function sumsIn(from: Database | Tx) {
  return from.$queryRaw`SELECT to_jsonb(known) AS "sums" FROM "LedgerMonth" known WHERE "values" <> 0
                         ORDER BY "month", "kind"`;
}

let scaled = 600_000n;

const changes: Record<string, () => Promise<unknown>> = {
  "a state": () =>
    db.win.updateMany({ where: { title: { in: ["Win 0", "Win 2"] } }, data: { state: "reversed" } }),
  "a state back": () => db.win.updateMany({ where: { title: "Win 0" }, data: { state: "confirmed" } }),
  "amounts hidden": () => db.win.updateMany({ where: { title: "Win 1" }, data: { hideAmounts: true } }),
  "amounts open": () => db.win.updateMany({ data: { hideAmounts: false } }),
  "another day": () =>
    db.milestone.updateMany({ where: { kind: "won" }, data: { on: new Date("2025-08-31T00:00:00Z") } }),
  "another amount": () => db.valueLine.updateMany({ where: { position: 1 }, data: { achieved: -5n } }),
  "another kind": () => db.valueLine.updateMany({ where: { position: 0 }, data: { kind: "waste" } }),
  "a value gone": () => db.valueLine.deleteMany({ where: { position: 2 } }),
  "a rate": () =>
    setRate(actAs(db, people.frank, new Date("2026-06-28T09:00:00Z")), {
      ...{
        currency: "JPY",
        month: "2025-08",
        scaled: (scaled += 1_000n),
      },
    }),
  "a win gone": () => db.win.deleteMany({ where: { title: "Win 1" } }),
};

test("the sums of months are those of the values, whatever changes in whichever order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomWin, { minLength: 1, maxLength: 4 }),
      fc.shuffledSubarray(Object.keys(changes), { minLength: 3 }),
      async (wins, order) => {
        await db.win.deleteMany();
        await insertRandomWins(db, people, wins);
        for (const name of ["nothing", ...order]) {
          await changes[name]?.();
          const { kept, anew } = await keptAndAnew();
          expect(kept, name).toEqual(anew);
        }
      },
    ),
    { numRuns: 12 },
  );
});

const now = new Date("2026-06-28T09:00:00Z");

function oneValue(title: string, kind: "price" | "freight" = "price") {
  const value = { ...{ kind, unit: "money" as const }, baseline: 700n, achieved: 0n, position: 0 };
  return db.win.create({
    data: {
      ...{ title, currency: "EUR", state: "confirmed", submittedById: people.alice.id },
      ...{ createdAt: now, updatedAt: now, confirmedAt: now, valueLines: { create: [value] } },
    },
  });
}

test("two changes at the same time are both in the sums", async () => {
  const wins = await Promise.all(Array.from({ length: 8 }, (_, number) => oneValue(`At once ${number}`)));
  await Promise.all(
    wins.map(({ id }) => db.valueLine.updateMany({ where: { winId: id }, data: { baseline: 900n } })),
  );
  const { kept, anew } = await keptAndAnew();
  expect(kept).toEqual([{ sums: expect.objectContaining({ values: 8, claimed: 7200, lines: 8 }) }]);
  expect(kept).toEqual(anew);
});

test("a win that is checked or closed changes no sum, and waits for no other win of its month", async () => {
  const [one, other] = [await oneValue("One"), await oneValue("Other")];
  await db.$transaction(async (tx) => {
    await tx.valueLine.updateMany({ where: { winId: one.id }, data: { baseline: 900n } });
    await db.$transaction(async (beside) => {
      await beside.$executeRaw`SET LOCAL lock_timeout = '2s'`;
      for (const state of ["validated", "closed"] as const)
        await beside.win.update({ where: { id: other.id }, data: { state } });
    });
  });
  const { kept, anew } = await keptAndAnew();
  expect(kept).toEqual([{ sums: expect.objectContaining({ values: 2, claimed: 1600 }) }]);
  expect(kept).toEqual(anew);
});
