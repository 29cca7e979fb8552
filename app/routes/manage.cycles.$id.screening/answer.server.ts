import { json, redirect } from "@remix-run/node";
import { z } from "zod";
import type { EntryDecision } from "~/domain/awards/entry-decision";
import type { Refused } from "~/domain/verdict";
import { withoutTurns } from "~/domain/turning-signs";
import type { Act } from "~/operations/act.server";
import { assignEntries } from "~/operations/assign-entries.server";
import { editCitation } from "~/operations/edit-citation.server";
import { keepApart } from "~/operations/keep-apart.server";
import { mergeEntries } from "~/operations/merge-entries.server";
import { noteEntry } from "~/operations/note-entry.server";
import { renameEntry } from "~/operations/rename-entry.server";
import { scoreEntry } from "~/operations/score-entry.server";
import { screenEntries } from "~/operations/screen-entries.server";
import { shareOutEntries } from "~/operations/share-out-entries.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { splitEntry } from "~/operations/split-entry.server";
import { takeOffShortlist } from "~/operations/take-off-shortlist.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { textIn, textsIn } from "~/ui/form-text";
import { errorsOf } from "~/ui/refusals";

const id = z.string().max(64);
const decisions = [
  "accept",
  "shortlist",
  "take-off",
  "return",
  "decline",
  "withdraw",
  "disqualify",
] as const satisfies readonly EntryDecision[];

const shape = z.object({
  do: z.enum([
    "citation",
    "rename",
    "undo",
    "merge",
    "split",
    "apart",
    "assign",
    "share",
    "score",
    "note",
    ...decisions,
  ]),
  fromId: id,
  screenerId: id,
  points: z.union([z.literal("").transform(() => null), z.coerce.number()]),
  note: z.string(),
  withPeople: z.enum(["with-people", "stories-only"]),
  entries: z.array(id).max(500),
  entryId: id,
  stepId: id,
  next: id,
  what: z.enum(["", "merge", "assign", ...decisions]),
  citation: z.string(),
  teamName: z.string(),
  reason: z.string(),
  seen: z.coerce.number().int().optional(),
});

type Written = z.infer<typeof shape>;

/** Does what a form of the screening page asks for; null where the form is none of them. */
export async function answerForm(act: Act, cycleId: string, form: FormData, query: URLSearchParams) {
  const written = readForm(form);
  if (!written) return null;
  const verdict = await carryOut(act, cycleId, written);
  if (!verdict.ok) return refuse(verdict, written);
  const undone = verdict.value && "entryId" in verdict.value ? verdict.value.entryId : null;
  return redirect(pathAfter(written, query, undone));
}

function readForm(form: FormData): Written | null {
  // What is too long is refused with how much, and stands in the form as it was typed.
  const whole = (name: string) => withoutTurns(textIn(form, name));
  const text = (name: string, most: number) => whole(name).slice(0, most);
  const isChosen = form.get("do") === "chosen";
  const read = shape.safeParse({
    do: isChosen ? text("what", 20) : doneBy(form),
    entries: isChosen ? textsIn(form, "entries") : [text("fromId", 64) || text("entryId", 64)],
    entryId: text("entryId", 64),
    stepId: text("stepId", 64),
    fromId: text("fromId", 64),
    screenerId: text("screenerId", 64),
    points: text("points", 8),
    note: whole("note"),
    withPeople: form.get("withPeople") === "yes" ? "with-people" : "stories-only",
    next: text("next", 64),
    what: isChosen ? text("what", 20) : "",
    citation: whole("citation"),
    teamName: whole("teamName"),
    reason: whole("reason"),
    seen: form.has("seen") ? text("seen", 12) : undefined,
  });
  return read.success ? read.data : null;
}

/** The form of the citation has two buttons, and one of them shortlists. */
function doneBy(form: FormData): string {
  if (form.has("do")) return textIn(form, "do");
  return form.get("shortlist") === "yes" ? "shortlist" : "citation";
}

function carryOut(act: Act, cycleId: string, written: Written) {
  const { entryId, fromId, citation, seen, reason, entries, withPeople } = written;
  switch (written.do) {
    case "undo":
      return undoScreening(act, written.stepId);
    case "citation":
      return editCitation(act, entryId, citation, seen);
    case "rename":
      return renameEntry(act, { cycleId, entryId, teamName: written.teamName, seen });
    case "merge":
      return mergeEntries(act, { cycleId, intoId: entryId, fromIds: entries, withPeople });
    case "split":
      return splitEntry(act, { cycleId, entryId: fromId });
    case "apart":
      return keepApart(act, { cycleId, oneId: entryId, otherId: fromId });
    case "assign":
      return assignEntries(act, { cycleId, entryIds: entries, screenerId: written.screenerId });
    case "share":
      return shareOutEntries(act, cycleId);
    case "score":
      return scoreEntry(act, { cycleId, entryId, points: written.points });
    case "note":
      return noteEntry(act, { cycleId, entryId, text: written.note });
    case "shortlist":
      if (!written.what) return shortlistEntry(act, entryId, citation, seen);
      break;
    case "take-off":
      if (!written.what) return takeOffShortlist(act, entryId);
  }
  return screenEntries(act, { cycleId, entryIds: entries, what: written.do, reason, seen });
}

function refuse(verdict: Refused, written: Written) {
  const { entryId, citation, note, what, reason, entries } = written;
  const chosen = what ? { what, reason, entries } : null;
  return json(
    {
      entryId,
      citation: written.do === "citation" || written.do === "shortlist" ? citation : undefined,
      teamName: written.do === "rename" ? written.teamName : undefined,
      note,
      chosen,
      errors: errorsOf(verdict),
    },
    { status: 409 },
  );
}

const staying: readonly string[] = [
  "citation",
  "rename",
  "merge",
  "split",
  "apart",
  "assign",
  "score",
  "note",
];

/** The same list, at the entry that follows the one decided about, or that was brought back. */
function pathAfter(written: Written, query: URLSearchParams, undone: string | null): string {
  const back = new URLSearchParams(query);
  back.set("done", written.what && written.do !== "merge" ? "chosen" : written.do);
  const stays = staying.includes(written.do);
  const next = undone ?? (stays ? written.entryId : written.next);
  if (next) back.set("entry", next);
  else if (written.do !== "undo" && written.do !== "share") back.delete("entry");
  return `?${back}`;
}
