import { functionNames } from "./function-names";

/** Groups of departments by their names: Sales, Procurement, the rest by name, `rest` at the end, whatever their figures. */
export function namedGroups<T extends { name: string }>(groups: readonly T[], rest: string): T[] {
  const placeOf = (name: string) => {
    const place = ["Sales", "Procurement"].indexOf(name);
    if (place >= 0) return place;
    return name === rest ? 3 : 2;
  };
  return groups
    .map((group) => ({ ...group, name: functionNames[group.name] ?? group.name }))
    .sort((a, b) => placeOf(a.name) - placeOf(b.name) || (a.name < b.name ? -1 : 1));
}
