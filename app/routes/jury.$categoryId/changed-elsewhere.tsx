import { Note } from "~/ui/note";
import type { JudgedSheet } from "./judged.server";
import type { JuryPage } from "./page-data.server";
import type { Kept } from "./use-sheet-autosave";

interface ChangedElsewhereProps {
  kept: Kept;
  page: JuryPage;
  sheet: JudgedSheet;
}

/** The sheet was saved in another tab meanwhile: what is kept there, and the two ways out. */
export function ChangedElsewhere({ kept, page, sheet }: ChangedElsewhereProps) {
  const scores = page.criteria
    .filter(({ id }) => kept.scores[id] !== undefined)
    .map(({ id, name }) => `${name} ${kept.scores[id] ?? ""}`);
  return (
    <Note look="warning" role="alert">
      <p>
        <b>This sheet was changed in another tab.</b> What you wrote here stands below and is not saved yet.
        Save it to replace the other, or take the other.
      </p>
      <p>
        Kept from there: {scores.length > 0 ? scores.join("; ") : "no scores"}
        {kept.comment ? `. “${kept.comment}”` : "."}
      </p>
      <p>
        <a href={`/jury/${page.id}?entry=${sheet.id}`}>Take what is kept</a>
      </p>
    </Note>
  );
}
