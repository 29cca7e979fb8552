import { useState } from "react";
import { listOf, spelled } from "~/ui/words";
import type { Choice } from "./ballot-page";
import { byKey } from "./ranking";
import { alone, ownTier, tierOf, tiersByKey, tiersFrom, type Tiers } from "./tiers";

const places = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** The ranking in the making, and the sentence that tells each change to those who listen. */
export function useRanking(
  choices: readonly Choice[],
  typed: Readonly<Record<string, string>>,
  sharing: "shared" | "single",
) {
  const ids = choices.map(({ id }) => id);
  const [tiers, setTiers] = useState<Tiers>(() => tiersFrom(ids, typed, sharing));
  const [told, setTold] = useState("");
  const titleOf = (id: string) => choices.find((choice) => choice.id === id)?.title ?? "";
  function change(next: Tiers, id: string) {
    setTiers(next);
    setTold(tell(next, id, titleOf));
  }
  return {
    tiers,
    told,
    change,
    /** Puts a finalist last, on a place of its own. */
    rank: (id: string) => change(ownTier(tiers, id, tiers.length + 1), id),
    /** Does what a key means; answers whether it meant something. */
    press(id: string, key: string) {
      const next =
        sharing === "shared" ? tiersByKey(tiers, id, key, ids.length) : single(tiers, id, key, ids.length);
      if (next) change(next, id);
      return next !== null;
    },
  };
}

export type RankingInHand = ReturnType<typeof useRanking>;

function single(tiers: Tiers, id: string, key: string, most: number): Tiers | null {
  const next = byKey(tiers.flat(), id, key, most);
  return next && alone(next);
}

function tell(tiers: Tiers, id: string, titleOf: (id: string) => string): string {
  const at = tierOf(tiers, id);
  if (at === 0) return `${titleOf(id)}, taken off the ballot`;
  const ordinal = places[at - 1] ?? `number ${at}`;
  const others = tiers[at - 1]!.filter((other) => other !== id).map(titleOf);
  if (others.length > 0) return `${titleOf(id)}, now shares ${ordinal} place with ${listOf(others)}`;
  return `${titleOf(id)}, now ${ordinal} of ${spelled(tiers.length)}`;
}
