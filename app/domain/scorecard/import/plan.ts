import { periodStart } from "../../awards/figures/period-start";
import type { MoneyRefusal } from "../../money";
import type { Month } from "../../wins/exchange";
import { readAmount } from "../amount";
import { mayEnter, type CharterContent } from "../charter";
import { checkValue } from "../kpi-value";
import type { ValueFileRow } from "./read-file";

/** A KPI to which rows of a file can belong. */
export type KnownKpi = Pick<
  CharterContent,
  "name" | "measure" | "unit" | "cadence" | "salesOwnerId" | "procurementOwnerId"
> & { id: string; currency: string };

export type ValueProblem =
  | "kpi-unknown"
  | "not-yours"
  | "not-a-period"
  | "computed"
  | "not-at-start"
  | "ahead"
  | "out-of-bounds"
  | "twice"
  | MoneyRefusal;

export interface PlannedValue {
  number: number;
  /** What the file says, for the page. */
  said: ValueFileRow;
  result: "new" | "changed" | "same" | "problem";
  problem: ValueProblem | null;
  /** The row that says the same, or the name of the KPI’s unit. */
  detail?: string;
  charterId: string | null;
  start: Month | null;
  /** Minor units or hundredths, as digits. */
  amount: string | null;
}

interface Around {
  known: readonly KnownKpi[];
  /** What counts now, by `valueKey`. */
  there: ReadonlyMap<string, bigint>;
  person: { id: string; keeps: boolean };
  thisMonth: Month;
}

/** The key of one value of a KPI. */
export function valueKey(charterId: string, start: Month): string {
  return `${charterId}/${start}`;
}

/** What each row of a file would do to the values by hand, with what is wrong with it. */
export function planValues(rows: readonly ValueFileRow[], around: Around): PlannedValue[] {
  const rowOf = new Map<string, number>();
  return rows.map((said): PlannedValue => {
    const read = readRow(said, around);
    const planned = { number: said.number, said, charterId: null, start: null, amount: null };
    if ("problem" in read) return { ...planned, result: "problem", ...read };
    const { charterId, start, amount } = read;
    const key = valueKey(charterId, start);
    const earlier = rowOf.get(key);
    if (earlier) return { ...planned, result: "problem", problem: "twice", detail: String(earlier) };
    rowOf.set(key, said.number);
    const was = around.there.get(key);
    const result = was === undefined ? "new" : was === amount ? "same" : "changed";
    return { ...planned, charterId, start, amount: String(amount), result, problem: null };
  });
}

type Read = { problem: ValueProblem; detail?: string } | { charterId: string; start: Month; amount: bigint };

function readRow(said: ValueFileRow, { known, person, thisMonth }: Around): Read {
  const kpi = known.find(({ name }) => plain(name) === plain(said.kpi));
  if (!kpi) return { problem: "kpi-unknown" };
  if (!mayEnter(kpi, person)) return { problem: "not-yours" };
  const start = periodStart(said.period)?.slice(0, 7);
  if (start === undefined) return { problem: "not-a-period" };
  const amount = readAmount(kpi.unit, said.value, kpi.currency);
  if (!amount.ok) return { problem: amount.reason };
  const checked = checkValue({ start, amount: amount.value }, kpi, thisMonth);
  if (!checked.ok) {
    const { reason, detail } = checked;
    return { problem: problemOf[reason] ?? "not-a-period", ...(detail !== undefined && { detail }) };
  }
  return { charterId: kpi.id, start, amount: amount.value };
}

const problemOf: Record<string, ValueProblem> = {
  "kpi-is-computed": "computed",
  "value-not-at-start": "not-at-start",
  "value-ahead": "ahead",
  "kpi-out-of-bounds": "out-of-bounds",
};

function plain(name: string): string {
  return name.trim().toLowerCase();
}
