import { withoutTurns } from "../turning-signs";
import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";

export const updateKinds = ["turnaround", "delay", "shortage", "process", "thanks"] as const;
export type UpdateKind = (typeof updateKinds)[number];

/** Which of the two departments a note is meant for. Everybody may read it all the same. */
export const updateAudiences = ["both", "sales", "procurement"] as const;
export type UpdateAudience = (typeof updateAudiences)[number];

export interface UpdateContent {
  kind: UpdateKind;
  /** The one sentence. */
  line: string;
  text: string;
  /** Customers, suppliers and categories as plain words. */
  tags: readonly string[];
  audience: UpdateAudience;
  /** The last day on which it is true, `YYYY-MM-DD`. */
  validUntil: string;
}

/** The most characters of a line, of the text below it and of a tag. */
export const longestLine = 140;
export const longestText = 600;
export const longestTag = 40;
export const mostTags = 5;
/** How many notes one person may post within 24 hours. */
export const mostADay = 10;
/** How many days ahead a note may stay true without being asked. */
const mostDaysAhead = 180;
/** What a note gets that is still true. */
export const daysMore = 14;

const dayLength = 24 * 60 * 60 * 1000;

/** The note as it is kept, or what is wrong with it. `today` is the day in the company's zone. */
export function checkUpdate(content: UpdateContent, today: string): Verdict<UpdateContent> {
  const line = oneLine(content.line);
  const text = withoutTurns(content.text).trim();
  const tags = [...new Set(content.tags.map(oneLine).filter(Boolean))];
  if (!saysSomething(line)) return refused("line-missing", { field: "line" });
  if (line.length > longestLine)
    return refused("line-too-long", { field: "line", detail: over(line, longestLine) });
  if (text.length > longestText)
    return refused("text-too-long", { field: "text", detail: over(text, longestText) });
  if (tags.length > mostTags) return refused("tags-too-many", { field: "tags", detail: String(mostTags) });
  const long = tags.find((tag) => tag.length > longestTag);
  if (long) return refused("tag-too-long", { field: "tags", detail: long.slice(0, longestTag) });
  if (content.validUntil < today) return refused("until-past", { field: "validUntil" });
  if (content.validUntil > dayAfter(today, mostDaysAhead))
    return refused("until-too-far", { field: "validUntil", detail: String(mostDaysAhead) });
  return granted({ ...content, line, text, tags });
}

/** Whether a note still stands on this day: its last day counts. */
export function isStanding(update: { validUntil: string; withdrawnAt: Date | null }, today: string): boolean {
  return update.withdrawnAt === null && update.validUntil >= today;
}

/** The last day of a note that somebody says is still true, counted from the later of its last day and today. */
export function laterDay(validUntil: string, today: string): string {
  const from = validUntil > today ? validUntil : today;
  const later = dayAfter(from, daysMore);
  const furthest = dayAfter(today, mostDaysAhead);
  return later < furthest ? later : furthest;
}

/** Whether its author is asked if a note is still true: today or tomorrow is its last day. */
export function endsSoon(validUntil: string, today: string): boolean {
  return validUntil >= today && validUntil <= dayAfter(today, 1);
}

/** The day so many days later, both as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** The tags of a field where commas stand between them. */
export function tagsOf(written: string): string[] {
  return written
    .split(/[,;\n]/)
    .map(oneLine)
    .filter(Boolean);
}

function oneLine(text: string): string {
  return withoutTurns(text).replace(/\s+/g, " ").trim();
}

function over(text: string, most: number): string {
  return String(text.length - most);
}
