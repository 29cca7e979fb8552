import { isOver, type OrderState } from "./order-state";

export interface Dated {
  state: OrderState;
  neededBy: Date | null;
  promisedArriveOn: Date | null;
}

/** Whether an order misses the day on which it is needed, by the vendor's promise or because that day is past. */
export function isLate({ state, neededBy, promisedArriveOn }: Dated, today: Date): boolean {
  if (!neededBy || isOver(state)) return false;
  return today > neededBy || (promisedArriveOn !== null && promisedArriveOn > neededBy);
}
