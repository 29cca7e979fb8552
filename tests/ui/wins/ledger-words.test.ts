import { expect, it } from "vitest";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import { ledgerWords } from "~/ui/wins/ledger-words";

const departments = [{ id: "d1", name: "Sales North" }];
const said = (query: string) => ledgerWords(readLedgerQuery(new URLSearchParams(query)), { departments });

it.each([
  ["", "All wins."],
  ["state=closed&period=this-quarter&sort=validated", "Closed and this quarter. Sorted by: most validated."],
  ["department=d1&customer=Hollin&look=table", "Of Sales North and of the customer “Hollin”. As a table."],
  ["department=gone", "Of one department."],
  ["from=2026-01-02&q=steel", "From 2 Jan 2026 and with “steel”."],
])("says what a view shows: %s", (query, words) => {
  expect(said(query)).toBe(words);
});
