import type { VotingRefusal } from "~/domain/voting/refusals";

export const votingSentences: Record<VotingRefusal, (detail?: string) => string> = {
  "voting-closed": () => "Voting is closed. Ballots that were cast before the close count.",
  "not-on-roll": () => "You are not on the roll for this award, so there is no ballot for you.",
  "ballot-invalid": () => "This ballot cannot be counted as it is. Give each finalist a place of its own.",
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
  "not-counted": () => "The ballots have not been counted yet.",
};
