import type { Database } from "~/db/client.server";
import type { AskedMonths } from "~/db/scorecard-figures.server";
import { listScorecardValues, listScorecardWins } from "~/db/scorecard-rows.server";
import { amountText } from "~/domain/money";
import { measures, type Scope } from "~/domain/scorecard/measure";
import { valueNames } from "~/domain/wins/value-line";

/** The rows of a file with their head. Amounts have a point and no sign of currency. */
export async function tableOf(
  db: Database,
  scope: Scope,
  asked: AskedMonths,
  currency: string,
): Promise<string[][]> {
  if (measures[scope.measure].rows === "wins") {
    const wins = await listScorecardWins(db, scope.measure, asked, "all");
    const head = ["Win", "Won", "Days to Procurement", "Days to the win", "Before the offer"];
    return [
      head,
      ...wins.map((win) => [
        ...[harmless(win.title), win.day, number(win.toProcurement), number(win.cycle)],
        win.early === null ? "" : yesNo(win.early),
      ]),
    ];
  }
  const values = await listScorecardValues(db, scope, asked, "all");
  const money = (amount: bigint | null) => (amount === null ? "" : amountText({ amount, currency }));
  const head = ["Win", "Kind", "Value", "Won", "Claimed", "Validated", "Realised", "Rejected", "Currency"];
  return [
    head,
    ...values.map((value) => [
      ...[harmless(value.title), valueNames[value.kind], harmless(value.label), value.day],
      ...[money(value.claimed), money(value.validated), money(value.realised)],
      ...[yesNo(value.isRejected), currency],
    ]),
  ];
}

/** What a spreadsheet would read as a formula gets an apostrophe; amounts keep their minus. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}

function number(days: number | null): string {
  return days === null ? "" : String(days);
}

function yesNo(is: boolean): string {
  return is ? "yes" : "no";
}
