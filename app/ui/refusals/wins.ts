import type { WinRefusal } from "~/domain/wins/refusals";

export const winSentences: Record<WinRefusal, (detail?: string) => string> = {
  "one-side-only": () => "A joint win needs at least one person from Sales and one from Procurement.",
  "own-side": () => "You can sign for your own side only.",
  "already-signed": (name) => (name ? `${name} has signed for this side.` : "This side has signed already."),
  "not-a-participant": () => "Only people who took part can sign this win.",
  "words-missing": () => "Say what they did that you could not. One sentence is enough.",
  "win-locked": () =>
    "This win is with both sides now and cannot be changed. It can be returned for changes.",
  "value-missing": () => "Give the value before and after.",
  "milestones-out-of-order": (which) =>
    which ? `${which} cannot come before the step ahead of it.` : "The dates are not in order.",
  "participant-twice": (name) => `${name ?? "Somebody"} is named twice. Once is enough for full credit.`,
};
