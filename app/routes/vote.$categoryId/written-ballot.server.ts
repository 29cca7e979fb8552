import { z } from "zod";
import type { BallotChoice } from "~/domain/voting/election";

/** What a ballot form may hold: one choice, or a place for each finalist. */
const shape = z
  .record(z.string().max(100), z.string().max(100))
  .refine((form) => Object.keys(form).length <= 200);

export interface WrittenBallot {
  /** Place by finalist, as typed. */
  places: Record<string, string>;
  choice: string;
  /** The voter means to cast an empty ballot. */
  blank: boolean;
}

export type ReadBallot =
  | { ok: true; choice: BallotChoice; written: WrittenBallot }
  | { ok: false; errors: Record<string, string>; written: WrittenBallot };

/** Reads a ballot form. Places may have gaps, which close up; the same place twice is answered beside the field. */
export function readBallot(form: FormData): ReadBallot {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response("This is not the form of a ballot.", { status: 400 });
  const written = toWritten(parsed.data);
  const errors: Record<string, string> = {};
  const placed = Object.entries(written.places).filter(([, place]) => place !== "");
  const taken = new Map<number, string>();
  for (const [id, typed] of placed) {
    const place = Number(typed);
    if (!/^\d{1,4}$/.test(typed) || place < 1)
      errors[`place.${id}`] = "Write a number from 1, or leave it empty.";
    else if (taken.has(place))
      errors[`place.${id}`] = `Another finalist has place ${place} too. Give each its own.`;
    else taken.set(place, id);
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors, written };
  const ids = written.choice ? [written.choice] : [...taken].sort(([a], [b]) => a - b).map(([, id]) => id);
  if (ids.length === 0 && !written.blank) {
    return {
      ok: false,
      errors: { blank: "Your ballot is empty. Rank a finalist, or say that you mean it." },
      written,
    };
  }
  return { ok: true, choice: { ranks: ids.map((id) => [id]) }, written };
}

function toWritten(fields: Record<string, string>): WrittenBallot {
  const places = Object.entries(fields).filter(([name]) => name.startsWith("place."));
  return {
    places: Object.fromEntries(places.map(([name, value]) => [name.slice("place.".length), value.trim()])),
    choice: fields.choice ?? "",
    blank: fields.blank === "yes",
  };
}
