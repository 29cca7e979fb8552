/** Why an act on people, sign-in or set-up is refused. */
export type PeopleRefusal =
  | "code-wrong"
  | "code-expired"
  | "too-many-tries"
  | "setup-done"
  | "setup-token-wrong"
  | "email-taken"
  | "number-taken"
  | "account-with-roles"
  | "manager-circle"
  | "manager-unknown"
  | "import-has-errors"
  | "import-already-applied"
  | "last-admin"
  | "own-account"
  | "same-person"
  | "merged-away"
  | "in-running-vote";
