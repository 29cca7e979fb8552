import type { LedgerRefusal } from "~/domain/wins/ledger-refusals";

/** What people read when an act on the ledger as a whole is refused. */
export const ledgerSentences: Record<LedgerRefusal, (detail?: string) => string> = {
  "view-name-missing": () => "Give this view a name.",
  "view-name-too-long": (over) => `This name is ${over ?? "a few"} letters too long.`,
  "view-name-taken": () => "You have a view of this name already.",
  "view-says-nothing": () => "This list leaves nothing out. Choose a filter or an order first.",
  "deals-have-errors": () =>
    "Some rows have a problem. Correct them and upload the file again, or choose to leave them out.",
  "deals-columns-missing": () => "Choose the columns that are needed first.",
  "deals-unreadable": () => "This file can’t be read as a table any more. Upload it again.",
  "deals-changed-meanwhile": () =>
    "What this file would do has changed since you looked, so nothing was imported. Look at the rows again.",
  "deals-head-unknown": () => "This file has no such column. Choose one of the list.",
  "deals-imported": () => "This file has been imported already.",
  "views-full": (most) => `You keep ${most ?? "enough"} views already. Delete one first.`,
};
