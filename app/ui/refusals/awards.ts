import type { AwardRefusal } from "~/domain/awards/refusals";

export const awardSentences: Record<AwardRefusal, (detail?: string) => string> = {
  "wrong-phase": (phase) =>
    phase
      ? `The cycle is in its ${phase} phase. This is done in another one.`
      : "The cycle is in another phase now.",
  "dates-out-of-order": () => "Each date must come after the one before it.",
  "no-categories": () => "Add at least one award to the cycle first.",
  "self-nomination": () => "This award is for colleagues. You cannot nominate yourself.",
  "already-nominated": (name) =>
    `You have already nominated ${name ?? "them"} for this award. You can edit that one.`,
  "nominee-not-eligible": (why) => why ?? "This person cannot be nominated for this award.",
  "nominator-not-eligible": (why) => why ?? "You cannot nominate for this award.",
  "team-too-small": () => "A team is two people or more.",
  "person-expected": () => "This award is for one person. Choose one.",
  "both-sides-needed": () => "Name at least one person from Sales and one from Procurement.",
  "answer-missing": (question) => (question ? `Answer “${question}” first.` : "This answer is missing."),
  "answer-too-long": (most) => (most ? `This is too long. Use at most ${most}.` : "This answer is too long."),
  "reason-missing": () => "Say why, in a sentence. It stays in the record.",
  "win-not-confirmed": () => "Both sides have to confirm the win first.",
  "citation-missing": (title) =>
    title ? `Write the citation for ${title} first.` : "Write the citation first.",
  "citation-too-long": (most) =>
    `The citation is too long. Use at most ${most ?? "the given number of"} characters.`,
  "too-few-on-shortlist": (award) =>
    `Shortlist at least two entries${award ? ` for ${award}` : ""} before voting opens.`,
  "rules-frozen": () => "The rules froze when nominations opened. Edits of the award change the next cycle.",
};
