import type { LetterTemplate } from "./letters";
import { rule, type LetterRule } from "./letter-rule";
import { winLetterRules } from "./win-rules";

const signIn = "Without it nobody could sign in.";
const ownWork = "It answers something the person did.";
const vote = "The right to vote depends on it.";
const inCycle = "You get this because you can take part in this cycle, or run it.";
const nominate = "The right to nominate depends on it.";
const waits = "A colleague waits for an answer.";
const duty = "A step waits for this person.";

/** Every letter of the house: what it is called, who gets it and why, and whether it may be switched off. */
export const letterRules: Record<LetterTemplate, LetterRule> = {
  "sign-in": rule(
    "Sign-in code",
    "the person",
    "You get this because somebody asked to sign in with your address.",
    signIn,
  ),
  welcome: rule("Welcome", "the person", "You get this because you were added to Laurels.", signIn),
  "address-changed": rule(
    "Address changed",
    "the person, at the old address",
    "You get this because your account was reached through this address.",
    "Nobody else would notice if it was not right.",
  ),
  "nominations-opened": rule(
    "Nominations are open",
    "those who may nominate",
    "You get this because you may nominate colleagues.",
    nominate,
  ),
  "nominations-closing": rule(
    "Nominations close soon",
    "those who may nominate and have not",
    "You get this because you may nominate colleagues.",
    nominate,
  ),
  "nomination-received": rule(
    "Nomination received",
    "the nominator",
    "You get this because you sent a nomination.",
    ownWork,
  ),
  "nomination-returned": rule(
    "Nomination returned for changes",
    "the nominator",
    "You get this because you sent this nomination.",
    ownWork,
  ),
  "nomination-declined": rule(
    "Nomination declined",
    "the nominator",
    "You get this because you sent this nomination.",
    ownWork,
  ),
  "you-are-nominated": rule(
    "You are nominated",
    "nominees on the shortlist, where the award says so",
    "You get this because colleagues nominated you.",
    "It is how somebody can say that they would rather not.",
  ),
  "nomination-rests": rule(
    "Nomination rests",
    "the nominator",
    "You get this because you sent this nomination.",
    ownWork,
  ),
  "endorsement-asked": rule(
    "A nomination to second",
    "the colleague asked",
    "You get this because a colleague asked you to second a nomination.",
    waits,
  ),
  "endorsement-reminder": rule(
    "A nomination still to second",
    "the colleague asked",
    "You get this because a colleague asked you to second a nomination.",
    waits,
  ),
  "voting-opened": rule(
    "Voting is open",
    "the electorate",
    "You get this because you are on the roll of voters.",
    vote,
  ),
  "ballot-receipt": rule(
    "Ballot receipt",
    "the voter",
    "You get this because a ballot was cast in your name.",
    vote,
  ),
  "closing-soon": rule(
    "Voting closes soon",
    "voters who have not voted",
    "You get this because you are on the roll of voters and have not voted yet.",
    vote,
  ),
  "voting-extended": rule(
    "Voting goes on",
    "voters who have not voted",
    "You get this because you are on the roll of voters and have not voted yet.",
    vote,
  ),
  "cycle-drafted": rule(
    "A cycle is drafted",
    "those who run cycles",
    "You get this because you run cycles.",
    duty,
  ),
  "cycle-cancelled": rule("A cycle is cancelled", "those who take part", inCycle, duty),
  "cycle-paused": rule("A cycle is paused", "those it concerns", inCycle, duty),
  "cycle-resumed": rule("A cycle goes on", "those it concerns", inCycle, duty),
  "cycle-set-back": rule("A cycle goes back a step", "those it concerns", inCycle, duty),
  "dates-changed": rule("Dates are changed", "those they concern", inCycle, duty),
  "struck-from-roll": rule(
    "Struck from the roll",
    "the person struck",
    "You get this because you were on the roll of voters.",
    vote,
  ),
  "second-key-needed": rule(
    "Your key is needed",
    "the returning officer",
    "You get this because you are the returning officer of this vote.",
    duty,
  ),
  "no-quorum": rule(
    "Too few have voted",
    "those who may certify",
    "You get this because you look after this vote.",
    duty,
  ),
  "jury-invited": rule(
    "You are on the jury",
    "the jurors",
    "You get this because you are on the jury of this award.",
    duty,
  ),
  "jury-reminder": rule(
    "Scores are waited for",
    "jurors with open sheets",
    "You get this because you are on the jury of this award.",
    duty,
  ),
  "jury-left": rule(
    "Off the jury",
    "the juror",
    "You get this because you were on the jury of this award.",
    duty,
  ),
  "entry-recused": rule(
    "One entry off the list",
    "the juror",
    "You get this because you are on the jury of this award.",
    duty,
  ),
  "sheet-voided": rule(
    "Sheet out of the count",
    "the juror",
    "You get this because you are on the jury of this award.",
    duty,
  ),
  "result-to-certify": rule(
    "Result to certify",
    "those who may certify",
    "You get this because you may certify results.",
    duty,
  ),
  "you-won": rule("You won", "the winners", "You get this because you won.", null),
  "nominee-won": rule(
    "Your nominee won",
    "the nominators",
    "You get this because you nominated a winner.",
    null,
  ),
  "were-nominated": rule(
    "You were nominated",
    "other nominees",
    "You get this because a colleague nominated you.",
    null,
  ),
  "kind-words": rule("Kind words", "nominees", "You get this because a colleague wrote about you.", null),
  "results-in": rule("The results are in", "everybody", "You get this because you work here.", null),
  ...winLetterRules,
  "weekly-digest": rule(
    "The weekly letter",
    "people of Sales and Procurement, and who asked for it",
    "You get this because you work in Sales or Procurement, or asked for it.",
    null,
  ),
  "digest-held": rule(
    "The weekly letter waits",
    "those who keep the updates",
    "You get this because you look after the weekly letter.",
    duty,
  ),
  "order-to-approve": rule(
    "Order to approve",
    "those who may approve",
    "You get this because you may approve orders.",
    duty,
  ),
  "order-decided": rule(
    "Order decided",
    "the submitter",
    "You get this because you submitted this order.",
    ownWork,
  ),
  "order-to-vendor": rule(
    "Order to the vendor",
    "the vendor",
    "You get this because you make our trophies.",
    duty,
  ),
  "order-acknowledged": rule(
    "Order acknowledged",
    "the buyer",
    "You get this because you look after this order.",
    duty,
  ),
  shipped: rule(
    "Shipped",
    "the buyer and those who wait",
    "You get this because you look after this order.",
    duty,
  ),
  "test-letter": rule(
    "Test letter",
    "whoever asked for it",
    "You get this because you asked for a test letter.",
    ownWork,
  ),
};
