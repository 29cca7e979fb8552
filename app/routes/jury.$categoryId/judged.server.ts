import type { OwnSheet } from "~/db/juror-sheets.server";
import { answerText } from "~/domain/awards/answer-text";
import { openQuestions } from "~/domain/awards/question-list";
import { standIn, veiled, type Veil } from "~/domain/juries/blinding";
import type { BlindField, JurySettings } from "~/domain/juries/settings";
import { knownConflict, ownConflictWords } from "~/ui/juries/jury-words";
import { sideOf } from "~/ui/side";

type Nomination = OwnSheet["entry"]["nominations"][number];

interface Told {
  label: string;
  paragraphs: string[];
  files: Nomination["files"];
}

interface Shown {
  place: { number: number; title: string };
  settings: Pick<JurySettings, "blind">;
}

const seenWins = ["confirmed", "validated", "closed"];

/** A sheet and its entry as the juror may see them. */
export function judged(sheet: OwnSheet, { place, settings: { blind } }: Shown) {
  const { entry } = sheet;
  const isOff = sheet.state === "recused";
  const veil: Veil = {
    blind,
    members: entry.members.map(named),
    nominators: entry.nominations.map(({ nominator }) => named(nominator)),
    titles: [entry.title, entry.win?.title ?? ""],
  };
  const hides = (field: BlindField) => blind.includes(field);
  return {
    id: sheet.id,
    number: place.number,
    title: place.title,
    state: sheet.state,
    version: sheet.version,
    savedAt: sheet.savedAt?.toISOString() ?? null,
    doneAt: sheet.doneAt?.toISOString() ?? null,
    voidReason: sheet.voidedAt ? sheet.voidReason : null,
    off: isOff
      ? {
          kind: ownConflictWords[knownConflict(sheet.conflict)],
          reason: sheet.reason,
          byStaff: sheet.isOffByStaff,
        }
      : null,
    /** A shared family name may be chance: the juror is asked, unless that would tell who it is. */
    sharesName: sheet.state === "open" && sheet.conflict === "same-family-name" && !hides("names"),
    scores: sheet.scores,
    comment: sheet.comment,
    people: isOff ? [] : entry.members.map((person, at) => personShown(person, at, hides)),
    win:
      !isOff && !hides("names") && entry.win && seenWins.includes(entry.win.state)
        ? { id: entry.win.id, title: entry.win.title }
        : null,
    citation: isOff ? [] : paragraphs(veiled(entry.citation, veil)),
    stories: isOff ? [] : entry.nominations.map(storyShown),
  };

  function storyShown({ nominator, answers, files }: Nomination) {
    const said = openQuestions(entry.questions).flatMap((question): Told[] => {
      const { id, kind, label } = question;
      if (kind === "file") {
        // What is hidden cannot be covered inside a file.
        const shown = blind.length > 0 ? [] : files.filter(({ questionId }) => questionId === id);
        return shown.length === 0 ? [] : [{ label, paragraphs: [], files: shown }];
      }
      // A joint win names its people in the ledger.
      if (kind === "win" && hides("names")) return [];
      const text = answerText(question, answers[id] ?? "").trim();
      return text === ""
        ? []
        : [{ label: veiled(label, veil), paragraphs: paragraphs(veiled(text, veil)), files: [] }];
    });
    return { by: hides("nominators") ? null : veiled(nominator.name, veil), answers: said };
  }
}

export type JudgedSheet = ReturnType<typeof judged>;

/** Without names a person is a letter, and without a photo nobody can be told by the colour of one. */
function personShown(
  person: OwnSheet["entry"]["members"][number],
  at: number,
  hides: (field: BlindField) => boolean,
) {
  return {
    key: standIn(at),
    name: hides("names") ? standIn(at) : person.name,
    photoOf: hides("names") || hides("photos") ? null : person.id,
    department: hides("departments") ? null : person.department.name,
    side: hides("departments") ? ("other" as const) : sideOf(person.department.function),
  };
}

function named({ name, department }: OwnSheet["entry"]["members"][number]) {
  return { name, departmentName: department.name };
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).filter((part) => part.trim() !== "");
}
