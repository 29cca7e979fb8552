/** What an award, a laureate or a win gives to fill a template with. What is not known is left out. */
export interface EngravingFacts {
  award?: string;
  laureate?: string;
  team?: string;
  /** As it is to be read, see `engravedDate`. */
  date?: string;
  win?: string;
  /** Left out when the win hides its customer. */
  customer?: string;
}

const engravingPlaceholders = ["award", "laureate", "team", "date", "win", "customer"] as const;

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

/**
 * The lines of a template with its placeholders filled. A line whose placeholders are all unknown is left out;
 * braces that name no placeholder stay, so that the guard finds them.
 */
export function engravingFor(template: readonly string[], facts: EngravingFacts): string[] {
  return template.map((line) => fill(line, facts)).filter((line) => line !== "");
}

function fill(line: string, facts: EngravingFacts): string {
  let filled = 0;
  let missing = 0;
  const text = line.replace(/\{(\w+)\}/g, (braces, word: string) => {
    if (!isPlaceholder(word)) return braces;
    const fact = facts[word]?.trim();
    if (!fact) missing += 1;
    else filled += 1;
    return fact ?? "";
  });
  if (missing > 0 && filled === 0) return "";
  return missing > 0 ? withoutLooseEnds(text) : tidySpaces(text);
}

function isPlaceholder(word: string): word is keyof EngravingFacts {
  return (engravingPlaceholders as readonly string[]).includes(word);
}

function withoutLooseEnds(text: string): string {
  return tidySpaces(text).replace(/^[\s,;:·|/–-]+|[\s,;:·|/–-]+$/gu, "");
}

/** One space between words and none at the ends, composed characters: the form in which lines are kept. */
export function tidySpaces(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** A day as it is engraved: `2026-04-16` becomes `16 April 2026`. */
export function engravedDate(day: string): string {
  const [year, month, date] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}
