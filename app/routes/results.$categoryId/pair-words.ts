import type { Majority } from "~/domain/voting/result";
import { exact } from "./exact";
import type { Path } from "./strongest-path";

type Names = Readonly<Record<string, string>>;

interface PathStory {
  names: Names;
  one: string;
  other: string;
  /** Ballots that prefer the one to the other, and the other way round. */
  direct: readonly [number, number];
  /** A strongest path from the one to the other. */
  there: Path | null;
  /** Strength of the strongest path there and back. */
  strengths: readonly [number, number];
}

/** How one entry stands against another: directly, or by which path, and how strong the way back is. */
export function pathWords({ names, one, other, direct, there, strengths }: PathStory): string {
  const [won, lost] = direct;
  const against = `Against “${names[other]}”`;
  const straight = `${exact(won)} to ${exact(lost)}`;
  if (won > lost && strengths[0] === won && strengths[0] > strengths[1])
    return `${against}: wins directly, ${straight}.`;
  if (strengths[0] === strengths[1])
    return `${against}: ${won === lost ? `level directly, ${straight}` : `directly ${straight}`}, and neither has the stronger path.`;
  const start = won > lost ? "wins directly" : won === lost ? "is level directly" : "loses directly";
  const ahead = strengths[0] > strengths[1] ? "is ahead" : "is behind";
  const way = there
    ? ` The strongest path there is ${stepsOf(there, names)}, as strong as ${exact(strengths[0])}.`
    : "";
  const back = strengths[1] > 0 ? `the way back has ${exact(strengths[1])}` : "no path leads back";
  return `${against}: “${names[one]}” ${start}, ${straight}.${way} Because ${back}, it ${ahead}.`;
}

function stepsOf({ ids, votes }: Path, names: Names): string {
  return ids
    .map((id, at) => (at === 0 ? `“${names[id]}”` : `over “${names[id]}” (${exact(votes[at - 1]!)})`))
    .join(" ");
}

/** One majority of ranked pairs and whether it was kept. */
export function majorityWords({ winner, loser, votes, against, locked }: Majority, names: Names): string {
  const said = `“${names[winner]}” over “${names[loser]}”, ${exact(votes)} to ${exact(against)}: `;
  return said + (locked ? "kept." : "left out, because stronger ones already say the opposite.");
}
