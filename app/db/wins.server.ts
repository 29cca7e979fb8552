import { milestoneKinds } from "~/domain/wins/milestones";
import { readTco } from "~/domain/wins/tco/read-tco";
import type { Win } from "~/domain/wins/win";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

const personColumns = {
  id: true,
  name: true,
  email: true,
  jobTitle: true,
  deactivatedAt: true,
  department: { select: { name: true, function: true } },
} satisfies Prisma.PersonSelect;

const whole = {
  submittedBy: { select: personColumns },
  participants: { include: { person: { select: personColumns } }, orderBy: [{ position: "asc" }] },
  valueLines: {
    orderBy: [{ position: "asc" }],
    include: {
      rate: { select: { month: true, scaled: true, version: true } },
      checks: {
        orderBy: { number: "desc" },
        take: 1,
        select: { reason: true, checkedAt: true, checkedBy: { select: { id: true, name: true } } },
      },
    },
  },
  milestones: true,
  signOffs: {
    include: { person: { select: personColumns }, for: { select: { id: true, name: true } } },
  },
  reversedBy: { select: { id: true, name: true } },
} satisfies Prisma.WinInclude;

type WinRow = Prisma.WinGetPayload<{ include: typeof whole }>;

export type WinPerson = Prisma.PersonGetPayload<{ select: typeof personColumns }>;

/** A win as the rules read it, with the people and instants that pages and letters need besides. */
export type FoundWin = ReturnType<typeof toWin>;

export type FoundLine = FoundWin["valueLines"][number];

/** One win with everything in it, or null. Who may read what of it is for `domain/wins/visibility`. */
export async function findWin(db: Database | Tx, id: string): Promise<FoundWin | null> {
  const row = await db.win.findUnique({ where: { id }, include: whole });
  return row && toWin(row);
}

/** Wins with everything in them, in the order of their ids. */
export async function listWholeWins(db: Database | Tx, ids: readonly string[]): Promise<FoundWin[]> {
  if (ids.length === 0) return [];
  const where = { id: { in: [...ids] } };
  return (await db.win.findMany({ where, include: whole, orderBy: { id: "asc" } })).map(toWin);
}

/** One win, held until the end of the transaction: two who sign at once come one after the other. */
export async function findWinForUpdate(tx: Tx, id: string): Promise<FoundWin | null> {
  await tx.$queryRaw`SELECT "id" FROM "Win" WHERE "id" = ${id} FOR UPDATE`;
  return findWin(tx, id);
}

/** People who are to be named in a win, in the order of the ids; unknown ids are left out. */
export async function listWinPeople(db: Database | Tx, ids: readonly string[]): Promise<WinPerson[]> {
  const rows = await db.person.findMany({ where: { id: { in: [...ids] } }, select: personColumns });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function toWin(row: WinRow) {
  const { participants, signOffs, valueLines, milestones, ...columns } = row;
  const lines = valueLines.map(({ checks, ...line }) => ({
    ...line,
    baselineDate: line.baselineDate && dayOf(line.baselineDate),
    tco: readTco(line.tco),
    periodFrom: line.periodFrom && dayOf(line.periodFrom),
    periodTo: line.periodTo && dayOf(line.periodTo),
    lastCheck: checks[0] ?? null,
  }));
  const win: Win = {
    ...columns,
    participants: participants.map(({ personId, person, side, sentence, share, shareAgreedAt }) => ({
      personId,
      name: person.name,
      side,
      sentence,
      ...{ share, shareAgreedAt },
    })),
    signOffs: signOffs.map(({ side, personId, person, words, forId }) => ({
      side,
      personId,
      name: person.name,
      words,
      forId,
    })),
    valueLines: lines,
    milestones: milestoneKinds.flatMap((kind) => {
      const found = milestones.find((one) => one.kind === kind);
      return found ? [{ kind, on: dayOf(found.on) }] : [];
    }),
  };
  return {
    ...columns,
    ...win,
    valueLines: lines,
    people: new Map([...participants, ...signOffs].map(({ person }) => [person.id, person])),
    signedAt: new Map(signOffs.map(({ personId, signedAt }) => [personId, signedAt])),
    /** Whom a signer stood in for, and as what. */
    stoodInFor: new Map(
      signOffs.flatMap(({ personId, for: person, asLead }) =>
        person
          ? [[personId, { ...person, as: asLead ? ("lead" as const) : ("deputy" as const) }] as const]
          : [],
      ),
    ),
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** What wins are called, by their ids. A title never names a customer who is hidden. */
export async function listWinTitles(db: Database | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.win.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Whether anybody has begun a win, sent or not. */
export async function hasWins(db: Database | Tx): Promise<boolean> {
  return (await db.win.findFirst({ select: { id: true } })) !== null;
}
