import type { LaureateRefusal } from "~/domain/laureates/refusals";

export const laureateSentences: Record<LaureateRefusal, (detail?: string) => string> = {
  "award-not-direct": () => "This award is voted on. It is given by the count, not by hand.",
  "honouree-missing": () => "Name at least one person.",
  "honouree-gone": (name) =>
    name ? `${name} has left the company.` : "Somebody on the list is not in the directory any more.",
  "date-ahead": () => "This day is still to come. Choose today or an earlier day.",
  "note-missing": () => "Say what changed, in a sentence. It stays with the honour.",
};
