import type { BlindField } from "./settings";

/** A person whom a text about an entry may name. */
interface NamedPerson {
  name: string;
  departmentName: string;
}

export interface Veil {
  blind: readonly BlindField[];
  /** The people of the entry, in the order in which they become “Person A”, “Person B”. */
  members: readonly NamedPerson[];
  nominators: readonly NamedPerson[];
  /** What the entry and the win behind it are called: whoever looks these up elsewhere finds the people. */
  titles: readonly string[];
}

/**
 * A text about an entry as a juror may read it: names of its people, of its nominators, departments and words that
 * tell he from she are replaced where the award hides them, and with the names what the entry is called. Plain replacement of words, so a text can still give
 * somebody away by what it tells: the page says that much is hidden and no more.
 */
export function veiled(text: string, { blind, members, nominators, titles }: Veil): string {
  let seen = text.normalize("NFC");
  if (blind.includes("names")) seen = withoutNames(withoutTitles(seen, titles), members);
  if (blind.includes("nominators")) seen = withoutNominators(seen, nominators, members, blind);
  if (blind.includes("departments")) seen = withoutDepartments(seen, [...members, ...nominators]);
  return blind.includes("pronouns") ? withoutPronouns(seen) : seen;
}

/** “Person A” for the first person of an entry, “Person AA” after the twenty-sixth. */
export function standIn(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return `Person ${letter.repeat(Math.floor(at / 26) + 1)}`;
}

function withoutTitles(text: string, titles: readonly string[]): string {
  return titles.reduce((seen, title) => replaceWord(seen, title, "this entry"), text);
}

/** Whole names first, so that “Mei Tanaka” does not become “Person A Person A”. */
function withoutNames(text: string, people: readonly NamedPerson[]): string {
  const words = people.flatMap(({ name }, at) => wordsOf(name).map((word) => ({ word, by: standIn(at) })));
  return [...words]
    .sort((one, other) => other.word.length - one.word.length)
    .reduce((seen, { word, by }) => replaceName(seen, word, by), text);
}

function withoutNominators(
  text: string,
  nominators: readonly NamedPerson[],
  members: readonly NamedPerson[],
  blind: readonly BlindField[],
): string {
  const shown = blind.includes("names") ? [] : members.flatMap(({ name }) => wordsOf(name));
  return nominators
    .flatMap(({ name }) => wordsOf(name))
    .filter((word) => !shown.includes(word))
    .sort((one, other) => other.length - one.length)
    .reduce((seen, word) => replaceName(seen, word, "a colleague"), text);
}

function withoutDepartments(text: string, people: readonly NamedPerson[]): string {
  return [...new Set(people.map(({ departmentName }) => departmentName))]
    .sort((one, other) => other.length - one.length)
    .reduce((seen, name) => replaceWord(seen, name, "their department"), text);
}

/**
 * A name, its words, their halves around a hyphen or an apostrophe, and all of it without accents. Single letters and
 * particles (“de”, “van der”) stay: they are words of their own.
 */
function wordsOf(name: string): string[] {
  const words = name.normalize("NFC").trim().split(/\s+/);
  const parts = words.flatMap((word) => [word, ...word.split(/[-‐‑'’]/)]);
  const all = [words.join(" "), ...parts.filter((part) => part.length > 2 || isShortName(part))];
  return [...new Set([...all, ...all.map(withoutAccents)])];
}

/** “Bo”, “Li”, and not “de”. */
function isShortName(part: string): boolean {
  return /^\p{Lu}\p{L}$/u.test(part);
}

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

const verbs: Record<string, string> = { is: "are", was: "were", has: "have", does: "do" };

/** Singular they, with the commonest verbs made to agree. “Her” before a word is taken for the possessive. */
function withoutPronouns(text: string): string {
  return text
    .replace(word("(he|she) (is|was|has|does)"), (_, pronoun: string, verb: string) =>
      asWritten(pronoun, `they ${verbs[verb.toLowerCase()] ?? verb}`),
    )
    .replace(word("(he|she)['’]s"), (found) => asWritten(found, "they’re"))
    .replace(word("(he|she)"), (found) => asWritten(found, "they"))
    .replace(word("(himself|herself)"), (found) => asWritten(found, "themself"))
    .replace(word("(hers)"), (found) => asWritten(found, "theirs"))
    .replace(/\bher(?=\s+\p{L})(?!\s+(?:and|but|or|to|in|on|at|for|with|when|that|a|the)\b)/giu, (found) =>
      asWritten(found, "their"),
    )
    .replace(word("(her|him)"), (found) => asWritten(found, "them"))
    .replace(word("(his)"), (found) => asWritten(found, "their"))
    .replace(word("(mr|mrs|ms|miss)\\.?(?=\\s)"), "Mx");
}

function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "giu");
}

/** Names of two letters only as they are written, or in capitals: “so” and “no” are words too. */
function replaceName(text: string, name: string, to: string): string {
  if (!isShortName(name)) return replaceWord(text, name, to);
  return [name, name.toUpperCase()].reduce((seen, word) => seen.replace(asWord(word, "gu"), to), text);
}

function replaceWord(text: string, from: string, to: string): string {
  return from.trim() === "" ? text : text.replace(asWord(from.normalize("NFC"), "giu"), to);
}

function asWord(text: string, flags: string): RegExp {
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, flags);
}

function asWritten(found: string, by: string): string {
  const first = found.charAt(0);
  return first !== first.toLowerCase() ? by.charAt(0).toUpperCase() + by.slice(1) : by;
}
