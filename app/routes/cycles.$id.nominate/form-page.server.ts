import type { SignedIn } from "~/auth/require.server";
import { listAwardFaces } from "~/db/award-faces.server";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { previewWord, type FormCycle } from "~/db/form-cycles.server";
import { listLinkableWins } from "~/db/nominated-wins.server";
import { listNominationFiles } from "~/db/nomination-files.server";
import { findOwnNomination } from "~/db/nominations.server";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { endEverywhere, lastDay, untilFor } from "~/ui/closing-words";
import { shortDay } from "~/ui/dates";
import { answersFromWin, fittingWins } from "./fitting-wins.server";
import { draftsOf, offeredCategories, peopleOf } from "./form-data.server";
import { otherCyclesOf } from "./other-cycles.server";
import { writtenAgain, writtenBefore, writtenNew } from "./written.server";

/** The nomination form as its address asks for it: a new one, or one of the viewer's own. */
export async function formPage(
  db: Database,
  viewer: SignedIn,
  { cycle, asked }: { cycle: FormCycle; asked: URLSearchParams },
) {
  const nominationId = asked.get("nomination");
  const own = nominationId ? await findOwnNomination(db, nominationId, viewer.id) : null;
  if (nominationId && own?.cycle.id !== cycle.id) throw new Response(null, { status: 404 });
  const [offered, wins, faces] = await Promise.all([
    offeredCategories(db, cycle, viewer, own?.category.id ?? null),
    listLinkableWins(db, viewer.id),
    listAwardFaces(
      db,
      cycle.categories.map(({ awardId }) => awardId),
    ),
  ]);
  const fitting = await fittingWins(db, cycle, { viewer, wins });
  const fits = (categoryId: string) => fitting.get(categoryId) ?? [];
  const categories = offered.map((one) => ({
    ...one,
    face: faces.get(one.awardId) ?? null,
    fits: fits(one.id).map(({ id, title }) => ({ id, title })),
  }));
  const win = wins.find(({ id }) => id === asked.get("win"));
  const open = categories.filter(({ closedTo }) => !closedTo);
  const first =
    open.find(({ id }) => id === asked.get("category")) ??
    open.find((one) => one.fits.some(({ id }) => id === win?.id)) ??
    open[0];
  const fit = fits(first?.id ?? "").find(({ id }) => id === win?.id);
  // Of a win that does not fit, a team is named all the same: the form says beside each name why not.
  const unfitting = win && ((first?.most ?? 1) > 1 ? win.participantIds : []);
  const start = {
    categoryId: first?.id ?? "",
    winId: win?.id ?? "",
    nominees: fit?.nominees ?? unfitting ?? asked.getAll("nominee").slice(0, 1),
    answers: win && first ? await answersFromWin(db, win.id, first.questions) : {},
  };
  const again = asked.get("again");
  const earlier = again ? await findOwnNomination(db, again, viewer.id) : null;
  if (again && !earlier) throw new Response(null, { status: 404 });
  const fresh = earlier ? writtenAgain(earlier, cycle.categories) : writtenNew(start);
  const written = own ? writtenBefore(own) : { ...fresh, categoryId: fresh.categoryId || start.categoryId };
  const [people, drafts, files, otherCycles] = await Promise.all([
    peopleOf(db, cycle, viewer, { written, searched: null }),
    draftsOf(db, cycle, viewer, own?.id ?? null),
    own && own.state !== "withdrawn" ? listNominationFiles(db, own.id) : [],
    otherCyclesOf(db, { cycleId: cycle.id, asked }),
  ]);
  const stateToSend = own && own.state !== "withdrawn" ? own.state : "draft";
  const now = cycle.pausedAt ?? (await databaseNow(db));
  const { id, name, timeZone, nominationsCloseAt, votingOpenAt, announceAt } = cycle;
  return {
    cycle: {
      id,
      name,
      closes: untilFor(nominationsCloseAt, cycle, viewer.timeZone),
      lastDay: lastDay(nominationsCloseAt, cycle),
      voteOpens: shortDay(votingOpenAt, timeZone),
      announces: announceAt && shortDay(announceAt, timeZone),
      zone: endEverywhere(nominationsCloseAt, cycle) ? "" : ` (${timeZone})`,
    },
    viewer: { id: viewer.id, timeZone: viewer.timeZone },
    drafts,
    otherCycles,
    files: files.map(({ id: fileId, questionId, name: fileName, size }) => ({
      id: fileId,
      questionId,
      name: fileName,
      size,
    })),
    categories,
    wins: wins.map((one) => ({ id: one.id, title: one.title })),
    written,
    people,
    state: own?.state ?? null,
    returnedFor: own?.state === "returned" ? own.reason : "",
    declinedFor: own?.state === "declined" ? own.reason : "",
    takesNew: nominationsTake(cycle, "draft", now),
    // What was withdrawn can be nominated anew.
    takes: nominationsTake(cycle, stateToSend, now),
    isPaused: cycle.pausedAt !== null,
    /** The award whose form is only shown; null where it is meant. */
    /** The win that a new nomination was begun with. */
    begunWith: own || earlier ? null : (win?.title ?? null),
    previewOf: id === previewWord ? start.categoryId : null,
    rulesOf: cycle.rulesOf ?? null,
    done: asked.get("done"),
  };
}
