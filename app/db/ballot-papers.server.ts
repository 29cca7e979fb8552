import type { AwardKind } from "~/domain/awards/award";
import type { EntryState } from "~/domain/awards/entry";
import { openQuestions, readQuestions } from "~/domain/awards/question-list";
import { ballotsCloseAt } from "~/domain/awards/round-times";
import { ballotMethod } from "~/domain/juries/public-vote";
import { readJurySettings } from "~/domain/juries/settings";
import type { CountingMethod } from "~/domain/voting/election";
import type { Database, Tx } from "./client.server";

export interface HeldPaper {
  phase: string;
  pausedAt: Date | null;
  votingCloseAt: Date;
  /** When this box was closed; null while it takes ballots. */
  closedAt: Date | null;
  timeZone: string;
  method: CountingMethod;
  allowOwnVote: boolean;
  offerNone: boolean;
  onRoll: boolean;
  publicKey: Uint8Array;
  wrappedSlotKey: Uint8Array | null;
  entries: { id: string; isOwn: boolean }[];
}

/**
 * What casting a ballot depends on, in one statement. The box is held as it is until the transaction ends:
 * the close writes `closedAt` into it, so it waits for those who are casting, and nobody casts behind it.
 */
export async function holdBallotPaper(
  tx: Tx,
  categoryId: string,
  personId: string,
): Promise<HeldPaper | null> {
  const [row] = await tx.$queryRaw<HeldRow[]>`
    /* prepared: held paper */
    SELECT cycle."phase"::text AS "phase", cycle."pausedAt", cycle."votingCloseAt", cycle."judgingOpenAt", cycle."timeZone",
      category."kind"::text AS "kind", category."method"::text AS "method", category."jury",
      category."finalId", category."allowOwnVote", category."offerNone", box."publicKey", box."wrappedSlotKey", box."closedAt",
      EXISTS (SELECT 1 FROM "VoterRoll" roll WHERE roll."categoryId" = category."id"
        AND roll."personId" = ${personId} AND roll."struckReason" IS NULL) AS "onRoll",
      (SELECT coalesce(json_agg(json_build_object('id', entry."id", 'isOwn', EXISTS (
          SELECT 1 FROM "EntryMember" member WHERE member."entryId" = entry."id" AND member."personId" = ${personId}))), '[]')
        FROM "Entry" entry WHERE entry."id" = ANY (box."entryIds") AND entry."state" = 'shortlisted') AS "entries"
    FROM "Category" category
    JOIN "Cycle" cycle ON cycle."id" = category."cycleId"
    JOIN "BallotBox" box ON box."categoryId" = category."id"
    WHERE category."id" = ${categoryId}
    FOR SHARE OF box`;
  if (!row) return null;
  const { kind, jury: settings, finalId, judgingOpenAt, ...paper } = row;
  const jury = readJurySettings(settings);
  return {
    ...paper,
    method: ballotMethod({ kind, method: paper.method, jury }) ?? paper.method,
    votingCloseAt: ballotsCloseAt(
      { kind, jury, finalId },
      { votingCloseAt: paper.votingCloseAt, judgingOpenAt },
    ),
  };
}

type HeldRow = HeldPaper & {
  kind: AwardKind;
  jury: unknown;
  finalId: string | null;
  judgingOpenAt: Date | null;
};

/** The ballot of one voter to be shown, with the stories of its entries; null for whoever is not on the roll. */
export async function findBallotPaper(db: Database | Tx, categoryId: string, personId: string) {
  const roll = await db.voterRoll.findFirst({
    where: { categoryId, personId, struckReason: null },
    select: { votedOn: true, category: { include: { cycle: true, box: { select: shownOfBox } } } },
  });
  const box = roll?.category.box;
  if (!box) return null;
  const { cycle: stored, box: _, ...category } = withBallot(roll.category);
  const cycle = { ...stored, votingCloseAt: ballotsCloseAt(category, stored) };
  // What a closed first round left out stays in sight: who is on the list its voters do not learn here.
  const states = box.closedAt ? shownWhenClosed : shownWhenOpen;
  const entries = await listPaperEntries(db, {
    questions: category.questions,
    ids: box.entryIds,
    states,
  });
  return { votedOn: roll.votedOn, category, cycle, box, entries };
}

