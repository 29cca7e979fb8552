/** “1 ballot”, “2 ballots”, “0 people”: the number and the word that goes with it. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** “12,400” as people read it. */
export function number(count: number): string {
  return new Intl.NumberFormat("en-GB").format(count);
}

/** “1st”, “2nd”, “3rd”, “11th”. */
export function ordinal(place: number): string {
  const ending = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  return `${place}${ending[new Intl.PluralRules("en-GB", { type: "ordinal" }).select(place)]}`;
}

/** “Mei”, “Mei and Luca”, “Mei, Luca and Tomasz”. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** “two”, “eleven”, and figures from thirteen on: for running text. */
export function spelled(count: number): string {
  const words = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
  return words[count] ?? number(count);
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** The first name, for a greeting. */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}

/** “PW” for one name; “I&F” for two; the first two letters for more. */
export function initials(names: readonly string[]): string {
  if (names.length === 2) return names.map((name) => name.charAt(0)).join("&");
  if (names.length > 2) return `${names[0]?.charAt(0) ?? ""}+${names.length - 1}`;
  const parts = (names[0] ?? "").split(/\s+/).filter(Boolean);
  const first = parts[0]?.charAt(0) ?? "";
  const last = parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? "") : "";
  return (first + last).toUpperCase();
}
