import { ballotsCloseAt } from "~/domain/awards/round-times";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { readJurySettings } from "~/domain/juries/settings";
import { may } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";
import { isSigning, signingSides, type SigningSide } from "~/domain/wins/sides";
import type { Database } from "./client.server";
import { databaseNow } from "./clock.server";
import { listEndorsementAsks } from "./endorsement-asks.server";
import { sidesFirst } from "./entries.server";
import { countReversalsAsked, countWinsToCheck } from "./finance-queue.server";
import { listOpenSheets } from "./juror-sheets.server";
import { listBoxTasks, type BoxTask } from "./home-ballot-boxes.server";
import { listOwnAsks } from "./realisations.server";
import { listWinsStoodInFor } from "./stood-in-wins.server";
import { listToySuggestions } from "./toy-suggestions.server";
import { openOrders } from "./under-wraps.server";

/** Something that waits for one person. Instants say until when, where there is a when. */
export type HomeTask =
  | {
      kind: "sign-win";
      id: string;
      title: string;
      signedBy: string | null;
      side: SigningSide;
      standsFor: string | null;
    }
  | { kind: "vote"; id: string; title: string; closesAt: Date }
  | { kind: "score"; id: string; title: string; entries: number; closesAt: Date; timeZone: string }
  | { kind: "second-nomination"; id: string; title: string; award: string; nominator: string; closesAt: Date }
  | {
      kind: "finish-nomination";
      id: string;
      cycleId: string;
      title: string;
      returned: boolean;
      /** Whom it names so far; empty for nobody. */
      nominees: string;
      changedAt: Date;
      closesAt: Date;
    }
  | { kind: "change-win"; id: string; title: string; comment: string }
  | { kind: "finish-win"; id: string; title: string; changedAt: Date }
  | { kind: "certify"; id: string; title: string; cycleName: string }
  | { kind: "approve-order"; id: string; title: string; pieces: number }
  | { kind: "cycle-held-back"; id: string; title: string }
  | { kind: "report-realisation"; id: string; title: string; months: number }
  | { kind: "check-wins"; title: string; wins: number }
  | { kind: "order-toys"; title: string; wins: number }
  | { kind: "decide-reversals"; title: string; wins: number }
  | BoxTask;

interface Asker {
  id: string;
  roles: readonly Role[];
}

const most = 12;

const inOpenVote = {
  cycle: { phase: "voting" as const, pausedAt: null },
  NOT: { box: { closedAt: { not: null } } },
};

/** Everything that waits for a person now, the most pressing kinds first. */
export async function listHomeTasks(db: Database, person: Asker): Promise<HomeTask[]> {
  const tasks = await Promise.all([
    winsToSign(db, person.id),
    winsToSignForOthers(db, person.id),
    openBallots(db, person.id),
    sheetsToScore(db, person.id),
    nominationsToSecond(db, person.id),
    ownNominations(db, person.id),
    ownWins(db, person.id),
    may(person, "certify-results") ? resultsToCertify(db, person.id) : [],
    realisationsToReport(db, person.id),
    may(person, "check-values") ? winsToCheck(db, person.id) : [],
    may(person, "approve-orders") ? ordersToApprove(db, person) : [],
    may(person, "manage-orders") ? toysToOrder(db, person) : [],
    may(person, "manage-cycles") ? cyclesHeldBack(db) : [],
    may(person, "manage-cycles") ? listBoxTasks(db, person.id) : [],
  ]);
  return tasks.flat();
}

async function winsToSign(db: Database, personId: string): Promise<HomeTask[]> {
  const wins = await db.win.findMany({
    where: {
      state: "submitted",
      OR: signingSides.map((side) => ({
        participants: { some: { personId, side } },
        signOffs: { none: { side } },
      })),
    },
    select: {
      id: true,
      title: true,
      participants: { where: { personId }, select: { side: true } },
      signOffs: { select: { person: { select: { name: true } } } },
    },
    orderBy: { submittedAt: "asc" },
    take: most,
  });
  return wins.flatMap(({ id, title, participants, signOffs }) => {
    const side = participants[0]?.side;
    if (!side || !isSigning(side)) return [];
    const signedBy = signOffs[0]?.person.name ?? null;
    return [{ kind: "sign-win" as const, id, title, side, signedBy, standsFor: null }];
  });
}

/** Wins of those whom this person stands in for; as a lead only of wins that have waited for a while. */
async function winsToSignForOthers(db: Database, personId: string): Promise<HomeTask[]> {
  const now = await databaseNow(db);
  const wins = await listWinsStoodInFor(db, personId, now);
  return wins.map(({ id, title, side, standsFor, signedBy }) => ({
    ...{ kind: "sign-win" as const, id, title, side, signedBy, standsFor },
  }));
}

async function realisationsToReport(db: Database, personId: string): Promise<HomeTask[]> {
  const asks = await listOwnAsks(db, personId);
  return asks.map(({ winId, ...ask }) => ({ kind: "report-realisation" as const, id: winId, ...ask }));
}

async function winsToCheck(db: Database, personId: string): Promise<HomeTask[]> {
  const wins = await countWinsToCheck(db, personId);
  const asked = await countReversalsAsked(db, personId);
  return [
    ...(wins === 0 ? [] : [{ kind: "check-wins" as const, title: "Joint wins", wins }]),
    ...(asked === 0 ? [] : [{ kind: "decide-reversals" as const, title: "Joint wins", wins: asked }]),
  ];
}

