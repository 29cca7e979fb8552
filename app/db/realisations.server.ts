import { daysToAnswer } from "~/domain/wins/realisation";
import type { Database, Tx } from "./client.server";

const atOnce = 100;
/** As many of a kind as home lists. */
const atHome = 12;

/**
 * Wins with money to come of which the people have not been asked after so many months or later. A win that is due for
 * the next question too, after a long pause, waits for that one alone.
 */
export async function listRealisationsDue(
  db: Database,
  { months, next, now }: { months: number; next: number | null; now: Date },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT win."id" FROM "Win" win
     WHERE win."state" = 'validated' AND win."delivering"
       AND win."checkedAt" + make_interval(months => ${months}::int) <= ${now}
       AND (${next}::int IS NULL OR win."checkedAt" + make_interval(months => ${next}::int) > ${now})
       AND NOT EXISTS (SELECT FROM "RealisationAsk" ask WHERE ask."winId" = win."id" AND ask."months" >= ${months})
     ORDER BY win."checkedAt" LIMIT ${atOnce}`;
  return rows.map(({ id }) => id);
}

/** Wins whose last question has stayed without an answer for too long. */
export async function listUnansweredWins(db: Database, months: number, now: Date): Promise<string[]> {
  const askedBefore = new Date(now.getTime() - daysToAnswer * 24 * 60 * 60 * 1000);
  const rows = await db.realisationAsk.findMany({
    where: { months, answeredAt: null, askedAt: { lte: askedBefore }, win: { state: "validated" } },
    select: { winId: true },
    take: atOnce,
  });
  return rows.map(({ winId }) => winId);
}

/** Asks once: false where another worker was first. Earlier questions without an answer are asked no more. */
export async function insertAsk(tx: Tx, winId: string, months: number, now: Date): Promise<boolean> {
  const ask = { winId, months, askedAt: now };
  const { count } = await tx.realisationAsk.createMany({ data: [ask], skipDuplicates: true });
  return count === 1;
}

/** The latest question of a win, if it waits for its answer. */
export async function findOpenAsk(db: Database | Tx, winId: string) {
  const ask = await db.realisationAsk.findFirst({ where: { winId }, orderBy: { months: "desc" } });
  return ask?.answeredAt === null ? ask : null;
}

interface Report {
  winId: string;
  months: number;
  answeredById: string;
  answeredAt: Date;
  note: string;
  amounts: readonly { lineId: string; amount: bigint; inCompany: bigint }[];
}

/** Writes the answer to a question down and adds what came in to the lines. */
export async function insertReport(tx: Tx, report: Report): Promise<void> {
  const { winId, months, answeredById, answeredAt, note, amounts } = report;
  await tx.realisationAsk.update({
    where: { winId_months: { winId, months } },
    data: { answeredById, answeredAt, note },
  });
  await tx.realisation.createMany({
    data: amounts.map((one) => ({ ...one, reported: one.amount, winId, months })),
  });
  for (const { lineId, amount, inCompany } of amounts) {
    await tx.valueLine.update({
      where: { id: lineId },
      data: { realised: { increment: amount }, realisedInCompany: { increment: inCompany } },
    });
  }
}

/** Says whether a win is still delivering, and closes it when it is done. */
export async function updateDelivery(
  tx: Tx,
  id: string,
  { delivering, closes }: { delivering: boolean; closes: boolean },
): Promise<void> {
  await tx.win.update({ where: { id }, data: { delivering, ...(closes && { state: "closed" }) } });
}

/** Closes a win or opens it again, after what came in was corrected. */
export async function updateDelivered(
  tx: Tx,
  id: string,
  { state, delivering }: { state: "validated" | "closed"; delivering: boolean },
): Promise<void> {
  await tx.win.update({ where: { id }, data: { state, delivering } });
}

/** The open questions that wait for a person, as author or signer, the oldest first: of each win its latest question alone. */
export async function listOwnAsks(
  db: Database,
  personId: string,
): Promise<{ winId: string; months: number; title: string }[]> {
  return db.$queryRaw`
    SELECT win."id" AS "winId", ask."months", win."title"
      FROM "RealisationAsk" ask JOIN "Win" win ON win."id" = ask."winId"
     WHERE ask."answeredAt" IS NULL AND win."state" = 'validated' AND win."delivering"
       AND NOT EXISTS (SELECT FROM "RealisationAsk" later WHERE later."winId" = win."id" AND later."months" > ask."months")
       AND (win."submittedById" = ${personId}
            OR EXISTS (SELECT FROM "SignOff" signed
                        WHERE signed."winId" = win."id" AND coalesce(signed."forId", signed."personId") = ${personId}))
     ORDER BY ask."askedAt", win."id" LIMIT ${atHome}`;
}

/** Whether a win waits for this person to say what came in. */
export async function isAskedWhatCameIn(db: Database, winId: string, personId: string): Promise<boolean> {
  const win = await db.win.findFirst({
    where: { id: winId, state: "validated", OR: owned(personId) },
    select: { id: true },
  });
  return win !== null && (await findOpenAsk(db, winId)) !== null;
}

function owned(personId: string) {
  const signed = { OR: [{ personId, forId: null }, { forId: personId }] };
  return [{ submittedById: personId }, { signOffs: { some: signed } }];
}

/** What was reported as come in of a win, answer by answer, and what Finance says of each. */
export async function listReports(db: Database | Tx, winId: string) {
  const asks = await db.realisationAsk.findMany({
    where: { winId, answeredAt: { not: null } },
    select: {
      ...{ months: true, answeredAt: true, answeredById: true, note: true, checkCount: true },
      answeredBy: { select: { name: true } },
      realisations: { select: { lineId: true, amount: true, inCompany: true, reported: true } },
      checks: {
        orderBy: { number: "desc" },
        take: 1,
        select: {
          corrected: true,
          reason: true,
          checkedAt: true,
          checkedBy: { select: { id: true, name: true } },
        },
      },
    },
    orderBy: { months: "asc" },
  });
  return asks.map(({ answeredBy, checks, ...ask }) => ({
    ...ask,
    by: answeredBy?.name ?? "",
    check: checks[0] ?? null,
    amount: ask.realisations.reduce((sum, { amount }) => sum + amount, 0n),
    reported: ask.realisations.reduce((sum, { reported }) => sum + reported, 0n),
  }));
}

interface RealisationCheck {
  winId: string;
  months: number;
  number: number;
  corrected: boolean;
  reason: string;
  checkedById: string;
  checkedAt: Date;
  amounts: readonly {
    lineId: string;
    amount: bigint;
    inCompany: bigint;
    more: bigint;
    moreInCompany: bigint;
  }[];
}

/** Writes what Finance found over what was reported, which stays beside it. `more` is the change of each amount. */
export async function insertRealisationCheck(tx: Tx, check: RealisationCheck): Promise<void> {
  const { amounts, ...row } = check;
  const { winId, months, number } = check;
  await tx.realisationCheck.create({ data: row });
  await tx.realisationAmount.createMany({
    data: amounts.map(({ lineId, amount }) => ({ winId, months, number, lineId, amount })),
  });
  await tx.realisationAsk.update({
    where: { winId_months: { winId, months } },
    data: { checkCount: number },
  });
  for (const { lineId, amount, inCompany, more, moreInCompany } of amounts) {
    if (more === 0n) continue;
    await tx.realisation.update({
      where: { lineId_months: { lineId, months } },
      data: { amount, inCompany },
    });
    await tx.valueLine.update({
      where: { id: lineId },
      data: { realised: { increment: more }, realisedInCompany: { increment: moreInCompany } },
    });
  }
}

/** The latest question of a win, in months; 0 where none was asked. */
export async function findLastAsked(tx: Tx, winId: string): Promise<number> {
  const { _max } = await tx.realisationAsk.aggregate({ where: { winId }, _max: { months: true } });
  return _max.months ?? 0;
}
