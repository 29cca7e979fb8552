import { plainMoney } from "~/domain/money";
import type { Deal, DealProblem } from "~/domain/wins/import/deal";
import type { PlannedDeal } from "~/domain/wins/import/plan";

export const showable = ["look", "problem", "new", "changed", "sent", "all"] as const;

export type Show = (typeof showable)[number];

/** How many rows come to what. */
export function countDeals(rows: readonly PlannedDeal[]) {
  const count = (result: PlannedDeal["result"]) => rows.filter((row) => row.result === result).length;
  const counts = {
    new: count("new"),
    changed: count("changed"),
    same: count("same"),
    problem: count("problem"),
  };
  const still = { sent: count("sent"), leftOut: count("left-out") };
  return { ...counts, ...still, look: counts.new + counts.changed + counts.problem, all: rows.length };
}

export type DealCounts = ReturnType<typeof countDeals>;

/** The rows of one view: problems first, then as they stand in the file. */
export function dealsShown(rows: readonly PlannedDeal[], show: Show): PlannedDeal[] {
  const wanted = rows.filter(({ result }) => {
    if (show === "all") return true;
    return show === "look" ? ["new", "changed", "problem"].includes(result) : result === show;
  });
  const isProblem = ({ result }: PlannedDeal) => result === "problem";
  return [...wanted.filter(isProblem), ...wanted.filter((row) => !isProblem(row))];
}

export interface DealView {
  number: number;
  result: PlannedDeal["result"];
  deal: ReturnType<typeof shownDeal>;
  /** What the last import said, where it differs. */
  was: Partial<ReturnType<typeof shownDeal>>;
  problems: DealProblem[];
}

export function viewOf(
  { number, result, deal, known, changes, problems }: PlannedDeal,
  locale: string,
): DealView {
  const now = shownDeal(deal, locale);
  const before = known?.imported ? shownDeal(known.imported, locale) : null;
  const changed = Object.entries(before ?? {}).filter(
    ([name, text]) => text !== now[name as keyof typeof now],
  );
  const was = result === "changed" && changes.length > 0 ? Object.fromEntries(changed) : {};
  return { number, result, deal: now, was, problems };
}

function shownDeal(
  { externalId, title, customer, amount, currency, wonOn, owner, people }: Deal,
  locale: string,
) {
  return {
    ...{ externalId, title, customer, wonOn: wonOn ?? "", people: [owner, ...people].join(", ") },
    amount: amount === null ? "" : plainMoney({ amount: BigInt(amount), currency }, locale),
  };
}
