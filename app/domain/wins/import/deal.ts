import { parseMoney, isCurrency, type MoneyRefusal } from "../../money";
import { dayIn, hasControlSigns, isEmail } from "../../people/import/cells";
import type { DayOrder, DealField } from "./fields";
import { partsOf, type DealRow } from "./read-deals";
import { saysSomething } from "../../says-something";

/** A closed deal as a file tells it, ready to be kept. Amounts are minor units as text, so that they can be stored. */
export interface Deal {
  externalId: string;
  title: string;
  customer: string;
  currency: string;
  amount: string | null;
  wonOn: string | null;
  leadOn: string | null;
  owner: string;
  people: string[];
  suppliers: string[];
  contract: string;
}

export interface DealProblem {
  field: DealField;
  problem:
    | "missing"
    | "too-long"
    | "strange-signs"
    | "not-an-address"
    | "person-unknown"
    | "not-a-day"
    | "days-crossed"
    | "not-a-currency"
    | "not-an-amount"
    | "ambiguous-amount"
    | "twice";
  detail?: string;
}

const longest: Partial<Record<DealField, number>> = {
  externalId: 100,
  title: 120,
  customer: 120,
  contract: 80,
};
const mostPeople = 20;

/** Reads one row: the deal as far as it can be read, and everything that is wrong with it. */
export function readDeal(
  { cells }: DealRow,
  { days, currency: usual }: { days: DayOrder; currency: string },
): { deal: Deal; problems: DealProblem[] } {
  const problems: DealProblem[] = [];
  const wrong = (field: DealField, problem: DealProblem["problem"], detail?: string) =>
    void problems.push({ field, problem, ...(detail !== undefined && { detail }) });
  const text = (field: DealField, isNeeded: "needed" | "optional" = "optional") => {
    const value = cells[field] ?? "";
    const most = longest[field] ?? 1000;
    if (!saysSomething(value) && isNeeded === "needed") wrong(field, "missing");
    if (value.length > most) wrong(field, "too-long", String(most));
    if (hasControlSigns(value)) wrong(field, "strange-signs");
    return value;
  };
  const day = (field: DealField) => {
    const value = text(field);
    const read = dealDay(value, days);
    if (value !== "" && read === null) wrong(field, "not-a-day", value);
    return read;
  };
  const currency = text("currency").toUpperCase() || usual;
  const known = isCurrency(currency);
  if (!known) wrong("currency", "not-a-currency", currency);
  const amount = known ? amountIn(cells.amount ?? "", currency) : null;
  if (typeof amount === "object" && amount !== null) wrong("amount", amount.problem, cells.amount);
  const owner = text("owner", "needed").toLowerCase();
  if (owner !== "" && !isEmail(owner)) wrong("owner", "not-an-address", owner);
  const people = partsOf(text("people")).map((address) => address.toLowerCase());
  for (const address of people) if (!isEmail(address)) wrong("people", "not-an-address", address);
  if (people.length > mostPeople) wrong("people", "too-long", String(mostPeople));
  const deal = {
    externalId: text("externalId", "needed"),
    title: text("title", "needed"),
    customer: text("customer"),
    currency,
    amount: typeof amount === "bigint" ? String(amount) : null,
    wonOn: day("wonOn"),
    leadOn: day("leadOn"),
    owner,
    people: [...new Set(people)].filter((address) => address !== owner),
    suppliers: partsOf(text("suppliers")),
    contract: text("contract"),
  };
  if (deal.leadOn && deal.wonOn && deal.leadOn > deal.wonOn) wrong("wonOn", "days-crossed", deal.leadOn);
  return { deal, problems };
}

/**
 * Words for “closed and won” in the two systems and around them, wherever they stand in the name of a stage. Deals in
 * other stages, and in those that say “lost” or “not” beside it, are left out.
 */
export function isWon(stage: string | undefined): boolean {
  if (stage === undefined) return true;
  return wonWords.test(stage.normalize()) && !lostWords.test(stage.normalize());
}

const wonWords = wholeWords(
  "(?:closed[\\s_-]*)?won",
  "gewonnen",
  "gagn[ée]e?s?",
  "ganad[oa]s?",
  "vint[oaie]",
);
const lostWords = wholeWords(
  "lost",
  "not?",
  "verloren",
  "nicht",
  "perdue?s?",
  "pas",
  "perdid[oa]s?",
  "pers[oaie]",
  "non",
);

/** Any of these as a word of its own. `\b` knows the letters of English alone: it sees no end after “é”. */
function wholeWords(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${words.join("|")})(?![\\p{L}\\p{M}\\d])`, "iu");
}

/** The day of `2026-03-31`, `2026-03-31 14:22`, `31.3.2026` or, by the order given, `3/31/2026`; else null. */
export function dealDay(text: string, days: DayOrder): string | null {
  const [date = ""] = text.split(/[T ]/, 1);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date);
  if (!slashed) return dayIn(date);
  const [, first = "", second = "", year = ""] = slashed;
  const [month, day] = days === "month-first" ? [first, second] : [second, first];
  return dayIn(`${year}-${month}-${day}`);
}

function amountIn(text: string, currency: string): bigint | null | { problem: DealProblem["problem"] } {
  if (text === "") return null;
  const read = parseMoney(trimmedZeros(text), currency);
  if (read.ok) return read.value.amount;
  const isAmbiguous: MoneyRefusal[] = ["ambiguous"];
  return { problem: isAmbiguous.includes(read.reason) ? "ambiguous-amount" : "not-an-amount" };
}

/** Systems write more decimals than a currency has (1200.0000): zeros at the end say nothing. */
function trimmedZeros(text: string): string {
  return /^\d+\.\d{4,}$/.test(text) ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
}
