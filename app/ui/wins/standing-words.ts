import type { StateWord } from "../state-chip";

/** What Finance says of a value, in a word. */
export const standingWords = {
  claimed: { label: "Not checked", look: "plain" },
  validated: { label: "Validated", look: "ok" },
  reduced: { label: "Reduced", look: "warn" },
  rejected: { label: "Not accepted", look: "bad" },
} as const satisfies Record<string, StateWord>;

/** What stands beside a value: how far Finance is with it. */
export const decisionNames = {
  claimed: "Claimed, not checked",
  validated: "Validated",
  reduced: "Reduced",
  rejected: "Not accepted",
};
