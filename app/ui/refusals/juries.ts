import type { JuryRefusal } from "~/domain/juries/refusals";

export const jurySentences: Record<JuryRefusal, (detail?: string) => string> = {
  "judging-closed": () => "Judging is closed. Sheets that were finished before the close count.",
  "sheet-version": () =>
    "This sheet was changed in another tab or window. Load the page again to see what is kept, then go on there.",
  "sheet-done": () => "This sheet is finished. Open it again to change it.",
  "sheet-not-done": () => "This sheet is not finished yet.",
  "sheet-stepped-aside": () => "You do not judge this entry.",
  "sheet-voided": () => "This sheet was taken out of the count, so it cannot be changed any more.",
  "criterion-unknown": () => "This is not a criterion of this award. Load the page again.",
  "score-out-of-range": (range) => `Choose a whole number ${range ?? "on the scale"}.`,
  "score-missing": () => "Choose a score here, or abstain from this entry.",
  "comment-missing": (score) =>
    score ? `Please say in a sentence why it is a ${score}.` : "Please say why in a sentence.",
  "comment-too-long": (over) => `The comment is ${over ?? "too many"} characters too long.`,
  "scores-begun": (team) =>
    `You have scored this entry already. ${team ?? "The people who run this award"} can take you off it: please write to them.`,
  "juror-left": () => "This person is not on the jury any more.",
  "juror-seated": () => "This person judges already. Take them off the jury with a reason.",
  "juror-already": () => "This person is on the jury already.",
  "juror-unknown": () => "Choose somebody of the company.",
  "juror-outside-rule": (name) =>
    `${name ?? "This person"} may not judge by the rule of this award. Choose somebody else, or change the rule first.`,
  "jurors-reminded-lately": (when) =>
    `They were reminded a short while ago. You can do it again ${when ?? "later"}.`,
  "nobody-to-remind": () => "Everybody has finished, so there is nobody to remind.",
  "not-a-jury": () => "This award has no jury.",
  "announcement-before-close": () =>
    "The announcement is planned before that. Choose an earlier time, or move the announcement first.",
  "own-jury": () => "You judge here or are named in an entry. Somebody else of the team has to do this.",
  "jury-incomplete": (what) => juryGaps[what ?? ""] ?? "The jury is not complete yet.",
  "quorum-was-met": () => "Enough people voted, so the vote decides.",
};

/** What a jury lacks or has wrong. */
const juryGaps: Record<string, string> = {
  "no-criteria": "Write at least one criterion for the jury.",
  "criterion-name": "Give each criterion a name of its own.",
  "criterion-weight": "The weight of a criterion is a whole number from 1 to 1000.",
  scale: "The scale goes from a lower to a higher whole number, with at most ten steps.",
  "too-few-jurors": "Name at least as many jurors as each entry needs.",
  "jurors-per-entry": "Each entry needs at least as many jurors as it must have to be ranked.",
  "trimmed-needs-five": "Dropping the highest and the lowest needs at least five jurors for each entry.",
  "vote-method": "A vote beside the jury is by approval or by score.",
  "vote-weight": "The weight of the vote is from 1 to 99 percent.",
  "shortlist-size": "The list for the jury needs at least two places.",
};
