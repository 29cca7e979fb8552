import type { UpdateAudience, UpdateKind } from "~/domain/updates/update";
import { endsSoon } from "~/domain/updates/update";
import { plainShortDay, shortDay } from "../dates";
import type { UpdateShown } from "./update-item";

interface Kept extends Omit<UpdateShown, "until" | "posted" | "soon"> {
  kind: UpdateKind;
  audience: UpdateAudience;
  validUntil: Date;
  postedAt: Date;
}

/** A note with its days in words: “until 17 Apr”, “ends tomorrow”, “posted today”. `today` is the company's day. */
export function showUpdate(row: Kept, { today, timeZone }: { today: string; timeZone: string }): UpdateShown {
  const { id, kind, line, text, tags, audience, author, department } = row;
  const until = row.validUntil.toISOString().slice(0, 10);
  return {
    ...{ id, kind, line, text, tags, audience, department },
    author: { id: author.id, name: author.name },
    until: untilWords(until, today),
    posted: `posted ${dayWords(row.postedAt, timeZone, today)}`,
    soon: endsSoon(until, today),
  };
}

function untilWords(until: string, today: string): string {
  if (until < today) return `until ${shortPlain(until, today)}`;
  if (until === today) return "ends today";
  return endsSoon(until, today) ? "ends tomorrow" : `until ${shortPlain(until, today)}`;
}

function shortPlain(day: string, today: string): string {
  const words = plainShortDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.replace(/ \d{4}$/, "") : words;
}

function dayWords(at: Date, timeZone: string, today: string): string {
  const noon = `${today}T12:00:00Z`;
  const on = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(at);
  return on === today ? "today" : shortDay(at, timeZone, noon);
}
