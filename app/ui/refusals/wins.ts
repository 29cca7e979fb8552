import type { WinRefusal } from "~/domain/wins/refusals";
import { monthWords } from "../month-words";

/** What people read when an act on a joint win is refused. */
export const winSentences: Record<WinRefusal, (detail?: string) => string> = {
  "one-side-only": (side) =>
    `A joint win needs somebody from ${side === "sales" ? "Sales" : "Procurement"} too.`,
  "own-side": (colleague) =>
    `${colleague ?? "A colleague"} has signed for your side already. Now it is the other side’s turn.`,
  "no-side": () => "One person of Sales and one of Procurement sign. You took part beside the two sides.",
  "wrong-side": (name) =>
    `${name ?? "This person"} belongs to the other side. Nobody signs for the side across.`,
  "already-signed": () => "You have signed this win already.",
  "not-a-participant": () => "Only people named in this win can do that.",
  "words-missing": (what) => `Write ${what ?? "a few words"} before you send it.`,
  "words-too-few": (letters) => `Say it in a sentence of at least ${letters ?? "10"} letters.`,
  "customer-in-text": (words) =>
    words
      ? `This win hides its customer, and “${words}” gives them away. Write around it.`
      : "This text may tell what the win hides. Say it without names of firms.",
  "amount-in-text": (words) =>
    `The amounts of this win are hidden, but ${words ? `“${words}”` : "this text"} tells one. Say it without.`,
  "win-locked": () => "This win has moved on, so that can’t be done any more.",
  "evidence-signed": () =>
    "Somebody has signed with these files. Change the win first, then both sides sign again.",
  "value-missing": () => "Add at least one thing that changed.",
  "value-unchanged": () =>
    "This is the same as before, so nothing changed. Write what it came to, or take this value away.",
  "baseline-ahead": () => "This day is still to come. Name the day on which the figure before was measured.",
  "amount-unlikely": (why) =>
    `${why === "thousandfold" ? "The figure after is a thousand times the one before." : "An amount is over ten billion."} Look at it again. If it is right, tick the box.`,
  "came-in-unlikely": (why) =>
    `${why === "huge" ? "This is over ten billion" : "With this, more than twice of what was validated has come in"}. Look at it again. If it is right, tick the box.`,
  "share-missing": () => "Everybody named has a share above nothing, or nobody has.",
  "shares-not-whole": (sum) => `The shares come to ${sum ?? "another sum"}%. Together they are 100%.`,
  "period-missing": () => "What comes every year needs the first and the last day on which it counts.",
  "period-backwards": () => "This is before the day on which it begins.",
  "milestone-too-late": (later) => `This can’t be after “${later ?? "a later day"}”.`,
  "milestones-out-of-order": (earlier) => `This can’t be before “${earlier ?? "an earlier day"}”.`,
  "milestone-far-ahead": () => "This is more than a year ahead. Look at the year again.",
  "milestone-long-ago": () => "This is before 1990. Look at the year again.",
  "participant-twice": (name) =>
    `${name ?? "Somebody"} is named twice. Once is enough, everybody gets full credit.`,
  "own-stake": () => "You are part of this win yourself. Somebody else of Finance checks it.",
  "stake-above": (name) =>
    `${name ?? "Somebody you report to"} took part in this win and you report to them. Somebody else of Finance checks it.`,
  "not-below-claim": (claim) => `Write an amount above nothing and below the ${claim ?? "amount"} claimed.`,
  "below-came-in": (amounts) =>
    `Of what came in already, ${amounts ?? "not all"} would count. Look at it again. If it is right, tick the box.`,
  "nothing-to-reduce": () => "This value counts down already. Validate it as it is or reject it.",
  "checked-meanwhile": (name) =>
    `${name ?? "A colleague"} has decided about this value meanwhile. Look at it again before you change it.`,
  "converted-too-large": (which) =>
    `By the rate of ${which ?? "its month"} this comes to more than can be kept. Look at the amount and at the rate.`,
  "rate-missing": (which) => {
    const [, currency, month] = /^([A-Z]{3}) (\d{4}-\d{2})$/.exec(which ?? "") ?? [];
    return `There is no rate for ${currency ?? "this currency"} in ${month ? monthWords(month) : "that month"} yet. Set it under Rates, then validate.`;
  },
  "not-asked-yet": () => "Nobody has asked yet what came in, or it was answered already.",
  "win-comment-missing": () => "Write a few words first.",
  "win-comment-too-long": (over) => `Shorten it by ${over ?? "some"} characters.`,
  "win-sent-anew": () =>
    "This win was changed and sent again since you looked at it. Read it as it is now first.",
  "win-drafts-too-many": (most) =>
    `You have begun ${most ?? "many"} wins and not sent them. Send one or throw one away, then begin another.`,
  "win-sent-too-often": (most) =>
    `This win was sent ${most ?? "many"} times within a day, each time with letters. Save it, and send it tomorrow.`,
  "win-comment-calls-nobody": () =>
    "Somebody you chose is not in the directory any more. Choose again, or send it without them.",
  "win-comments-too-many": (most) =>
    `You have written ${most ?? "many"} comments within a day. Write this one tomorrow.`,
  "nothing-corrected": () => "Every amount is as it was. Confirm it, or change what is not right.",
  "reversal-asked": (name) => `${name ?? "A colleague"} has asked Finance already. Their answer comes first.`,
  "reversal-not-asked": () => "Nobody asks for this any more. Look at the win again.",
  "guest-name-missing": () => "Write the name of the guest.",
  "guest-address-wrong": () => "Write the whole e-mail address, or leave it empty and print the certificate.",
  "guest-of-hidden-customer": () =>
    "The team keeps this customer to itself, so no letter goes there. Leave the address empty and print the certificate.",
  "guest-reads-other-name": (name) =>
    `This names ${name ?? "another firm"}. What a customer or supplier does with us is not told to the others.`,
  "guest-reads-amount": () => "This tells an amount. Guests read no amounts, so say it without.",
  "guest-is-colleague": () => "This is the address of a colleague. Thank them below the win.",
  "guest-thanked-already": (name) => `${name ?? "A colleague"} has sent thanks to this address for this win.`,
  "guest-unreachable": () =>
    "Letters to this address came back or were not wanted. Leave it empty and print the certificate.",
  "guests-too-many": (most) => `A win thanks at most ${most ?? "twenty"} guests.`,
  "guest-letters-too-many": (most) =>
    `You have sent ${most ?? "ten"} letters to guests within a day. Send this one tomorrow.`,
  "thanks-drafts-too-many": (most) =>
    `You have ${most ?? "five"} drafts for this win. Send one or throw one away first.`,
  "thanks-missing": () => "Write what you thank them for.",
  "thanks-too-long": (over) =>
    `This is too long by ${over === "1" ? "one character" : `${over ?? "some"} characters`}.`,
  "thanks-changed-elsewhere": () =>
    "This was changed since you looked at it. Look at it as it is now, then send it.",
  "rate-of-own-currency": () => "This is the company’s own currency. It needs no rate.",
  "rate-currency-unknown": () => "Write the three letters of a currency, such as USD.",
  "rate-unlikely": (last) =>
    last
      ? `This is far from ${last}, the last rate of this currency. Look whether it is right.`
      : "This is an unusual rate. Look whether it is right.",
  "rate-set-meanwhile": (rate) =>
    `${rate ? `${rate} was` : "Another rate was"} set for this month since you opened this page. What you wrote is still here: set it again to put it in its place.`,
  "rate-month-ahead": () => "This month has not begun. Choose this month or one before it.",
  "rate-not-above-nothing": () => "A rate is more than nothing.",
  "correct-instead": () =>
    "Every value of this win is decided and its people were told. Correct it with a reason instead.",
};
