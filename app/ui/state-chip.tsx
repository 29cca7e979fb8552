import { Chip, type ChipLook } from "./chip";

/** One state of a thing with a word for people and a look. */
export interface StateWord {
  label: string;
  look: ChipLook;
}

/** The chip of a state, from a table of words that the page of that noun keeps. */
export function StateChip({ word }: { word: StateWord }) {
  return <Chip look={word.look}>{word.label}</Chip>;
}
