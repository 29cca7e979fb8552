import type { Database } from "~/db/client.server";
import type { AskedMonths } from "~/db/scorecard-figures.server";
import {
  listScorecardValues,
  listScorecardWins,
  type ValueRow,
  type WinRow,
} from "~/db/scorecard-rows.server";
import { joinedAfter } from "~/domain/scorecard/compute";
import { measures, type Scope } from "~/domain/scorecard/measure";
import { valueNames } from "~/domain/wins/value-line";
import { exactText, type Locality } from "~/ui/scorecard/figure-words";

/** A win as a row of the page. */
export type ShownWin = WinRow & { joinedAfter: string };

/** A value as a row of the page, its amounts in words. */
export type ShownValue = Omit<ValueRow, "kind" | "claimed" | "validated" | "realised"> &
  Record<"kind" | "claimed" | "validated" | "realised", string>;

/** A page of the rows behind a computed figure, their amounts to the last minor unit. */
export async function rowsOf(
  db: Database,
  scope: Scope,
  asked: AskedMonths,
  { page, company }: { page: number; company: Locality },
): Promise<{ wins: ShownWin[]; values: ShownValue[] }> {
  if (measures[scope.measure].rows === "wins") {
    const wins = await listScorecardWins(db, scope.measure, asked, { page });
    return {
      values: [],
      wins: wins.map((win) => ({
        ...win,
        joinedAfter: exactText(joinedAfter(win), "percent", company),
      })),
    };
  }
  const money = (amount: bigint | null) =>
    exactText(amount === null ? null : { over: amount, under: 1n }, "money", company);
  const values = await listScorecardValues(db, scope, asked, { page });
  return {
    wins: [],
    values: values.map(({ claimed, validated, realised, kind, ...row }) => ({
      ...{ ...row, kind: valueNames[kind], claimed: money(claimed), validated: money(validated) },
      realised: validated === null ? money(null) : money(realised),
    })),
  };
}
