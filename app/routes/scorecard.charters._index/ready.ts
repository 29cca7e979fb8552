import { presets } from "~/domain/scorecard/presets";

/** The ready charters whose names are not in use. */
export function readyCharters(inUse: readonly string[]) {
  const used = inUse.map((name) => name.toLowerCase());
  return Object.entries(presets)
    .map(([key, { name, meaning, formula }]) => ({ key, name, meaning, formula }))
    .filter(({ name }) => !used.includes(name.toLowerCase()));
}
