import { isDay, namedPeriods, type NamedPeriod } from "./ledger-period";
import { sides, type Side } from "./sides";
import { valueKinds, type ValueKind } from "./value-line";

/** How the ledger is ordered. Nothing here ranks one side above the other. */
const ledgerSorts = ["newest", "validated", "claimed", "early", "cycle"] as const;

export type LedgerSort = (typeof ledgerSorts)[number];

/** How far a win has come, as the ledger tells it apart. */
const ledgerStates = [
  "waiting",
  "signed",
  "unchecked",
  "validated",
  "delivering",
  "closed",
  "reversed",
] as const;

export type LedgerState = (typeof ledgerStates)[number];

/** What the address of the ledger asks for, each word as it was written and empty where it says nothing. */
export interface LedgerQuery {
  q: string;
  state: LedgerState | "";
  kind: ValueKind | "";
  /** The side that wrote the win down. */
  side: Side | "";
  department: string;
  who: "me" | "";
  person: string;
  customer: string;
  supplier: string;
  contract: string;
  period: NamedPeriod | "";
  /** `YYYY-MM-DD`; they count where no period is named. */
  from: string;
  to: string;
  sort: LedgerSort;
  look: "cards" | "table";
}

const longest = 100;

/** Reads the query of an address. What cannot be read is left out, so that an old link still shows a list. */
export function readLedgerQuery(query: URLSearchParams): LedgerQuery {
  const text = (name: string) => (query.get(name) ?? "").slice(0, longest).trim();
  const one = <T extends string>(name: string, words: readonly T[]) =>
    words.find((word) => word === query.get(name)) ?? ("" as const);
  const day = (name: string) => (isDay(text(name)) ? text(name) : "");
  const period = one("period", namedPeriods);
  return {
    q: text("q"),
    state: one("state", ledgerStates),
    kind: one("kind", valueKinds),
    side: one("side", sides),
    department: text("department"),
    who: one("who", ["me"]),
    person: text("person"),
    customer: text("customer"),
    supplier: text("supplier"),
    contract: text("contract"),
    period,
    from: period ? "" : day("from"),
    to: period ? "" : day("to"),
    sort: one("sort", ledgerSorts) || "newest",
    look: one("look", ["cards", "table"]) || "cards",
  };
}

/** The same query in one order and without what says nothing: two that mean the same are the same text. */
export function ledgerQueryText(asked: LedgerQuery): string {
  const said = Object.entries(asked).filter(
    ([name, word]) =>
      word !== "" && !(name === "sort" && word === "newest") && !(name === "look" && word === "cards"),
  );
  return new URLSearchParams(said).toString();
}

/** Whether anything is left out of the list, whatever its order and look. */
export function isNarrowed(asked: LedgerQuery): boolean {
  return ledgerQueryText({ ...asked, sort: "newest", look: "cards" }) !== "";
}
