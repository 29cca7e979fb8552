import { amountIn } from "../wins/amount-in-text";
import { findIn, soughtOf, wordsIn } from "../wins/naming/find-name";
import { asRead } from "../wins/naming/readings";
import { implausibleDate } from "./engraving-dates";
import { folded, nameThatDiffers } from "./engraving-names";
import { signNotAllowed, signsOf } from "./engraving-signs";
import { shorterForms } from "./shorter-forms";
import { saysSomething } from "../says-something";

/** One place on an item that can be engraved. Lines of a piece fill the zones in their order. */
export interface EngravingZone {
  name: string;
  lines: number;
  /** Longest line, in signs as a reader counts them. */
  characters: number;
  /** Signs and ranges, `A–Z a–z é ’ .`; without it the usual signs. */
  allowed?: string;
}

/** What the guard compares the lines with. */
export interface GuardFacts {
  /** The name in the directory, where the recipient is known. */
  recipientName?: string;
  /** The day of the honour, `YYYY-MM-DD`. */
  honouredOn: string;
  /** Customers that must not be engraved. */
  hiddenCustomers?: readonly string[];
  hidesAmounts?: boolean;
}

/** One thing wrong with one line. `line` counts from 0. */
export type EngravingFinding =
  | { line: number; kind: "too-long"; over: number; limit: number; suggestions: string[] }
  | { line: number; kind: "no-room"; limit: number }
  | { line: number; kind: "sign"; sign: string }
  | { line: number; kind: "placeholder"; word: string }
  | { line: number; kind: "hidden-customer" }
  | { line: number; kind: "hidden-amount" }
  | { line: number; kind: "date"; date: string }
  | { line: number; kind: "name"; name: string }
  | { line: 0; kind: "empty" };

const placeholder =
  /\{[^}]*\}?|\}|(?<![\p{L}\p{N}])(?:TBD|TBC|TBA|XXXX+|N\/A|NAME|VORNAME|NACHNAME|PLACEHOLDER|SAMPLE TEXT|YOUR NAME|LOREM|IPSUM)(?![\p{L}\p{N}])/u;
const placeholderAnyCase =
  /(?<![\p{L}\p{N}])(?:tbd|tbc|lorem|ipsum|placeholder|your name|first name|last name)(?![\p{L}\p{N}])/iu;
const amount =
  /[€£$¥]\s?\d|\d\s?[€£$¥]|(?<!\p{L})(?:EUR|USD|GBP|CHF|JPY)\s?\d|\d[\d.,\s]*\s?(?:EUR|USD|GBP|CHF|JPY|[kKmM](?!\p{L})|million|billion|mio|mrd)(?!\p{L})/u;

/** Everything that is wrong with the engraving of a piece, line by line. Nothing wrong is an empty list. */
export function checkEngraving(
  lines: readonly string[],
  zones: readonly EngravingZone[],
  facts: GuardFacts,
): EngravingFinding[] {
  if (!lines.some(saysSomething)) return [{ line: 0, kind: "empty" }];
  const findings = lines.flatMap((line, at) => checkLine(line, at, zones, facts));
  const differs = facts.recipientName ? nameThatDiffers(lines, facts.recipientName) : null;
  if (differs !== null && facts.recipientName)
    findings.push({ line: differs, kind: "name", name: facts.recipientName });
  return findings.sort((one, other) => one.line - other.line);
}

function checkLine(
  line: string,
  at: number,
  zones: readonly EngravingZone[],
  facts: GuardFacts,
): EngravingFinding[] {
  if (line.trim() === "") return [];
  const zone = zoneOfLine(zones, at);
  if (!zone) return [{ line: at, kind: "no-room", limit: roomFor(zones) }];

  const findings: EngravingFinding[] = [];
  const over = signsOf(line).length - zone.characters;
  if (over > 0) {
    const suggestions = shorterForms(line, zone.characters);
    findings.push({ line: at, kind: "too-long", over, limit: zone.characters, suggestions });
  }
  const word = (placeholder.exec(line) ?? placeholderAnyCase.exec(line))?.[0];
  const sign = signNotAllowed(line, zone.allowed);
  if (word) findings.push({ line: at, kind: "placeholder", word });
  else if (sign) findings.push({ line: at, kind: "sign", sign });
  const recipient = wordsIn(facts.recipientName ?? "");
  if (facts.hiddenCustomers?.some((customer) => names(line, customer, recipient)))
    findings.push({ line: at, kind: "hidden-customer" });
  if (facts.hidesAmounts && tellsAmount(line)) findings.push({ line: at, kind: "hidden-amount" });
  const date = implausibleDate(line, facts.honouredOn);
  if (date) findings.push({ line: at, kind: "date", date });
  return findings;
}

/** The zone that a line falls into, by its place among all lines. */
export function zoneOfLine(zones: readonly EngravingZone[], line: number): EngravingZone | null {
  let room = 0;
  for (const zone of zones) {
    room += zone.lines;
    if (line < room) return zone;
  }
  return null;
}

/** How many lines an item takes in all its zones. */
export function roomFor(zones: readonly EngravingZone[]): number {
  return zones.reduce((sum, zone) => sum + zone.lines, 0);
}

function tellsAmount(line: string): boolean {
  return amount.test(asRead(line)) || amountIn(line, { currency: "", valueLines: [] }) !== null;
}

const legalForms =
  /\s(?:gmbh|ag|se|kg|ohg|ug|ltd|limited|llc|llp|inc|corp|co|plc|s a|sa|sas|sarl|s p a|spa|srl|b v|bv|n v|nv|oy|oyj|ab|as|a s|aps|s r o)$/u;
const surelyAName = 5;

/**
 * Whether a line names a company, whatever the capitals, accents, spaces, signs between or its legal form. A word of its
 * name that the recipient is called by is theirs.
 */
function names(line: string, company: string, recipient: ReadonlySet<string>): boolean {
  const wanted = lettersOf(company).replace(legalForms, "").replace(legalForms, "");
  const written = lettersOf(line);
  if (wanted === "") return false;
  if (` ${written} `.includes(` ${wanted} `) || findIn(line, [soughtOf(company, recipient)]) !== null)
    return true;
  return wanted.length >= surelyAName && glued(written).includes(glued(wanted));
}

function glued(words: string): string {
  return words.replaceAll(" ", "");
}

function lettersOf(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
