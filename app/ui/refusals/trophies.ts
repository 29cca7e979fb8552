import type { TrophyRefusal } from "~/domain/trophies/refusals";

export const trophySentences: Record<TrophyRefusal, (detail?: string) => string> = {
  "wrong-order-state": (state) =>
    state ? `This order is ${state} now. This step comes at another time.` : "This order has moved on.",
  "no-pieces": () => "Add at least one piece to the order.",
  "engraving-wrong": (piece) =>
    `The engraving of ${piece ?? "a piece"} is not right yet. Look beside its lines.`,
  "deliver-to-missing": () => "Say where the vendor should deliver.",
  "approver-is-submitter": () => "You submitted this order. Somebody else has to approve it.",
  "approver-is-honoured": () => "This order honours you. Somebody else has to approve it.",
  "order-already-sent": () => "This order is with the vendor already. It was sent once.",
  "po-number-taken": (number) =>
    number ? `${number} is on another order. Choose another number.` : "This number is on another order.",
  "po-number-wrong": () => "Use letters, digits, spaces, dots, strokes and dashes, up to 40.",
  "vendor-link-ended": () => "This link has ended. Ask the buyer for a new one.",
  "dates-reversed": () => "It can not arrive before it ships.",
  "ship-date-past": () => "This day lies before the order. Check the date.",
  "piece-already-shipped": () => "One of these pieces is on its way already.",
  "piece-not-shipped": () => "One of these pieces is not on its way.",
  "piece-missing": () => "Choose at least one piece.",
  "recipient-unknown": () => "Nobody in the directory has this e-mail. Leave it empty for a guest.",
  "last-piece": () => "An order has at least one piece. Cancel the order if it is not needed.",
  "no-item-for-toy": () => "There is no item to order yet. Add one to a vendor first.",
  "item-retired": () => "This item is no longer on offer. Choose another one.",
  "sku-taken": () => "Another item of this vendor has this number.",
  "zones-missing": () => "Say at least one place that can be engraved.",
  "vendor-has-open-orders": () => "Orders with this vendor are under way, so the currency stays.",
  "order-exists": () => "There is an order for this already.",
};
