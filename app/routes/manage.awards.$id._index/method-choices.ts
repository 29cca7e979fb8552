import type { CountingMethod } from "~/domain/voting/election";

interface MethodChoice {
  method: CountingMethod;
  words: string;
  good: string;
}

/** The ways of voting that most awards need, in the words that HR chooses by. */
export const usualMethods: readonly MethodChoice[] = [
  {
    method: "irv",
    words: "Put the finalists in order. The last drops out, its ballots move on, until one has a majority.",
    good: "Recommended for one winner",
  },
  {
    method: "approval",
    words: "Tick everyone you would be glad to see win. Most ticks win.",
    good: "Recommended for a shortlist or a long list",
  },
  {
    method: "star",
    words: "Give each from 0 to 5. The two highest sums meet, and the one that more ballots prefer wins.",
    good: "Recommended for a finer judgement",
  },
  {
    method: "plurality",
    words: "Pick one. Most votes win, even without a majority.",
    good: "Best for two finalists",
  },
];

/** Those that need somebody who knows why they want them. */
export const expertMethods: readonly MethodChoice[] = [
  {
    method: "score",
    words: "Give each from 0 to 5. The highest sum wins.",
    good: "For taste tests. Strong voices count more than with STAR",
  },
  {
    method: "borda",
    words: "Put the finalists in order. Each place is worth points, one less than the place above.",
    good: "For a winner nobody minds. Easy to game with weak finalists",
  },
  {
    method: "schulze",
    words: "Put the finalists in order, several may share a place. Every two are compared on all ballots.",
    good: "Finds whoever beats each other one to one. Rounds are hard to retell",
  },
  {
    method: "ranked_pairs",
    words: "As strongest paths. The clearest comparisons are kept first, the rest must not contradict them.",
    good: "The same aim, and a little easier to check by hand",
  },
];

const ruleLabels = {
  prior_rounds: "The one ahead in the nearest earlier round, then a lot",
  lot: "A lot that anyone can check",
  shared: "All tied share the award",
  hr_decides: "Two people decide, with a written reason",
};

/** The ways to break a tie, as choices of a list. */
export function tieChoices(rules: readonly (keyof typeof ruleLabels)[]) {
  return rules.map((rule) => ({ value: rule, label: ruleLabels[rule] }));
}
