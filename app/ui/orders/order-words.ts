import type { OrderState } from "~/domain/trophies/order-state";
import type { StateWord } from "~/ui/state-chip";

/** The word of each state, as people read it. */
export const orderWords: Record<OrderState, StateWord> = {
  draft: { label: "Draft", look: "line" },
  submitted: { label: "To approve", look: "warn" },
  approved: { label: "Approved", look: "ok" },
  rejected: { label: "Given back", look: "bad" },
  sent: { label: "With the vendor", look: "plain" },
  acknowledged: { label: "Confirmed", look: "ok" },
  shipped: { label: "On its way", look: "ok" },
  received: { label: "Received", look: "ok" },
  cancelled: { label: "Cancelled", look: "line" },
};
