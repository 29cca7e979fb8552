import { valueKinds, valueNames, type ValueKind } from "~/domain/wins/value-line";
import { oneOf } from "./typed";

/** What a place is called in forms: its kind of value, or nothing for the whole win. */
export function placeWord(kind: ValueKind | null): string {
  return kind ?? "";
}

/** The place that a word names; undefined where it names none. */
export function readPlace(word: string): ValueKind | null | undefined {
  return word === "" ? null : oneOf(valueKinds, word);
}

/** “Freight”, “The whole win”. */
export function placeName(kind: ValueKind | null): string {
  return kind === null ? "The whole win" : valueNames[kind];
}
