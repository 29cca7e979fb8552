import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { findJurySeat, findOwnSheet, type JurySeat } from "~/db/juror-sheets.server";
import { phasePermits } from "~/domain/awards/phase";
import { progressOf } from "~/domain/juries/progress";
import { voterOrder } from "~/domain/voting/shuffle";
import { knownConflict, ownConflictWords } from "~/ui/juries/jury-words";
import { judged } from "./judged.server";

/**
 * One juror's list and the entry they look at; 404 for whoever has no seat, and for sheets of others. What the
 * award hides from jurors never leaves the server: no id of an entry or a person either.
 */
export async function readJuryPage(
  db: Database,
  at: { categoryId: string; personId: string; assignmentId: string | null },
) {
  const seat = await findJurySeat(db, at.categoryId, at.personId);
  if (!seat) throw new Response(null, { status: 404 });
  const [now, company] = await Promise.all([databaseNow(db), getCompany(db)]);
  const { category, cycle, settings } = seat;
  const list = listed(seat);
  const wanted = at.assignmentId ?? nextOf(list)?.id ?? list[0]?.id;
  const sheet = wanted ? await findOwnSheet(db, { ...at, assignmentId: wanted }) : null;
  if (at.assignmentId && !sheet) throw new Response(null, { status: 404 });
  const place = list.find(({ id }) => id === sheet?.id);
  const weights = settings.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const { min, max, blind, commentExtremes } = settings;
  return {
    id: category.id,
    award: category.name,
    purpose: category.purpose,
    cycleName: cycle.name,
    timeZone: cycle.timeZone,
    now: now.toISOString(),
    opensAt: seat.opensAt.toISOString(),
    dueAt: cycle.votingCloseAt.toISOString(),
    isOpen: isOpen(seat, now),
    peopleTeam: company.peopleTeamName,
    rules: { min, max, blind, commentExtremes },
    criteria: settings.criteria.map(({ id, name, weight, anchors }) => {
      return { id, name, anchors, percent: weights === 0 ? 0 : Math.round((100 * weight) / weights) };
    }),
    progress: progressOf(seat.sheets),
    list,
    sheet: sheet && place ? judged(sheet, { place, settings }) : null,
  };
}

export type JuryPage = Awaited<ReturnType<typeof readJuryPage>>;
export type ListedSheet = JuryPage["list"][number];

/** Whether sheets can be written at this instant. */
function isOpen({ cycle, isSeated }: JurySeat, now: Date): boolean {
  return isSeated && phasePermits(cycle.phase, "judge") && now < cycle.votingCloseAt;
}

/** The sheets in an order of this juror's own, those stepped aside from at the end and without a name. */
function listed({ id: seatId, sheets, settings }: JurySeat) {
  const shuffled = voterOrder(seatId, sheets);
  const inOrder = [
    ...shuffled.filter(({ state }) => state !== "recused"),
    ...shuffled.filter(({ state }) => state === "recused"),
  ];
  const hidesNames = settings.blind.includes("names");
  return inOrder.map(({ id, state, scored, voidedAt, title, conflict }, at) => ({
    id,
    number: at + 1,
    state,
    isVoided: voidedAt !== null,
    title: state === "recused" ? "Off your list" : hidesNames ? `Entry ${at + 1}` : title,
    detail: state === "recused" ? ownConflictWords[knownConflict(conflict)] : "",
    scored: state === "open" ? scored : 0,
  }));
}

/** The first entry that waits for scores. */
function nextOf(list: ReturnType<typeof listed>) {
  return list.find(({ state, isVoided }) => state === "open" && !isVoided);
}
