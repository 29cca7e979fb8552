import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import { findBoard, type Board, type BoardSheet } from "~/db/jury-board.server";
import { phasePermits } from "~/domain/awards/phase";
import { mayBeHandedOver } from "~/domain/juries/hand-over";
import { judgingOpensAt } from "~/domain/awards/round-times";
import { coverageOf, progressOf } from "~/domain/juries/progress";
import { maySeeSheets } from "~/domain/juries/sheet-readers";
import type { Role } from "~/domain/people/role";
import { shortDayAndTime } from "~/ui/dates";
import { dueWords } from "~/ui/juries/due-words";
import { conflictWords, knownConflict } from "~/ui/juries/jury-words";
import { nomineeOption } from "~/ui/nominee-option";

/** The board of one jury: progress and conflicts, and nothing of what the sheets say. */
export async function readBoard(
  db: Database,
  of: { cycleId: string; categoryId: string },
  viewer: { roles: readonly Role[] },
) {
  const board = await findBoard(db, of);
  if (!board) throw new Response(null, { status: 404 });
  const now = await databaseNow(db);
  const { category, cycle, settings, seats } = board;
  const { timeZone } = cycle;
  const sheets = seats.flatMap((seat) => seat.sheets.map((sheet) => ({ ...sheet, juror: seat.person.name })));
  const isRunning = phasePermits(cycle.phase, "run-jury") && now < cycle.votingCloseAt;
  return {
    id: category.id,
    award: category.name,
    cycle: { id: cycle.id, name: cycle.name },
    isSeated: category.juryLot !== null,
    isRunning,
    mayName: phasePermits(cycle.phase, "name-juror") && now < cycle.votingCloseAt,
    mayHandOver: mayHandOver(board),
    opens: shortDayAndTime(
      judgingOpensAt({ kind: "jury", jury: settings, firstRound: category.firstRound }, cycle),
      timeZone,
    ),
    due: dueWords(cycle.votingCloseAt, now, timeZone),
    showsSheets: maySeeSheets(viewer, cycle.phase),
    minJurors: settings.minJurors,
    progress: progressOf(sheets),
    jurors: seats.map((seat) => ({
      id: seat.id,
      person: seat.person,
      left: seat.leftAt ? seat.leftReason || "Left the jury" : null,
      reminded: seat.remindedAt ? shortDayAndTime(seat.remindedAt, timeZone) : null,
      progress: progressOf(seat.sheets),
      aside: seat.sheets.filter(({ state }) => state === "recused").length,
    })),
    entries: category.entries.map(({ id, title }) => ({ id, title, ...entryNumbers(id, sheets) })),
    conflicts: sheets.filter(hasConflict).map((sheet) => ({
      id: sheet.id,
      juror: sheet.juror,
      entry: sheet.entry.title,
      kind: conflictWords[knownConflict(sheet.conflict)],
      reason: sheet.reason,
      silent: sheet.silent,
      isOpen: sheet.state !== "recused",
    })),
    lastReminder: lastOf(board),
  };
}

/** Whether the jury may be given another start: nothing was decided, and nothing is signed by two. */
function mayHandOver({ category, cycle }: Board): boolean {
  const { box, result } = category;
  if (result?.state === "certified" || !phasePermits(cycle.phase, "hand-to-jury")) return false;
  const isSeated = category.juryLot !== null;
  return mayBeHandedOver({ kind: "jury", isSeated, box, outcome: result?.outcome ?? null });
}

export type BoardData = Awaited<ReturnType<typeof readBoard>>;

function entryNumbers(id: string, sheets: readonly BoardSheet[]) {
  const about = sheets.filter(({ entry }) => entry.id === id);
  const aside = about.filter(({ state }) => state === "recused").length;
  return { ...coverageOf(about), aside };
}

/** Stepped aside, or a conflict that the data shows and nobody has said anything about. */
function hasConflict({ state, conflict }: BoardSheet): boolean {
  return state === "recused" || conflict !== "";
}

function lastOf({ seats, cycle }: Board): string | null {
  const times = seats.flatMap(({ remindedAt }) => (remindedAt ? [remindedAt] : []));
  const last = times.sort((one, other) => other.getTime() - one.getTime())[0];
  return last ? shortDayAndTime(last, cycle.timeZone) : null;
}

/** The person chosen to join the jury, and those whom a search without scripts found. */
export async function pickedJuror(db: Database, personId: string, query: string | null) {
  const chosen = personId ? await listCandidates(db, [personId]) : [];
  const found = query === null ? null : await searchCandidates(db, query, 12);
  return {
    chosen: chosen.map((person) => nomineeOption(person, null)),
    ...(found && {
      found: { query: query ?? "", people: found.map((person) => nomineeOption(person, null)) },
    }),
  };
}
