import type { Ranking } from "./ranking";

/** A ranking in which several may share a place: the places in order, each a list of ids. */
export type Tiers = readonly (readonly string[])[];

/** The place of a finalist, from 1; 0 for none. */
export function tierOf(tiers: Tiers, id: string): number {
  return tiers.findIndex((tier) => tier.includes(id)) + 1;
}

/** Gives a finalist a place of its own just before the place `at` (from 1); beyond the end means last. */
export function ownTier(tiers: Tiers, id: string, at: number): Tiers {
  const index = Math.min(Math.max(at, 1) - 1, tiers.length);
  return filled([...without(tiers.slice(0, index), id), [id], ...without(tiers.slice(index), id)]);
}

/** Lets a finalist share the place `at` (from 1); a place that is not there yet is its own and last. */
export function sharedTier(tiers: Tiers, id: string, at: number): Tiers {
  if (at > tiers.length || at < 1) return ownTier(tiers, id, at);
  if (tierOf(tiers, id) === at) return tiers;
  return filled(without(tiers, id).map((tier, index) => (index === at - 1 ? [...tier, id] : tier)));
}

export function withoutTier(tiers: Tiers, id: string): Tiers {
  return filled(without(tiers, id));
}

/**
 * One step up (-1) or down (1): from a place of its own onto the next place, and from a shared place to one of
 * its own beside it. So every ranking can be reached by single steps.
 */
export function step(tiers: Tiers, id: string, by: -1 | 1): Tiers {
  const at = tierOf(tiers, id);
  if (at === 0) return ownTier(tiers, id, tiers.length + 1);
  if (tiers[at - 1]!.length > 1) return ownTier(tiers, id, by < 0 ? at : at + 1);
  const next = at + by;
  return next < 1 || next > tiers.length ? tiers : sharedTier(tiers, id, next);
}

/** What a key on a finalist's button does where places can be shared; null for keys that mean nothing here. */
export function tiersByKey(tiers: Tiers, id: string, key: string, most: number): Tiers | null {
  if (key === "ArrowUp") return step(tiers, id, -1);
  if (key === "ArrowDown") return step(tiers, id, 1);
  if (key === "Delete" || key === "Backspace" || key === "0") return withoutTier(tiers, id);
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  return digit > 0 && digit <= most ? sharedTier(tiers, id, digit) : null;
}

/** The places as they were written, each finalist that can be named once; shared places only where they may be. */
export function tiersFrom(
  ids: readonly string[],
  typed: Readonly<Record<string, string>>,
  sharing: "shared" | "single",
): Tiers {
  const placed = ids
    .map((id) => ({ id, at: Number(typed[`place.${id}`] ?? 0) }))
    .filter(({ at }) => Number.isInteger(at) && at > 0)
    .sort((a, b) => a.at - b.at);
  const places = new Map<number, string[]>();
  for (const { id, at } of placed) places.set(at, [...(places.get(at) ?? []), id]);
  const tiers = [...places.values()];
  return sharing === "shared" ? tiers : alone(tiers.flat());
}

/** A ranking without shared places, as tiers. */
export function alone(ranking: Ranking): Tiers {
  return ranking.map((id) => [id]);
}

function without(tiers: Tiers, id: string): Tiers {
  return tiers.map((tier) => tier.filter((other) => other !== id));
}

function filled(tiers: Tiers): Tiers {
  return tiers.filter((tier) => tier.length > 0);
}
