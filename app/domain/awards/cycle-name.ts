import { localOf } from "../zoned-time";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

interface Period {
  month: string;
  quarter: string;
  year: string;
}

/** The name of a cycle whose nominations open then: {month}, {quarter} and {year} are filled in. */
export function nameOfTurn(template: string, opensAt: Date, timeZone: string): string {
  const period = periodOf(opensAt, timeZone);
  return template.replaceAll(/\{(month|quarter|year)\}/g, (_, part: keyof Period) => period[part]);
}

/**
 * The pattern behind the name of a cycle: month, quarter and year are marked where they stand in it, and the
 * month and the year are added where nothing of the kind does.
 */
export function templateOf(name: string, opensAt: Date, timeZone: string): string {
  const { month, quarter, year } = periodOf(opensAt, timeZone);
  const marked = name
    .replaceAll(month, "{month}")
    .replaceAll(new RegExp(`\\bQ${quarter}\\b`, "g"), "Q{quarter}")
    .replaceAll(year, "{year}");
  return marked === name ? `${name}, {month} {year}` : marked;
}

function periodOf(opensAt: Date, timeZone: string): Period {
  const [year = "", month = "1"] = localOf(opensAt, timeZone).split("-");
  const number = Number(month);
  return { month: months[number - 1] ?? "", quarter: String(Math.ceil(number / 3)), year };
}
