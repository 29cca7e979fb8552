import type { NeedWord } from "~/domain/awards/readiness";

const sentences: Record<NeedWord, string> = {
  "no-categories": "The cycle has no award yet",
  "no-questions": "No question for nominators yet",
  "nobody-may-nominate": "Nobody may nominate",
  "nobody-may-receive": "Nobody can win",
  "nobody-may-vote": "Nobody may vote",
  "no-trophy": "No trophy is chosen",
  "trophy-late": "The trophy cannot be there by the announcement",
  "nominations-would-be-over": "Nominations would be over before they open",
  "too-few-on-shortlist": "The shortlist is too short",
  "citation-missing": "Not every finalist has a citation",
  "citation-tells": "A citation tells what its win keeps hidden",
  "title-tells": "The name of a team tells what its win keeps hidden",
  "nominations-unread": "Some entries are still to be read",
  "second-key-missing": "The returning officer has set no passphrase yet",
  "quorum-out-of-reach": "The quorum asks for more people than may vote",
  "fewer-entries-than-winners": "There are fewer finalists than winners",
  "jury-incomplete": "The jury has no criteria yet, or its rules do not fit together",
  "jury-too-small": "Fewer jurors can be seated than each entry needs",
  "judging-date-missing": "No date yet at which the vote closes and the jury starts",
  "nobody-may-vote-first": "Nobody may vote in the first round",
  "list-cuts-nothing": "The first round would let every finalist through",
  "final-date-missing": "No date yet at which the first round ends and the final opens",
  "voting-would-be-over": "The vote would be over before it opens",
};

const mending: Record<NeedWord, string> = {
  "no-categories": "Add one",
  "no-questions": "Write one",
  "nobody-may-nominate": "Change the rule",
  "nobody-may-receive": "Change the rule",
  "nobody-may-vote": "Change the rule",
  "no-trophy": "Choose",
  "trophy-late": "Change dates",
  "nominations-would-be-over": "Change dates",
  "too-few-on-shortlist": "Screen",
  "citation-missing": "Write it",
  "citation-tells": "Write it anew",
  "title-tells": "Name it anew",
  "nominations-unread": "Read them",
  "second-key-missing": "Set it",
  "quorum-out-of-reach": "Change the rule",
  "fewer-entries-than-winners": "Screen",
  "jury-incomplete": "Set up the jury",
  "jury-too-small": "Name jurors",
  "judging-date-missing": "Change dates",
  "nobody-may-vote-first": "Change the rule",
  "list-cuts-nothing": "See the shortlist",
  "final-date-missing": "Change dates",
  "voting-would-be-over": "Change dates",
};

/** What is missing, and the word on the link that mends it. */
export function needWords(what: NeedWord): { sentence: string; mend: string } {
  return { sentence: sentences[what], mend: mending[what] };
}
