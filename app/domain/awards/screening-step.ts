import { saysNothingNew } from "../same-content";
import type { EntryState } from "./entry";

/** For how many minutes an act of screening can be undone; its letters wait that long. */
const undoMinutes = 10;

/** What screening can change in an entry. */
export interface EntryFace {
  state: EntryState;
  citation: string;
  reason: string;
  /** An instant as ISO text, or null. */
  acceptedAt: string | null;
  mergedIntoId: string | null;
  bringsPeople: boolean;
  /** Whom it honours, sorted. */
  memberIds: string[];
}

/** What screening can change in a nomination. */
export interface NominationFace {
  state: string;
  reason: string;
  entryId: string | null;
}

interface Move<Face> {
  id: string;
  from: Face;
  to: Face;
}

/** What one act of screening changed. */
export interface StepMoves {
  entries: Move<EntryFace>[];
  nominations: Move<NominationFace>[];
  /** Letters to nominees that waited and were taken back with it. Steps of older versions know none. */
  takenBack?: string[];
}

/** The one entry that a step was about, what was merged counted with what took it over; null of several. */
export function entryOf({ entries, nominations }: StepMoves): string | null {
  const moved = entries.map(({ id, to, from }) => to.mergedIntoId ?? from.mergedIntoId ?? id);
  const ids = new Set(moved.length > 0 ? moved : nominations.map(({ from }) => from.entryId));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** The entries that a merge or a split sent elsewhere: behind which entry their stories stood before and after. */
export function homeMoves({ entries }: StepMoves): { id: string; fromId: string; toId: string }[] {
  return entries
    .map(({ id, from, to }) => ({ id, fromId: from.mergedIntoId ?? id, toId: to.mergedIntoId ?? id }))
    .filter(({ fromId, toId }) => fromId !== toId);
}

export interface Faces {
  entries: ReadonlyMap<string, EntryFace>;
  nominations: ReadonlyMap<string, NominationFace>;
}

/** Until when a step can be undone, and when its letters leave. */
export function undoableUntil(at: Date): Date {
  return new Date(at.getTime() + undoMinutes * 60_000);
}

/** Whether a step can be undone at `now`: once, and not after its letters have left. */
export function isUndoable(step: { at: Date; undoneAt: Date | null }, now: Date): boolean {
  return step.undoneAt === null && now < undoableUntil(step.at);
}

/** What is different in entries and nominations after an act. */
export function movesBetween(before: Faces, after: Faces): StepMoves {
  return {
    entries: changed(before.entries, after.entries),
    nominations: changed(before.nominations, after.nominations),
  };
}

/** Whether everything that a step changed is still as the step left it. */
export function isAsLeft(moves: StepMoves, now: Faces): boolean {
  return (
    moves.entries.every(({ id, to }) => isSame(to, now.entries.get(id))) &&
    moves.nominations.every(({ id, to }) => isSame(to, now.nominations.get(id)))
  );
}

/** What somebody asks of entries: an act, and the words that go with it. */
export interface AskedStep {
  word: string;
  entryIds: readonly string[];
  reason: string;
  citation?: string;
}

/** Whether a step did exactly this: the same act, on the same entries, with the same words. */
export function didThis(step: { act: string; moves: StepMoves }, asked: AskedStep): boolean {
  const { entries, nominations } = step.moves;
  const touched = new Set([...entries.map(({ id }) => id), ...nominations.map(({ to }) => to.entryId)]);
  const reasons = [...nominations, ...entries].map(({ to }) => to.reason);
  const citations = entries.map(({ to }) => to.citation);
  return (
    step.act === asked.word &&
    touched.size === asked.entryIds.length &&
    asked.entryIds.every((id) => touched.has(id)) &&
    (asked.reason.trim() === "" || reasons.includes(asked.reason.trim())) &&
    (asked.citation === undefined || citations.every((words) => words === asked.citation?.trim()))
  );
}

function changed<Face extends object>(
  before: ReadonlyMap<string, Face>,
  after: ReadonlyMap<string, Face>,
): Move<Face>[] {
  return [...before].flatMap(([id, from]) => {
    const to = after.get(id);
    return to && !isSame(from, to) ? [{ id, from, to }] : [];
  });
}

function isSame<Face extends object>(one: Face, other: Face | undefined): boolean {
  return other !== undefined && saysNothingNew(one, other);
}
