import type { StateWord } from "../state-chip";

export const winStateWords = {
  draft: { label: "Draft", look: "plain" },
  submitted: { label: "Waiting for signatures", look: "warn" },
  returned: { label: "Question open", look: "warn" },
  confirmed: { label: "Both sides have signed", look: "ok" },
  validated: { label: "Checked by Finance", look: "ok" },
  closed: { label: "Closed", look: "ok" },
  reversed: { label: "Reversed", look: "bad" },
} as const satisfies Record<string, StateWord>;

export type WinStateName = keyof typeof winStateWords;
