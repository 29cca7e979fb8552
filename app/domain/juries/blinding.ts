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
}

/**
 * A text about an entry as a juror may read it: names of its people, of its nominators, departments and words that
 * tell he from she are replaced where the award hides them. Plain replacement of words, so a text can still give
 * somebody away by what it tells: the page says that much is hidden and no more.
 */
export function veiled(text: string, { blind, members, nominators }: Veil): string {
  let seen = text;
  if (blind.includes("names")) seen = withoutNames(seen, members);
  if (blind.includes("nominators")) seen = withoutNominators(seen, nominators, members, blind);
  if (blind.includes("departments")) seen = withoutDepartments(seen, [...members, ...nominators]);
  return blind.includes("pronouns") ? withoutPronouns(seen) : seen;
}

/** “Person A” for the first person of an entry, “Person AA” after the twenty-sixth. */
export function standIn(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return `Person ${letter.repeat(Math.floor(at / 26) + 1)}`;
}

/** Whole names first, so that “Mei Tanaka” does not become “Person A Person A”. */
function withoutNames(text: string, people: readonly NamedPerson[]): string {
  const words = people.flatMap(({ name }, at) =>
    [name, ...partsOf(name)].map((word) => ({ word, by: standIn(at) })),
  );
  return [...words]
    .sort((one, other) => other.word.length - one.word.length)
    .reduce((seen, { word, by }) => replaceWord(seen, word, by), text);
}

function withoutNominators(
  text: string,
  nominators: readonly NamedPerson[],
  members: readonly NamedPerson[],
  blind: readonly BlindField[],
): string {
  const shown = blind.includes("names") ? [] : members.flatMap(({ name }) => [name, ...partsOf(name)]);
  return nominators
    .flatMap(({ name }) => [name, ...partsOf(name)])
    .filter((word) => !shown.includes(word))
    .sort((one, other) => other.length - one.length)
    .reduce((seen, word) => replaceWord(seen, word, "a colleague"), text);
}

function withoutDepartments(text: string, people: readonly NamedPerson[]): string {
  return [...new Set(people.map(({ departmentName }) => departmentName))]
    .sort((one, other) => other.length - one.length)
    .reduce((seen, name) => replaceWord(seen, name, "their department"), text);
}

/** Single letters and particles stay: they are words of their own. */
function partsOf(name: string): string[] {
  return name.split(/\s+/).filter((part) => part.length > 2);
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

function replaceWord(text: string, from: string, to: string): string {
  if (from.trim() === "") return text;
  const literal = from.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "giu"), to);
}

function asWritten(found: string, by: string): string {
  const first = found.charAt(0);
  return first !== first.toLowerCase() ? by.charAt(0).toUpperCase() + by.slice(1) : by;
}
