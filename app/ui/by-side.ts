import { sideOf } from "./side";

const places = { sales: 0, procurement: 1, other: 2 };

/** People in the order in which they are always shown: Sales, then Procurement, then the rest. */
export function bySide<T extends { department: { function: string } }>(people: readonly T[]): T[] {
  const placeOf = ({ department }: T) => places[sideOf(department.function)];
  return [...people].sort((a, b) => placeOf(a) - placeOf(b));
}
