import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { findCycle } from "~/db/cycles.server";
import { findScreenedEntry } from "~/db/entries.server";
import { listDoubles, listLikeEntries } from "~/db/like-entries.server";
import { listDepartments } from "~/db/known-people.server";
import { entriesAPage, listQueue } from "~/db/screening-queue.server";
import { listScreeners } from "~/db/screeners.server";
import { findLastStep } from "~/db/screening-steps.server";
import { isInRunning } from "~/domain/awards/entry";
import { phasePermits } from "~/domain/awards/phase";
import type { Actor } from "~/domain/people/actor";
import { checkTitle } from "~/operations/open-citation.server";
import { isUndoable, undoableUntil } from "~/domain/awards/screening-step";
import { readAmong } from "./among-data.server";
import { askedQueue } from "./filter";

type Viewer = Omit<Extract<Actor, { kind: "person" }>, "kind">;

/** All that the screening page shows of a cycle to this person, or null where there is no such cycle or entry. */
export async function readQueue(cycleId: string, query: URLSearchParams, viewer: Viewer) {
  const viewerId = viewer.id;
  const db = database();
  const cycle = await findCycle(db, cycleId);
  if (!cycle || cycle.phase === "draft") return null;
  const asked = askedQueue(query);
  const one = cycle.categories.find(({ id }) => id === asked.categoryId);
  const categoryIds = (one ? [one] : cycle.categories).map(({ id }) => id);
  const ids = asked.doubles ? await listDoubles(db, categoryIds) : null;
  const [{ entries, counts, total }, departments, undo, screeners] = await Promise.all([
    listQueue(db, { ...asked, categoryIds, ids, viewerId }),
    listDepartments(db),
    findUndo(cycle.id, viewerId),
    listScreeners(db),
  ]);
  const shown = query.get("entry") ?? entries[0]?.id;
  const entry = shown ? await findScreenedEntry(db, shown, cycle.id) : null;
  if (query.has("entry") && !entry) return null;
  const alike = entry && isInRunning(entry) ? await listLikeEntries(db, entry) : [];
  const among = entry && (await readAmong(db, entry, viewerId));
  const named =
    entry && isInRunning(entry) ? await checkTitle(db, entry, { kind: "person", ...viewer }) : null;
  const at = entries.findIndex(({ id }) => id === entry?.id);
  return {
    cycle: { id: cycle.id, name: cycle.name, timeZone: cycle.timeZone },
    categories: cycle.categories.map(({ id, name }) => ({ id, name })),
    departments: departments.map(({ id, name }) => ({ id, name })),
    asked: { ...asked, categoryId: one?.id ?? "" },
    queue: entries,
    counts,
    total,
    pageSize: entriesAPage,
    entry,
    alike,
    /** The words of its title that tell what the win behind it hides. */
    titleTells: named && !named.ok ? (named.detail ?? entry?.title ?? null) : null,
    among,
    screeners,
    /** Places are counted over all pages of the list. */
    place: at < 0 ? 0 : (asked.page - 1) * entriesAPage + at + 1,
    previousId: entries[at - 1]?.id ?? null,
    nextId: at < 0 ? (entries[0]?.id ?? null) : (entries[at + 1]?.id ?? null),
    canScreen: phasePermits(cycle.phase, "screen"),
    canStrike: phasePermits(cycle.phase, "strike-entry"),
    undo,
    viewerId,
    done: query.get("done"),
  };
}

/** What this person did last here, while it can still be undone. */
async function findUndo(cycleId: string, personId: string) {
  const db = database();
  const step = await findLastStep(db, { cycleId, personId });
  if (!step || !isUndoable(step, await databaseNow(db))) return null;
  const { entries, nominations } = step.moves;
  return {
    stepId: step.id,
    act: step.act,
    count: entries.length || nominations.length,
    until: undoableUntil(step.at).toISOString(),
  };
}
