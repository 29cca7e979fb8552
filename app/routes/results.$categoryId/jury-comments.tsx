import type { CountedView } from "./how-counted";

/** What jurors wrote about each entry, for those who may read it. */
export function JuryComments(_: { view: CountedView }) {
  return null;
}