async function openBallots(db: Database, personId: string): Promise<HomeTask[]> {
  const rolls = await db.voterRoll.findMany({
    where: { personId, votedOn: null, struckReason: null, category: inOpenVote },
    select: {
      category: {
        select: {
          id: true,
          name: true,
          kind: true,
          jury: true,
          finalId: true,
          cycle: { select: { votingCloseAt: true, judgingOpenAt: true } },
        },
      },
    },
    orderBy: [
      { category: { cycle: { votingCloseAt: "asc" } } },
      { category: { position: "asc" } },
      { categoryId: "asc" },
    ],
    take: most,
  });
  return rolls.map(({ category: { id, name, cycle, ...category } }) => ({
    kind: "vote" as const,
    id,
    title: name,
    closesAt: ballotsCloseAt({ ...category, jury: readJurySettings(category.jury) }, cycle),
  }));
}

async function sheetsToScore(db: Database, personId: string): Promise<HomeTask[]> {
  const now = await databaseNow(db);
  const tasks = await listOpenSheets(db, personId, now);
  return tasks.slice(0, most).map((task) => ({ kind: "score" as const, ...task }));
}

async function nominationsToSecond(db: Database, personId: string): Promise<HomeTask[]> {
  const asks = await listEndorsementAsks(db, personId);
  return asks.map(({ id, title, award, nominator, closesAt }) => ({
    ...{ kind: "second-nomination" as const, id, title, award, nominator, closesAt },
  }));
}

async function ownNominations(db: Database, nominatorId: string): Promise<HomeTask[]> {
  const rows = await db.nomination.findMany({
    where: {
      nominatorId,
      state: { in: ["draft", "returned"] },
      category: { cycle: { phase: "nominating", pausedAt: null } },
    },
    select: {
      id: true,
      state: true,
      teamName: true,
      updatedAt: true,
      nominees: {
        select: { person: { select: { name: true } } },
        orderBy: sidesFirst,
      },
      category: { select: { name: true, cycle: { select: { id: true, nominationsCloseAt: true } } } },
    },
    orderBy: { updatedAt: "desc" },
    take: most,
  });
  return rows.map(({ id, state, teamName, nominees, updatedAt, category: { name, cycle } }) => ({
    kind: "finish-nomination" as const,
    ...{
      id,
      cycleId: cycle.id,
      title: name,
      returned: state === "returned",
      nominees: nomineeTitle(
        nominees.map(({ person }) => person.name),
        teamName,
      ),
      changedAt: updatedAt,
      closesAt: cycle.nominationsCloseAt,
    },
  }));
}

async function ownWins(db: Database, submittedById: string): Promise<HomeTask[]> {
  const wins = await db.win.findMany({
    where: { submittedById, state: { in: ["returned", "draft"] } },
    select: { id: true, title: true, state: true, returnComment: true, updatedAt: true },
    orderBy: [{ state: "desc" }, { updatedAt: "desc" }],
    take: most,
  });
  return wins.map(({ id, title, state, returnComment, updatedAt }) =>
    state === "returned"
      ? { kind: "change-win" as const, id, title, comment: returnComment }
      : { kind: "finish-win" as const, id, title, changedAt: updatedAt },
  );
}

async function resultsToCertify(db: Database, personId: string): Promise<HomeTask[]> {
  const results = await db.result.findMany({
    where: {
      state: "counted",
      category: { finalId: null, cycle: { phase: "certifying" } },
      certifications: { none: { personId } },
    },
    select: { categoryId: true, category: { select: { name: true, cycle: { select: { name: true } } } } },
    orderBy: { countedAt: "asc" },
    take: most,
  });
  return results.map(({ categoryId, category }) => ({
    kind: "certify" as const,
    ...{ id: categoryId, title: category.name, cycleName: category.cycle.name },
  }));
}

async function ordersToApprove(db: Database, person: Asker): Promise<HomeTask[]> {
  const early = may(person, "see-results-early");
  const open = early ? {} : await openOrders(db, await databaseNow(db));
  const orders = await db.trophyOrder.findMany({
    where: {
      AND: [open, { pieces: { none: { recipientId: person.id } } }],
      state: "submitted",
      NOT: { submittedById: person.id },
    },
    select: { id: true, title: true, _count: { select: { pieces: true } } },
    orderBy: { submittedAt: "asc" },
    take: most,
  });
  return orders.map(({ id, title, _count }) => ({
    kind: "approve-order" as const,
    id,
    title,
    pieces: _count.pieces,
  }));
}

async function toysToOrder(db: Database, person: Asker): Promise<HomeTask[]> {
  const suggested = await listToySuggestions(db, person);
  const [first] = suggested;
  return first ? [{ kind: "order-toys", title: first.title, wins: suggested.length }] : [];
}

async function cyclesHeldBack(db: Database): Promise<HomeTask[]> {
  const cycles = await db.cycle.findMany({
    where: { heldBackBy: { isEmpty: false }, phase: { notIn: ["announced", "archived", "cancelled"] } },
    select: { id: true, name: true },
    take: most,
  });
  return cycles.map(({ id, name }) => ({ kind: "cycle-held-back" as const, id, title: name }));
}
