import type { PeopleRefusal } from "~/domain/people/refusals";

export const peopleSentences: Record<PeopleRefusal, (detail?: string) => string> = {
  "code-wrong": () => "This code does not fit. Check the latest mail and try again.",
  "code-expired": () => "This code is too old. Ask for a new one.",
  "too-many-tries": () => "Too many tries. Ask for a new code.",
  "setup-done": () => "Laurels is set up already. Sign in with your work e-mail.",
  "currency-in-use": (currency) =>
    `Wins have been begun already, and their sums are kept in ${currency ?? "it"}. The company’s currency stays what it is.`,
  "setup-token-wrong": () =>
    "This is not the token that the server printed. Copy it from the log of the server.",
  "email-taken": (name) =>
    name ? `${name} has this e-mail address already.` : "Somebody has this e-mail address already.",
  "number-taken": (name) =>
    name ? `${name} has this employee number already.` : "Somebody has this employee number already.",
  "account-with-roles": () => "This account has roles. Only an administrator can change how it is opened.",
  "manager-circle": (name) =>
    `${name ?? "This manager"} reports to this person, so this would go round in a circle.`,
  "manager-unknown": (address) => `Nobody here has the address ${address ?? "given"}.`,
  "import-has-errors": () =>
    "Some rows have a problem. Correct them and upload the file again, or choose to leave them out.",
  "import-changed-meanwhile": () =>
    "What this file would do has changed since you looked, so nothing was imported. Look at the rows again.",
  "import-already-applied": () => "This file is in already. Nothing was changed.",
  "last-admin": () => "There must be at least one administrator. Name another one first.",
  "same-person": () => "Choose two different people.",
  "merged-away": () => "This account was merged into another one and stays closed.",
  "in-running-vote": (name) =>
    `${name ?? "This account"} takes part in a vote that is not announced yet: as a voter, a nominee or a juror. Merge them after that.`,
  "absence-backwards": () => "The last day is before the first one.",
  "absence-over": () => "That day has passed. Choose today or a day to come.",
  "absence-too-long": () => "A year at most. Whoever is away for longer says so again.",
  "deputy-unknown": () => "Choose a colleague who is with the company.",
  "deputy-oneself": () => "Choose somebody else. You are away yourself.",
  "deputy-elsewhere": () =>
    "A deputy comes from your department or your side, so that nobody signs for the side across.",
  "own-account": () => "You cannot do this to your own account. Ask another administrator.",
};
