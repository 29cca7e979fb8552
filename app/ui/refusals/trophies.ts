import type { TrophyRefusal } from "~/domain/trophies/refusals";

export const trophySentences: Record<TrophyRefusal, (detail?: string) => string> = {
  "wrong-order-state": (state) =>
    state ? `This order is ${state}. This step comes at another time.` : "This order has moved on.",
  "no-pieces": () => "Add at least one piece to the order.",
  "engraving-wrong": (why) => why ?? "This engraving does not fit the piece.",
  "approver-is-submitter": () => "You put this order together. Somebody else has to approve it.",
  "approver-is-honoured": () => "This order honours you. Somebody else has to approve it.",
  "order-already-sent": () => "This order is with the vendor already.",
  "po-number-taken": (number) =>
    number ? `${number} is on another order. Choose another number.` : "This number is on another order.",
  "vendor-link-ended": () => "This link has ended. Ask the buyer for a new one.",
  "dates-missing": () => "Give both dates: when it ships and when it arrives.",
  "piece-already-shipped": () => "This piece is on its way already.",
  "piece-not-shipped": () => "This piece has not been shipped yet.",
  "win-not-confirmed-for-toy": () => "A deal toy can be ordered once both sides have signed the win.",
  "order-exists": () => "There is an order for this already.",
};
