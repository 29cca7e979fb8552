import type { Database } from "~/db/client.server";
import type { AskedMonths } from "~/db/scorecard-figures.server";
import {
  listScorecardValues,
  listScorecardWins,
  type ValueRow,
  type WinRow,
} from "~/db/scorecard-rows.server";
import { amountText } from "~/domain/money";
import { measures, type Scope } from "~/domain/scorecard/measure";
import { valueNames } from "~/domain/wins/value-line";

const atOnce = 500;

/** The head of a file and the rows of its ids. Amounts have a point and no sign of currency. */
export async function* rowsOfFile(
  db: Database,
  scope: Scope,
  { ids, asked, currency }: { ids: readonly string[]; asked: AskedMonths; currency: string },
): AsyncGenerator<string[]> {
  const ofWins = measures[scope.measure].rows === "wins";
  yield ofWins ? winHead : valueHead;
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = { ids: ids.slice(from, from + atOnce) };
    if (ofWins) yield* (await listScorecardWins(db, scope.measure, asked, some)).map(winCells);
    else
      for (const value of await listScorecardValues(db, scope, asked, some))
        yield valueCells(value, currency);
  }
}

const winHead = ["Win", "Won", "Days to Procurement", "Days to the win", "Before the offer"];
const valueHead = ["Win", "Kind", "Value", "Won", "Claimed", "Validated", "Realised", "Rejected", "Currency"];

function winCells({ title, day, toProcurement, cycle, early }: WinRow): string[] {
  return [title, day, String(toProcurement ?? ""), String(cycle ?? ""), early === null ? "" : yesNo(early)];
}

function valueCells(value: ValueRow, currency: string): string[] {
  const money = (amount: bigint | null) => (amount === null ? "" : amountText({ amount, currency }));
  return [
    ...[value.title, valueNames[value.kind], value.label, value.day],
    ...[money(value.claimed), money(value.validated), money(value.realised)],
    ...[yesNo(value.isRejected), currency],
  ];
}

function yesNo(is: boolean): string {
  return is ? "yes" : "no";
}