export type FoundPaper = NonNullable<Awaited<ReturnType<typeof findBallotPaper>>>;

const shownOfBox = {
  freezeHash: true,
  seedCommitment: true,
  openedAt: true,
  closedAt: true,
  entryIds: true,
} as const;

const shownWhenOpen: EntryState[] = ["shortlisted"];
const shownWhenClosed: EntryState[] = ["shortlisted", "left_out"];

async function listPaperEntries(
  db: Database | Tx,
  { questions, ids, states }: { questions: unknown; ids: readonly string[]; states: EntryState[] },
) {
  const asked = openQuestions(readQuestions(questions)).filter(({ kind }) => kind === "file");
  const rows = await db.entry.findMany({
    where: { id: { in: [...ids] }, state: { in: states } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      title: true,
      citation: true,
      win: { select: { id: true, title: true, state: true } },
      nominations: {
        where: { state: "submitted", files: { some: {} } },
        select: {
          files: {
            where: { questionId: { in: asked.map(({ id }) => id) } },
            select: { id: true, nominationId: true, name: true, size: true },
          },
        },
      },
      members: {
        // Sales, then Procurement, then the rest: the order in which the functions are declared.
        orderBy: [{ person: { department: { function: "asc" } } }, { person: { name: "asc" } }],
        select: {
          person: {
            select: { id: true, name: true, department: { select: { name: true, function: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ members, nominations, ...entry }) => ({
    ...entry,
    people: members.map(({ person }) => person),
    // In no order that tells who nominated first.
    files: nominations.flatMap(({ files }) => files).sort((one, other) => (one.id < other.id ? -1 : 1)),
  }));
}

/** The votes that a person is on the roll of: the open ones first by close, then the ones before, newest first. */
export async function listBallotPapers(db: Database | Tx, personId: string) {
  const rows = await db.voterRoll.findMany({
    where: {
      personId,
      struckReason: null,
      category: { cycle: { phase: { in: ["voting", "counting", "certifying", "announced"] } } },
    },
    select: {
      votedOn: true,
      category: {
        select: {
          id: true,
          name: true,
          purpose: true,
          kind: true,
          method: true,
          jury: true,
          finalId: true,
          box: { select: { entryIds: true, closedAt: true } },
          cycle: {
            select: {
              name: true,
              phase: true,
              pausedAt: true,
              votingCloseAt: true,
              judgingOpenAt: true,
              announceAt: true,
              timeZone: true,
              lastTimeZone: true,
            },
          },
        },
      },
    },
    orderBy: [
      { category: { cycle: { votingCloseAt: "desc" } } },
      { category: { position: "asc" } },
      { categoryId: "asc" },
    ],
    take: 60,
  });
  return rows.map(({ votedOn, category: row }) => {
    const { box, jury, cycle, ...category } = withBallot(row);
    return {
      ...category,
      cycle: { ...cycle, votingCloseAt: ballotsCloseAt({ ...category, jury }, cycle) },
      entries: box?.entryIds.length ?? 0,
      boxClosedAt: box?.closedAt ?? null,
      votedOn,
    };
  });
}

/** A category with the method by which its ballots are cast, which a jury has of its own. */
function withBallot<T extends { kind: AwardKind; method: CountingMethod; jury: unknown }>(category: T) {
  const jury = readJurySettings(category.jury);
  return { ...category, jury, method: ballotMethod({ ...category, jury }) ?? category.method };
}

/** Whether somebody is on the roll of a vote on whose papers an entry stands. */
export async function isOnPaperOf(db: Database, at: { entryId: string; personId: string }): Promise<boolean> {
  const { entryId, personId } = at;
  const entry = await db.entry.findFirst({
    where: { id: entryId, state: "shortlisted" },
    select: { categoryId: true, category: { select: { first: { select: { id: true } } } } },
  });
  if (!entry) return false;
  const rounds = [entry.categoryId, entry.category.first?.id ?? entry.categoryId];
  const papers = await db.ballotBox.count({
    where: {
      categoryId: { in: rounds },
      entryIds: { has: entryId },
      category: { roll: { some: { personId, struckReason: null } } },
    },
  });
  return papers > 0;
}
