import type { Phase } from "~/domain/awards/phase";
import type { WhoDecides } from "~/domain/juries/who-decides";
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

/** What is going on between screening and count. */
export const decidingWords: Record<WhoDecides, string> = {
  votes: "Voting",
  juries: "Judging",
  both: "Voting and judging",
};

/** What a phase is called, and its look. */
export function phaseWord(phase: Phase, decides: WhoDecides = "votes"): StateWord {
  return phase === "voting" ? { ...words.voting, label: decidingWords[decides] } : words[phase];
}
