import { figureAwards } from "./figure-awards";
import { peopleAwards } from "./people-awards";
import { procurementAwards } from "./procurement-awards";
import type { ReadyAward } from "./ready-award";
import { teamAwards } from "./team-awards";

/** The ready awards in groups, in the order in which the gallery shows them. */
export const galleryGroups = [
  { name: "together", awards: teamAwards },
  { name: "procurement", awards: procurementAwards },
  { name: "colleagues", awards: peopleAwards },
  { name: "without-vote", awards: figureAwards },
] as const;

const all: ReadyAward[] = galleryGroups.flatMap(({ awards }) => awards);

/** A ready award by its key. */
export function findReady(key: string): ReadyAward | null {
  return all.find((one) => one.key === key) ?? null;
}
