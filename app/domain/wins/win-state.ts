/** How far a joint win has come. */
export const winStates = [
  "draft",
  "submitted",
  "returned",
  "confirmed",
  "validated",
  "closed",
  "reversed",
] as const;

export type WinState = (typeof winStates)[number];

export type WinAct =
  | "save"
  | "send"
  | "discard"
  | "sign"
  | "return"
  | "applaud"
  | "comment"
  | "thank"
  | "order-keepsake"
  | "check"
  | "check-realised"
  | "reverse";

/** What may be done with a win in which state. Everything that is not named here may not. */
const table: Record<WinState, readonly WinAct[]> = {
  draft: ["save", "send", "discard"],
  submitted: ["save", "send", "sign", "return"],
  returned: ["save", "send", "discard"],
  confirmed: ["applaud", "comment", "thank", "order-keepsake", "check", "reverse"],
  validated: ["applaud", "comment", "thank", "order-keepsake", "check", "check-realised", "reverse"],
  closed: ["applaud", "comment", "thank", "order-keepsake", "check", "check-realised", "reverse"],
  reversed: [],
};

/** Whether an act is open in a state, whoever asks. */
export function openFor(state: WinState, act: WinAct): boolean {
  return table[state].includes(act);
}

/** The states in which both sides have signed and the win stands for everybody to see. */
export const publicStates = ["confirmed", "validated", "closed"] as const satisfies readonly WinState[];

/** Whether both sides have signed and nothing was reversed since. */
export function isPublic(state: WinState): boolean {
  return (publicStates as readonly WinState[]).includes(state);
}

/** The states of wins that both sides have signed, also of those that were reversed since: everybody may read them. */
export const signedStates = [...publicStates, "reversed"] as const satisfies readonly WinState[];

/** Whether both sides have signed, whatever became of the win. */
export function isSigned(state: WinState): boolean {
  return (signedStates as readonly WinState[]).includes(state);
}

/** What saving makes of a state: a win that was sent comes back to its author, and both sides sign again. */
export function afterSave(state: WinState): WinState {
  return state === "submitted" ? "returned" : state;
}

/** Whether a form that comes again with the same words has nothing left to do: what it saves is kept, what it sends was sent. */
export function isDoneAlready(state: WinState, does: "save" | "send"): boolean {
  return does === "save" || (state !== "draft" && state !== "returned");
}
