import { randomUUID } from "node:crypto";
import type { Database } from "~/db/client.server";
import { usualJury, type JurySettings } from "~/domain/juries/settings";
import type { BallotChoice } from "~/domain/voting/election";
import { castBallot } from "~/operations/cast-ballot.server";
import { finishSheet } from "~/operations/finish-sheet.server";
import { openVoting } from "~/operations/open-voting.server";
import { saveSheet } from "~/operations/save-sheet.server";
import { actAs } from "./cast";
import { afterDays, makeRunningCycle } from "./cycles";

type Person = { id: string; name: string };

/** The instants of the juries made here: judging opens on day 14 and closes on day 21, a vote before it on day 17. */
export const whileJudging = afterDays(15);
export const handOverAt = afterDays(17);
export const whileJudgingLate = afterDays(18);
export const judgingClosesAt = afterDays(21);

export const criteria: JurySettings["criteria"] = [
  { id: "early", name: "How early", weight: 60, anchors: { "1": "Late", "5": "Before anybody asked" } },
  { id: "changed", name: "What changed", weight: 40, anchors: {} },
];

interface JuryAsked {
  honoured: Person[];
  jurors: Person[];
  settings?: Partial<JurySettings>;
  rules?: Record<string, unknown>;
}

/** A cycle in screening with one award for a jury: an entry on the shortlist for each of the honoured. */
export async function makeScreenedJury(
  db: Database,
  { honoured, jurors, settings = {}, rules = {} }: JuryAsked,
) {
  const jury = { ...usualJury, criteria, jurorIds: jurors.map(({ id }) => id), ...settings };
  const { cycle, category, award } = await makeRunningCycle(db, "screening", {
    kind: "jury",
    method: "rubric",
    tieRule: "lot",
    jury: jury as never,
    ...rules,
  });
  await db.cycle.update({ where: { id: cycle.id }, data: { judgingOpenAt: handOverAt } });
  const entries = [];
  for (const person of honoured) {
    const data = {
      categoryId: category.id,
      nomineeKey: person.id,
      title: person.name,
      citation: `${person.name} asked the other side first.`,
      state: "shortlisted" as const,
      members: { create: { personId: person.id } },
    };
    entries.push((await db.entry.create({ data })).id);
  }
  return { cycle, category, award, entries };
}

/** The same with judging open and the jury seated. */
export async function makeOpenJury(db: Database, asked: JuryAsked) {
  const made = await makeScreenedJury(db, asked);
  const opened = await openVoting(jobAt(db, afterDays(14)), made.cycle.id);
  if (!opened.ok) throw new Error(`The judging did not open: ${opened.reason} ${opened.detail ?? ""}`);
  return made;
}

export const jobAt = (db: Database, now: Date) => ({
  db,
  actor: { kind: "job" as const, name: "Laurels" },
  now,
  origin: "",
});

/** The sheet of a juror on an entry, or null. */
export function sheetOf(db: Database, juror: Person, entryId: string) {
  return db.juryAssignment.findFirst({
    where: { entryId, juror: { personId: juror.id } },
    include: { scores: { orderBy: { criterionId: "asc" } } },
  });
}

/** Scores an entry with one mark for each criterion and finishes the sheet; answers its id. */
export async function judge(
  db: Database,
  juror: Person,
  entryId: string,
  [early, changed]: [number, number],
  now = whileJudging,
) {
  const sheet = await sheetOf(db, juror, entryId);
  if (!sheet) throw new Error(`${juror.name} does not judge this entry.`);
  const act = actAs(db, { ...juror, roles: [] }, now);
  const written = { scores: { early, changed }, comment: "", version: sheet.version };
  const saved = await saveSheet(act, { assignmentId: sheet.id, ...written });
  if (!saved.ok) throw new Error(`The sheet was not kept: ${saved.reason}`);
  const finished = await finishSheet(act, { assignmentId: sheet.id, version: saved.value.version });
  if (!finished.ok) throw new Error(`The sheet was not finished: ${finished.reason}`);
  return sheet.id;
}

/** All that an act on a jury could leave something in. */
export async function juryTrace(db: Database) {
  const [lots, jurors, sheets, scores, letters, events, results, lists, entries, cycles] = await Promise.all([
    db.juryLot.findMany({ orderBy: { categoryId: "asc" } }),
    db.juror.findMany({ orderBy: { id: "asc" } }),
    db.juryAssignment.findMany({ orderBy: { id: "asc" } }),
    db.juryScore.findMany({ orderBy: [{ assignmentId: "asc" }, { criterionId: "asc" }] }),
    db.letter.count(),
    db.auditEvent.count(),
    db.result.count(),
    db.shortlistCount.count(),
    db.entry.findMany({ orderBy: { id: "asc" }, select: { id: true, state: true } }),
    db.cycle.findMany({ orderBy: { id: "asc" } }),
  ]);
  return { lots, jurors, sheets, scores, letters, events, results, lists, entries, cycles };
}

export const nowhere = randomUUID();

/** Casts any ballot for somebody while judging is open; answers the verdict. */
export function castChoice(
  db: Database,
  voter: Person,
  categoryId: string,
  choice: BallotChoice,
  now = whileJudging,
) {
  return castBallot(actAs(db, { ...voter, roles: [] }, now), { categoryId, choice });
}
