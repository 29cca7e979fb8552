import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { listFileRows, ledgerFileHead } from "~/db/ledger-file.server";
import { listLedgerFigures } from "~/db/ledger-figures.server";
import { listLedgerIds, sumLedger } from "~/db/ledger.server";
import { toWinCards } from "~/db/win-cards.server";
import { listWinCards } from "~/db/win-list.server";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import { valueKinds, type ValueKind } from "~/domain/wins/value-line";
import { isPublic } from "~/domain/wins/win-state";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { insertRandomWins, randomWin } from "@tests/support/random-wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
  await insertRandomWins(db, people, fc.sample(randomWin, { numRuns: 60, seed: 7 }));
});

const kinds: (ValueKind | "")[] = ["", ...valueKinds];
const amounts = ["claimed", "validated", "realised"] as const;

function ledgerOf(name: "charlie" | "frank", kind: ValueKind | "", more = "") {
  const viewer = { id: people[name].id, roles: people[name].roles };
  const asked = readLedgerQuery(new URLSearchParams(`kind=${kind}${more}`));
  return { viewer, asked, days: { from: null, to: null } };
}

const add = (all: readonly (bigint | null)[]) => all.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n);
const cents = (text: string) => BigInt(text.replace(".", "") || "0");

test.each(["charlie", "frank"] as const)(
  "the sums that %s reads are those of the rows and of the file, for all kinds of value and for each alone",
  async (name) => {
    for (const kind of kinds) {
      const ledger = ledgerOf(name, kind);
      const sums = await sumLedger(db, ledger);
      const ids = await listLedgerIds(db, ledger, { page: 1, pageSize: 100 });
      const figures = await listLedgerFigures(db, ledger.viewer, { ids, kind });
      const counted = [...figures.values()].filter(({ state }) => isPublic(state));
      const file = await listFileRows(db, ledger.viewer, { ids, kind, currency: "EUR", origin: "" });
      const leftOut = ledgerFileHead.indexOf("Left out");
      const whole = file.filter(
        (row) => !["Reversed", "Not signed by both sides"].includes(row[leftOut] ?? ""),
      );
      expect(sums.listed, kind).toBe(ids.length);
      for (const amount of amounts) {
        expect(add(counted.map((row) => row[amount])), `${amount} of ${kind}`).toBe(sums[amount]);
        const column = ledgerFileHead.indexOf(`${amount[0]?.toUpperCase()}${amount.slice(1)}`);
        expect(add(whole.map((row) => cents(row[column] ?? ""))), `${amount} of ${kind}`).toBe(sums[amount]);
      }
    }
  },
);

test("an order by amounts goes by those of the kind that is asked for", async () => {
  for (const amount of ["claimed", "validated"] as const) {
    const ledger = ledgerOf("frank", "price", `&sort=${amount}`);
    const ids = await listLedgerIds(db, ledger, { page: 1, pageSize: 100 });
    const figures = await listLedgerFigures(db, ledger.viewer, { ids, kind: "price" });
    const inOrder = ids.flatMap((id) => figures.get(id)?.[amount] ?? []);
    expect(inOrder.length).toBeGreaterThan(3);
    expect(inOrder).toEqual([...inOrder].sort((one, other) => (one > other ? -1 : one < other ? 1 : 0)));
  }
});

test("cards show what of the kind was claimed", async () => {
  const ledger = ledgerOf("frank", "price");
  const ids = await listLedgerIds(db, ledger, { page: 1, pageSize: 100 });
  const rows = await listWinCards(db, ids);
  const one = rows.find(
    (row) => row.currency === "EUR" && row.valueLines.filter(({ unit }) => unit === "money").length > 1,
  );
  const card = (kind: ValueKind | "") => toWinCards([one!], ledger.viewer, "en-GB", kind)[0]?.figures;
  expect(card("price")).not.toEqual(card(""));
});
