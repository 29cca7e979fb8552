import type { AwardRefusal } from "~/domain/awards/refusals";
import { dayAndTime } from "../dates";

/** What the check before a move found, as the end of a sentence. */
const needs: Record<string, string> = {
  "no-categories": "The cycle has no award yet.",
  "no-questions": "An award has no question for nominators yet.",
  "nobody-may-nominate": "Nobody may nominate for one of the awards.",
  "nobody-may-receive": "Nobody can win one of the awards.",
  "nobody-may-vote": "Nobody may vote for one of the awards.",
  "nominations-would-be-over": "The close of nominations lies in the past. Change the dates first.",
  "too-few-on-shortlist": "A shortlist is too short. It takes two entries, or one beside “none of these”.",
  "citation-missing": "An entry on a shortlist has no citation.",
  "citation-tells": "A citation on a shortlist tells what its win keeps hidden.",
  "title-tells": "The name of a team on a shortlist tells what its win keeps hidden.",
  "jury-incomplete": "The jury of an award is not complete yet.",
  "jury-too-small": "Fewer jurors can be seated than each entry needs.",
  "nobody-may-vote-first": "Nobody may vote in the first round of one of the awards.",
  "final-date-missing": "An award has two rounds, and the dates do not say when its final opens.",
  "judging-date-missing": "A vote makes the list for a jury, and the dates do not say when it closes.",
  "ballots-being-destroyed": "The ballots of the vote before are being destroyed. That takes a moment.",
  "voting-would-be-over": "The close of the vote lies in the past. Change the dates first.",
};

const questionFaults: Record<string, string> = {
  label: "Write the question.",
  twice: "This question is here twice.",
  choices: "Give at least two different choices.",
  "too-many-asked": "It asks for more choices than it offers.",
  files: "Ask for one to five files.",
  limits: "The lower limit is above the upper one.",
  many: "That is more than twelve questions. Few people would answer them.",
};

/** What became of a date, from how it is written now: nothing where it was emptied. */
function changedTo(written?: string): string {
  if (written === "") return "emptied this";
  const at = `${written}Z`;
  return Number.isNaN(Date.parse(at)) ? "changed the dates" : `changed this to ${dayAndTime(at, "UTC")}`;
}

