export const orderStates = [
  "draft",
  "submitted",
  "approved",
  "rejected",
  "sent",
  "acknowledged",
  "shipped",
  "received",
  "cancelled",
] as const;

export type OrderState = (typeof orderStates)[number];

export type OrderAct =
  | "change"
  | "submit"
  | "approve"
  | "reject"
  | "send"
  | "reissue-link"
  | "acknowledge"
  | "ship"
  | "receive"
  | "cancel";

/** Who makes a move: somebody who manages orders, somebody who approves them, or the vendor. */
export type OrderHand = "manager" | "approver" | "vendor";

interface Move {
  by: OrderHand;
  from: readonly OrderState[];
  /** Null where the order stays in the state it is in. */
  to: OrderState | null;
}

const moves: Record<OrderAct, Move> = {
  change: { by: "manager", from: ["draft", "rejected"], to: null },
  submit: { by: "manager", from: ["draft", "rejected"], to: "submitted" },
  approve: { by: "approver", from: ["submitted"], to: "approved" },
  reject: { by: "approver", from: ["submitted"], to: "rejected" },
  send: { by: "manager", from: ["approved"], to: "sent" },
  "reissue-link": { by: "manager", from: ["sent", "acknowledged", "shipped"], to: null },
  acknowledge: { by: "vendor", from: ["sent"], to: "acknowledged" },
  ship: { by: "vendor", from: ["acknowledged", "shipped"], to: "shipped" },
  receive: { by: "manager", from: ["shipped"], to: "received" },
  cancel: {
    by: "manager",
    from: ["draft", "submitted", "approved", "rejected", "sent", "acknowledged"],
    to: "cancelled",
  },
};

export const orderActs = Object.keys(moves) as OrderAct[];

/** Whether an order in this state can take this act. */
export function orderTakes(state: OrderState, act: OrderAct): boolean {
  return moves[act].from.includes(state);
}

/** The states from which an act can be done, for the statement that checks and writes at once. */
export function statesThatTake(act: OrderAct): readonly OrderState[] {
  return moves[act].from;
}

/** The state after an act, or null where the order can't take it. */
export function stateAfter(state: OrderState, act: OrderAct): OrderState | null {
  if (!orderTakes(state, act)) return null;
  return moves[act].to ?? state;
}

/** Whose act it is. */
export function handOf(act: OrderAct): OrderHand {
  return moves[act].by;
}

/** Whether the order is finished, well or not. */
export function isOver(state: OrderState): boolean {
  return state === "received" || state === "cancelled";
}
