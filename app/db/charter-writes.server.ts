import type { CharterContent } from "~/domain/scorecard/charter";
import type { Month } from "~/domain/wins/exchange";
import { firstDay } from "./charters.server";
import type { Tx } from "./client.server";

/** Whoever writes charters does it one after the other, so that two with one name meet. */
export async function holdCharters(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('laurels/charters'))`;
}

/** The charter in use that has this name, or null. */
export async function findCharterNamed(tx: Tx, name: string): Promise<string | null> {
  const found = await tx.kpiCharter.findFirst({
    where: { name: { equals: name, mode: "insensitive" }, retiredAt: null },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Adds a charter at the end of the scorecard. */
export async function insertCharter(
  tx: Tx,
  charter: CharterContent & { currency: string },
  now: Date,
): Promise<string> {
  const last = await tx.kpiCharter.aggregate({ _max: { position: true } });
  const position = (last._max.position ?? 0) + 1;
  const { id } = await tx.kpiCharter.create({
    data: { ...charter, kinds: [...charter.kinds], position, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** Writes a charter over the one that somebody has seen; false where it was changed since. */
export async function updateCharter(
  tx: Tx,
  { id, seen }: { id: string; seen: number },
  charter: CharterContent & { currency: string },
): Promise<boolean> {
  const { count } = await tx.kpiCharter.updateMany({
    where: { id, version: seen },
    data: { ...charter, kinds: [...charter.kinds], version: seen + 1 },
  });
  return count === 1;
}

export async function updateCharterRetired(tx: Tx, id: string, retiredAt: Date | null): Promise<void> {
  await tx.kpiCharter.update({ where: { id }, data: { retiredAt } });
}

/** Whether targets or values were written for a charter. */
export async function isCharterUsed(tx: Tx, charterId: string): Promise<boolean> {
  const [targets, values] = [
    await tx.kpiTarget.count({ where: { charterId } }),
    await tx.kpiValue.count({ where: { charterId } }),
  ];
  return targets + values > 0;
}

/** The target that was set for a month, or null. */
export async function findTarget(tx: Tx, charterId: string, from: Month): Promise<bigint | null> {
  const key = { charterId, from: firstDay(from) };
  const found = await tx.kpiTarget.findUnique({ where: { charterId_from: key }, select: { amount: true } });
  return found?.amount ?? null;
}

/** Sets the target that holds from a month on. */
export async function upsertTarget(
  tx: Tx,
  target: { charterId: string; from: Month; amount: bigint; setById: string; setAt: Date },
): Promise<void> {
  const { charterId, amount, setById, setAt } = target;
  const key = { charterId, from: firstDay(target.from) };
  const data = { amount, setById, setAt };
  await tx.kpiTarget.upsert({ where: { charterId_from: key }, create: { ...key, ...data }, update: data });
}

/** The last version of a value and its number, or null. */
export async function findLastValue(tx: Tx, charterId: string, start: Month) {
  return tx.kpiValue.findFirst({
    where: { charterId, start: firstDay(start) },
    orderBy: { version: "desc" },
    select: { version: true, amount: true },
  });
}

export interface NewValue {
  charterId: string;
  start: Month;
  version: number;
  amount: bigint;
  source: string;
  enteredById: string;
  enteredAt: Date;
}

/** Adds values, each as the next version of its period. */
export async function insertKpiValues(tx: Tx, values: readonly NewValue[]): Promise<void> {
  await tx.kpiValue.createMany({
    data: values.map(({ start, ...value }) => ({ ...value, start: firstDay(start) })),
  });
}
