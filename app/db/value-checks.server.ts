import type { Checked, FinanceState } from "~/domain/wins/value-check";
import type { Tx } from "./client.server";

/** The win that a line belongs to, or null. */
export async function findWinIdOfLine(tx: Tx, lineId: string): Promise<string | null> {
  const line = await tx.valueLine.findUnique({ where: { id: lineId }, select: { winId: true } });
  return line?.winId ?? null;
}

/** How a line stood after so many decisions about it. */
export async function findFinanceState(
  tx: Tx,
  { lineId, number }: { lineId: string; number: number },
): Promise<FinanceState> {
  const check = await tx.valueCheck.findUnique({ where: { lineId_number: { lineId, number } } });
  return check?.financeState ?? "unchecked";
}

interface Exchanged {
  inCompany: bigint | null;
  inCurrency: string | null;
  rateId: string | null;
}

/** Writes a decision about a line over the one before, which stays in its history. */
export async function insertValueCheck(
  tx: Tx,
  check: Checked & Exchanged & { lineId: string; number: number; checkedById: string; checkedAt: Date },
): Promise<void> {
  const { inCompany, inCurrency, rateId, ...row } = check;
  const { lineId, number, financeState, validated } = check;
  await tx.valueCheck.create({ data: row });
  await tx.valueLine.update({
    where: { id: lineId },
    data: { financeState, validated, checkCount: number, inCompany, inCurrency, rateId },
  });
}

/** Says how far Finance is with a win. */
export async function updateWinChecked(
  tx: Tx,
  id: string,
  {
    state,
    checkedAt,
    delivering,
  }: { state: "confirmed" | "validated" | "closed"; checkedAt: Date; delivering: boolean },
): Promise<void> {
  await tx.win.update({ where: { id }, data: { state, checkedAt, delivering } });
}
