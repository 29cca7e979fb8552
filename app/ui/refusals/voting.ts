import type { VotingRefusal } from "~/domain/voting/refusals";

export const votingSentences: Record<VotingRefusal, (detail?: string) => string> = {
  "voting-closed": () => "Voting is closed. Ballots that were cast before the close count.",
  "not-on-roll": () => "You are not on the roll for this award, so there is no ballot for you.",
  "ballot-invalid": (wrong) => ballotSentences[wrong ?? ""] ?? "This ballot cannot be counted as it is.",
  "own-entry": () => "You cannot vote for an entry that names you. Leave it out, the rest counts.",
  "already-certified": (name) =>
    name ? `${name} has certified this result already.` : "You have certified this result already.",
  "certifier-not-second": () => "You have certified it. The second signature comes from somebody else.",
  "certifier-honoured": () => "This result honours you. Somebody else has to certify it.",
  "not-certified": () => "Two people have to certify the result first.",
  "tie-open": () => "There is a tie. Decide it with a reason first.",
  "no-open-tie": () => "There is no tie to decide any more.",
  "tie-order-incomplete": () => "Say for every tied finalist which place it takes.",
  "tie-same-person": () => "You proposed this. Somebody else of the team has to agree.",
  "receipt-malformed": () => "This is not a receipt code. Copy it from the page you saw after voting.",
  "vote-still-open": () => "The vote is still open.",
  "box-not-closed": () => "The vote is still open. The box is opened after its close.",
  "quorum-undecided": () => "Too few have voted. Decide first how it goes on.",
  "quorum-met": () => "Enough people voted, so there is nothing to decide.",
  "box-opened": () => "The box has been opened. The vote cannot be extended any more.",
  "second-key-missing": () => "The returning officer has to type the passphrase first.",
  "second-key-not-needed": () => "This box does not wait for a passphrase.",
  "passphrase-too-short": (least) => `Take at least ${least ?? "16"} signs, for example five words.`,
  "passphrases-differ": () => "The two are not the same. Type it again in both fields.",
  "passphrase-wrong": () =>
    "This is not the passphrase that was set. Check capitals and spaces, and try again.",
  "person-missing": () => "Choose a person.",
  "person-not-on-roll": () => "This person is not on the roll.",
  "already-on-roll": () => "This person is on the roll already.",
  "roll-change-open": () => "A change for this person waits already. Decide that one first.",
  "roll-change-same-person": () => "You proposed this. Somebody else of the team has to agree.",
  "roll-change-about-you": () => "This is about you. Somebody else of the team has to agree.",
  "person-left": () => "This person has left.",
  "not-counted": () => "The ballots have not been counted yet.",
};

/** By what is wrong with the ballot. */
const ballotSentences: Record<string, string> = {
  form: "This is not the ballot of this award. Load the page again and fill it in anew.",
  "one-choice": "Choose one finalist only.",
  "equal-ranks": "This ballot cannot be counted as it is. Give each finalist a place of its own.",
  score: "This ballot cannot be counted as it is. Give scores from 0 to 5 only.",
  twice: "This ballot names one finalist twice. Name each once.",
  unknown: "This ballot names somebody who is not a finalist here. Load the page again and fill it in anew.",
};