export const awardSentences: Record<AwardRefusal, (detail?: string) => string> = {
  "nominations-spent": (most) =>
    most === "1"
      ? "You have sent your one nomination for this award. Change or withdraw it to name somebody else."
      : `You have sent ${most ?? "all"} nominations for this award, and that is the most. Change or withdraw one.`,
  "none-chosen": () => "Tick at least one award.",
  "wrong-phase": (phase) =>
    phase
      ? `The cycle is in its ${phase} phase. This is done in another one.`
      : "The cycle is in another phase now.",
  "cycle-paused": () => "This cycle is paused. Nothing is lost: do this once it goes on.",
  "count-begun": () => "A box of this cycle has been opened. From there on a cycle does not go back.",
  "judging-begun": () =>
    "A juror has begun to score. Nobody may take that away, so the cycle does not go back any more.",
  "series-member": () => "This cycle was drafted by a series. Change the series where it began.",
  "reminded-lately": () => "The last reminder has only just gone out. Wait a while before the next one.",
  "not-paused": () => "This cycle is not paused any more.",
  "dates-out-of-order": () => "Each date must come after the one before it.",
  "zone-unknown": () => "Choose a time zone from the list.",
  "judging-date-missing": () =>
    "For one of the awards a vote or a jury makes a list first. Say when that closes, and its final or its jury starts.",
  "date-past": () => "This lies in the past. Choose a later time.",
  "date-too-far": () => "This lies more than five years ahead. Check the year.",
  "dates-changed-meanwhile": (now) =>
    `A colleague has ${changedTo(now)} meanwhile. What you chose is still here: save again to put it in its place.`,
  "no-categories": () => "Choose at least one award.",
  "not-ready": (need) => needs[need ?? ""] ?? "Something is missing before this can happen.",
  "award-retired": () => "This award is retired. Bring it back before you change it.",
  "award-changed-meanwhile": () =>
    "A colleague has saved other rules meanwhile. What you wrote is still here: look at theirs in another tab, then save again to put yours in their place.",
  "category-in-use": () => "Somebody has nominated for this award, so it stays in the cycle.",
  "self-nomination": () => "This award is for colleagues. You cannot nominate yourself.",
  "already-nominated": (name) =>
    `You have already nominated ${name ?? "them"} for this award. You can edit that one.`,
  "already-declined": () =>
    "You have nominated them for this award before, and that was declined. It cannot be sent again.",
  "nominee-missing": () => "Say who should be honoured.",
  "nominee-not-eligible": (name) =>
    name && name !== "stranger"
      ? `${name} cannot win this award.`
      : "Somebody you chose is not there any more. Choose again.",
  "nominator-not-eligible": () => "This award takes nominations from other colleagues.",
  "team-too-small": () => "A team is two people or more.",
  "team-too-large": (most) => `A team is at most ${most ?? "twenty"} people.`,
  "person-expected": () => "This award is for one person. Choose one.",
  "both-sides-needed": () => "Name at least one person from Sales and one from Procurement.",
  "answer-missing": (question) =>
    question ? `Answer “${question}” before you send it.` : "This answer is missing.",
  "answer-too-short": (least) => `Write at least ${least ?? "a little more"}.`,
  "answer-too-long": (most) => (most ? `This is too long. Use at most ${most}.` : "This answer is too long."),
  "answer-not-offered": () => "Choose one of the answers given.",
  "answer-not-a-number": () => "Write a number, such as 12 or 3.5.",
  "answer-not-a-date": () => "Choose a day that exists.",
  "answer-not-found": (kind) =>
    kind === "win" ? "Choose a win that both sides have confirmed." : "Choose somebody who is with us.",
  "answer-not-a-link": () => "Write a whole address that begins with https.",
  "answer-too-few": (least) => `Choose at least ${least ?? "one more"}.`,
  "answer-too-many": (most) => `Choose at most ${most ?? "fewer"}.`,
  "answer-out-of-range": (limit) => `The number must be ${limit ?? "within the limits"}.`,
  "question-wrong": (fault) => questionFaults[fault ?? ""] ?? "This question cannot be asked like that.",
  "reason-missing": () => "Say why, in a sentence. It stays in the record.",
  "reason-too-long": (over) =>
    `This is too long by ${over === "1" ? "one character" : `${over ?? "some"} characters`}. Shorten it a little.`,
  "wrong-nomination-state": () => "This nomination was changed in the meantime. Look at it again.",
  "nomination-withdrawn": () =>
    "You withdrew this nomination in the meantime. What you wrote stands here as a new one: send it if you mean to nominate again.",
  "changed-elsewhere": () =>
    "This nomination was changed in another tab or on another device. Choose which text stays.",
  "wrong-entry-state": (title) =>
    `${title ? `“${title}”` : "This entry"} was changed in the meantime. Look at it again.`,
  "screened-since": (name) =>
    name
      ? `${name} has changed this entry since you opened it. You see it now as it stands.`
      : "Somebody has gone on with this since. Look at it again.",
  "stories-changed": () =>
    "Other stories stand here by now than when you opened this. Look at them, then decide again.",
  "undo-over": () => "This cannot be undone any more. Its letters have left.",
  "other-award": () => "These two are not of the same award.",
  "screening-note-missing": () => "Write a word first.",
  "shortlist-moved": () => "Stories or points have changed since. Look at the list again, then confirm it.",
  "nothing-chosen": () => "Choose at least one entry first.",
  "too-many-chosen": (most) => `Choose at most ${most ?? "100"} entries at once.`,
  "file-missing": () => "Choose a file first.",
  "file-too-large": () => "This file is larger than 10 MB.",
  "file-type-not-taken": () => "This is not a PDF, PNG or JPG file.",
  "file-broken": () => "This picture is damaged. Save it again and add that one.",
  "image-too-large": () => "This picture has more than 60 million pixels. Make it smaller first.",
  "endorser-missing": () => "Choose a colleague to ask.",
  "endorser-is-nominator": () => "Ask somebody else: this nomination is yours.",
  "endorser-is-nominee": () => "Nobody seconds a nomination of themselves.",
  "endorser-asked": () => "This colleague was asked already. Everybody is asked once.",
  "too-many-endorsers": (most) => `At most ${most ?? "three"} colleagues can be asked.`,
  "endorsement-missing": () => "Write a sentence first.",
  "too-many-files": (most) => `There are ${most ?? "enough"} files already. Remove one first.`,
  "picture-type-not-taken": () => "This is not a PNG or JPG picture.",
  "picture-too-large": () =>
    "This picture is larger than 2 MB or has more than 20 million pixels. Make it smaller first.",
  "picture-words-missing": () => "Say in a few words what is on the picture, for those who cannot see it.",
  "file-needed": () =>
    "The nomination is sent and its award asks for this file. Put another in its place instead.",
  "win-not-confirmed": () => "Both sides have to confirm the win first.",
  "citation-missing": (title) =>
    title ? `Write the citation for ${title} first.` : "Write the citation first.",
  "citation-tells": (title) =>
    `The citation for ${title ?? "one of them"} tells what its win keeps hidden. Write it anew first.`,
  "team-name-too-long": (over) =>
    `This name is too long by ${over ?? "some"} ${over === "1" ? "character" : "characters"}.`,
  "citation-too-long": (over) =>
    `The citation is too long by ${over ?? "some"} ${over === "1" ? "character" : "characters"}.`,
  "too-few-on-shortlist": (award) =>
    `Shortlist at least two entries${award ? ` for ${award}` : ""} before voting opens.`,
  "rules-frozen": () => "The rules froze when nominations opened. Edits of the award change the next cycle.",
  "method-not-for-kind": () =>
    "Choose a way of counting. A jury scores by its criteria, a vote counts ballots.",
  "tie-rule-not-for-method": () =>
    "This way of counting cannot break a tie like that. Choose another, or the usual one.",
  "too-few-seats": () => "Fair shares are for two winners or more. For one, choose another way of counting.",
  "two-lists": () => "This jury has a vote before it already. Choose one of the two.",
  "list-too-short": () => "More entries have to go on to the final than can win it.",
  "final-not-open": () =>
    "A final has not opened yet. Give it time: move the close of the vote behind the start of the final.",
  "too-many-seats": (most) => `Fair shares work for at most ${most ?? "nine"} winners.`,
};
