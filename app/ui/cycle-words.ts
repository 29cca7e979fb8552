import type { Phase } from "~/domain/awards/phase";
import type { StateWord } from "./state-chip";

const words: Record<Phase, StateWord> = {
  draft: { label: "Draft", look: "plain" },
  nominating: { label: "Nominations open", look: "ok" },
  screening: { label: "Screening", look: "plain" },
  voting: { label: "Voting", look: "ok" },
  counting: { label: "Counting", look: "plain" },
  certifying: { label: "To certify", look: "warn" },
  announced: { label: "Announced", look: "gold" },
  archived: { label: "Archived", look: "plain" },
  cancelled: { label: "Cancelled", look: "bad" },
};

/** What a phase is called, and its look. */
export function phaseWord(phase: Phase): StateWord {
  return words[phase];
}
