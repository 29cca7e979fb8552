import { bounds } from "~/domain/scorecard/bounds";
import { kpiUnits, type KpiUnit } from "~/domain/scorecard/measure";
import { number } from "../words";

const names: Record<KpiUnit, string> = {
  money: "An amount",
  number: "A number",
  percent: "A share",
  days: "Days",
  points: "Points",
};

/** “A share lies between 0 and 100%.” */
export function boundSentence(unit: string | undefined): string {
  const known = kpiUnits.find((one) => one === unit) ?? "number";
  const { least, most } = bounds[known];
  const lie = known === "days" || known === "points" ? "lie" : "lies";
  return `${names[known]} ${lie} between ${signed(least)} and ${number(most)}${known === "percent" ? "%" : ""}.`;
}

function signed(figure: number): string {
  return number(figure).replace("-", "−");
}
