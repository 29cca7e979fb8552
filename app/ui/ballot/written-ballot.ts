import { maxScore, type BallotChoice } from "~/domain/voting/election";
import { namesNothing } from "~/domain/voting/remarks";

/** What a ballot form asks for: to show the ballot in words, to change it again, or to cast it. */
type BallotStep = "check" | "edit" | "cast";

/** A ballot form as it was sent: the fields that make the choice, and whether an empty ballot is meant. */
export interface WrittenBallot {
  fields: Record<string, string>;
  blank: boolean;
}

export interface ReadBallot {
  step: BallotStep;
  choice: BallotChoice;
  errors: Record<string, string>;
  written: WrittenBallot;
}

const most = { fields: 200, characters: 100 };
const steps = ["check", "edit", "cast"];
const forms = ["place.", "approve.", "score."] as const;

/**
 * Reads a ballot form: a place for each finalist, ticks, scores, or one choice. Places may have gaps, which
 * close up; the same place twice is a shared place. Null for what no page of ours sends.
 */
export function readBallot(form: FormData): ReadBallot | null {
  const sent = [...form].filter((field): field is [string, string] => typeof field[1] === "string");
  const { step = "cast", blank = "", ...fields } = Object.fromEntries(sent);
  const isOurs =
    sent.length === [...form].length &&
    sent.length <= most.fields &&
    new Set(sent.map(([name]) => name)).size === sent.length &&
    sent.every(([name, value]) => name.length <= most.characters && value.length <= most.characters);
  if (!isOurs || !steps.includes(step) || !["", "yes"].includes(blank)) return null;
  const read = readFields(fields);
  if (!read) return null;
  const errors = { ...read.errors };
  if (step === "cast" && blank === "" && Object.keys(errors).length === 0 && namesNothing(read.choice)) {
    errors[""] = "Your ballot is empty. Name a finalist, or say that you mean it.";
  }
  return {
    step: step as BallotStep,
    choice: read.choice,
    errors,
    written: { fields, blank: blank === "yes" },
  };
}

/** What is wrong beside each field where a place was given twice on a ballot that shares none. */
export function equalPlaces({ fields }: WrittenBallot): Record<string, string> {
  const taken = new Set<number>();
  const errors: Record<string, string> = {};
  for (const [name, typed] of Object.entries(fields)) {
    if (typed.trim() === "") continue;
    const place = Number(typed);
    if (taken.has(place)) errors[name] = `Another finalist has place ${place} too. Give each its own.`;
    taken.add(place);
  }
  return errors;
}

type Read = Pick<ReadBallot, "choice" | "errors"> | null;

function readFields(fields: Record<string, string>): Read {
  const names = Object.keys(fields);
  if (names.length === 0) return { choice: { ranks: [] }, errors: {} };
  if (names.length === 1 && names[0] === "choice") {
    return { choice: { ranks: fields.choice ? [[fields.choice]] : [] }, errors: {} };
  }
  const form = forms.find((prefix) => names.every((name) => name.startsWith(prefix)));
  if (!form) return null;
  const byId = names.map((name) => [name.slice(form.length), (fields[name] ?? "").trim()] as const);
  if (form === "place.") return readPlaces(byId);
  return form === "score." ? readScores(byId) : readTicks(byId);
}

type Fields = readonly (readonly [id: string, typed: string])[];

function readPlaces(byId: Fields): Read {
  const errors: Record<string, string> = {};
  const places = new Map<number, string[]>();
  for (const [id, typed] of byId) {
    if (typed === "") continue;
    const place = Number(typed);
    if (!/^\d{1,4}$/.test(typed) || place < 1)
      errors[`place.${id}`] = "Write a number from 1, or leave it empty.";
    else places.set(place, [...(places.get(place) ?? []), id]);
  }
  const ranks = [...places].sort(([a], [b]) => a - b).map(([, ids]) => ids);
  return { choice: { ranks }, errors };
}

function readScores(byId: Fields): Read {
  const given = byId.filter(([, typed]) => typed !== "");
  const wrong = given.filter(([, typed]) => !/^\d$/.test(typed) || Number(typed) > maxScore);
  const errors = wrong.map(([id]) => [`score.${id}`, `Choose from 0 to ${maxScore}, or leave it blank.`]);
  return {
    choice: { scores: Object.fromEntries(given.map(([id, typed]) => [id, Number(typed)])) },
    errors: Object.fromEntries(errors) as Record<string, string>,
  };
}

function readTicks(byId: Fields): Read {
  if (byId.some(([, typed]) => typed !== "yes")) return null;
  return { choice: { approve: byId.map(([id]) => id) }, errors: {} };
}
