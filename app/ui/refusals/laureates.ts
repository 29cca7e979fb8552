import type { LaureateRefusal } from "~/domain/laureates/refusals";

export const laureateSentences: Record<LaureateRefusal, (detail?: string) => string> = {
  "award-not-direct": () => "This award is voted on. It is given by the count, not by hand.",
  "honouree-missing": () => "Name at least one person.",
  "honouree-gone": (name) =>
    name ? `${name} has left the company.` : "Somebody on the list is not in the directory any more.",
  "honours-giver": () => "Nobody gives an award to themselves. Ask somebody else to give it.",
  "not-your-people": (name) =>
    `You give this award to people of your own department.${name ? ` ${name} is of another one.` : ""}`,
  "date-ahead": () => "This day is still to come. Choose today or an earlier day.",
  "date-long-ago": () => "This is more than ten years ago. Look at the year again.",
  "note-missing": () => "Say what changed, in a sentence. It stays with the honour.",
  "award-not-threshold": () => "This award has no threshold that people reach.",
  "threshold-missing": () => "Say what somebody has to reach.",
  "threshold-too-low": () => "Ask for at least one. Everybody would reach less.",
  "period-name-missing": () => "Give the period a name, such as 2026 or Q4 2026.",
  "award-period-backwards": () => "The last day comes before the first.",
  "period-too-long": () => "This period is longer than ten years. Look at the two days again.",
  "period-not-over": () => "The period is not over yet. Figures of its last day may still come in.",
  "run-stale": () =>
    "Figures, wins, people or the rule have changed since this dry run. Run it again and look at what is new.",
  "run-dropped": () => "This dry run was dropped. Make a new one.",
  "nobody-reaches": () => "Nobody is left to honour in this run.",
  "figures-have-errors": () =>
    "Nothing was taken in: some rows have a problem. Correct them and upload the file again.",
};
