import { amountText } from "~/domain/money";
import { valueNames, type ValueKind } from "~/domain/wins/value-line";
import { isPublic } from "~/domain/wins/win-state";
import { visibleContract, visibleWin, type WinViewer } from "~/domain/wins/visibility";
import type { Database } from "./client.server";
import { listLedgerFigures, type LedgerFigures } from "./ledger-figures.server";

export const ledgerFileHead = [
  ...["Win", "Address", "External id", "State", "Day", "Customer", "Contract", "Suppliers"],
  ...["Sales", "Procurement", "Others", "Values", "Currency", "Claimed", "Validated", "Realised", "Left out"],
  ...["Days to Procurement", "Before the offer", "Days to win", "Still delivering"],
];

/**
 * The rows of a file, one for each win in the order of the ids, as a viewer may read them. Where a kind of value is asked
 * for, the amounts are those of this kind alone. “Left out” says of each row why the sums of the page have it not or not whole; the others add up to them.
 */
export async function listFileRows(
  db: Database,
  viewer: WinViewer,
  {
    ids,
    kind,
    currency,
    origin,
  }: { ids: readonly string[]; kind: ValueKind | ""; currency: string; origin: string },
): Promise<string[][]> {
  const [wins, figures] = await Promise.all([
    db.win.findMany({ where: { id: { in: [...ids] } }, select: columns }),
    listLedgerFigures(db, viewer, { ids, kind }),
  ]);
  const byId = new Map(wins.map((win) => [win.id, win]));
  return ids.flatMap((id) => {
    const [win, row] = [byId.get(id), figures.get(id)];
    if (!win || !row) return [];
    const visible = visibleWin(win, viewer);
    const namesOf = (side: string) =>
      win.participants.flatMap((one) => (one.side === side ? [one.person.name] : [])).join("; ");
    const kinds = [...new Set(win.valueLines.map(({ kind }) => valueNames[kind]))];
    return [
      [
        ...[
          win.title,
          `${origin}/wins/${id}`,
          visible.customer === null ? "" : (win.externalId ?? ""),
          row.state,
          row.day.toISOString().slice(0, 10),
        ],
        ...[visible.customer ?? "", visibleContract(win, viewer), win.suppliers.join("; ")],
        ...[namesOf("sales"), namesOf("procurement"), namesOf("other"), kinds.join("; ")],
        ...amountsOf(row, currency),
        ...[String(row.daysToProcurement ?? ""), yesNo(row.beforeOffer), String(row.cycleDays ?? "")],
        yesNo(row.delivering),
      ],
    ];
  });
}

const columns = {
  ...{
    id: true,
    title: true,
    externalId: true,
    suppliers: true,
    contract: true,
    customer: true,
    state: true,
  },
  ...{ hideCustomer: true, hideAmounts: true, submittedById: true },
  participants: {
    select: { personId: true, side: true, person: { select: { name: true } } },
    orderBy: { position: "asc" },
  },
  valueLines: { select: { kind: true }, orderBy: { position: "asc" } },
} as const;

/** Claimed, validated and realised in plain decimals, and why one of them is not there. */
function amountsOf(row: LedgerFigures, currency: string): string[] {
  const { open, lines, validatedLines, claimed, validated, realised } = row;
  const notCounted = isPublic(row.state)
    ? ""
    : row.state === "reversed"
      ? "Reversed"
      : "Not signed by both sides";
  const text = (amount: bigint | null) => (amount === null ? "" : amountText({ amount, currency }));
  if (!open) return [currency, "", "", "", "Amounts hidden"];
  if (lines === 0) return [currency, "", "", "", ""];
  return [
    ...[
      currency,
      text(claimed),
      validatedLines > 0 ? text(validated) : "",
      validatedLines > 0 ? text(realised) : "",
    ],
    notCounted || (claimed === null ? "No rate for its month" : ""),
  ];
}

const yesNo = (answer: boolean | null) => (answer === null ? "" : answer ? "yes" : "no");
