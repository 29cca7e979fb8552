import { plainShortDay } from "../dates";
import { plural } from "../words";

export interface Lasting {
  recurring: boolean;
  periodFrom: string | null;
  periodTo: string | null;
  termMonths: number | null;
}

/** “every year, 1 Apr 2026 to 31 Mar 2028” and “24 months more on the contract”, where there is something to say. */
export function lastingWords({ recurring, periodFrom, periodTo, termMonths }: Lasting): string[] {
  const period = periodFrom && periodTo ? `, ${plainShortDay(periodFrom)} to ${plainShortDay(periodTo)}` : "";
  return [
    ...(recurring ? [`every year${period}`] : []),
    ...(termMonths ? [`${plural(termMonths, "month")} more on the contract`] : []),
  ];
}
