import type { NamedPeriod } from "~/domain/wins/ledger-period";
import type { LedgerSort, LedgerState } from "~/domain/wins/ledger-query";
import { valueNames } from "~/domain/wins/value-line";

interface Choice<T extends string> {
  value: T;
  label: string;
}

export const stateChoices: Choice<LedgerState>[] = [
  { value: "signed", label: "Both have signed" },
  { value: "waiting", label: "Waiting for signatures" },
  { value: "unchecked", label: "Not checked by Finance" },
  { value: "validated", label: "Checked by Finance" },
  { value: "delivering", label: "Still delivering" },
  { value: "closed", label: "Closed" },
  { value: "reversed", label: "Reversed" },
];

export const periodChoices: Choice<NamedPeriod>[] = [
  { value: "this-month", label: "This month" },
  { value: "last-month", label: "Last month" },
  { value: "this-quarter", label: "This quarter" },
  { value: "last-quarter", label: "Last quarter" },
  { value: "this-year", label: "This year" },
  { value: "last-year", label: "Last year" },
];

export const sortChoices: Choice<Exclude<LedgerSort, "newest">>[] = [
  { value: "validated", label: "Most validated" },
  { value: "claimed", label: "Most claimed" },
  { value: "early", label: "Procurement in longest" },
  { value: "cycle", label: "Fewest days to win" },
];

export const sideChoices = [
  { value: "sales", label: "Sales" },
  { value: "procurement", label: "Procurement" },
  { value: "other", label: "Somebody else" },
];

export const kindChoices = Object.entries(valueNames).map(([value, label]) => ({ value, label }));
