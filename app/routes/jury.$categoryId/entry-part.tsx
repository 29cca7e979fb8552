import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight, EyeOff } from "lucide-react";
import { hiddenSentence } from "~/ui/juries/jury-words";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { EntryStory } from "./entry-story";
import type { JudgedSheet } from "./judged.server";
import type { JuryPage } from "./page-data.server";
import type { JuryAnswer } from "./route";
import { SettledSheet } from "./settled-sheet";
import { SheetForm } from "./sheet-form";

interface EntryPartProps {
  page: JuryPage;
  sheet: JudgedSheet;
  done: string | null;
  answer: JuryAnswer;
}

/** One entry: what the award shows of it, and the sheet below. */
export function EntryPart({ page, sheet, done, answer }: EntryPartProps) {
  const at = page.list.findIndex(({ id }) => id === sheet.id);
  const hidden = hiddenSentence(page.rules.blind);
  const isWritable = page.isOpen && sheet.state === "open" && sheet.voidReason === null;
  return (
    <section className="dt" aria-label={sheet.title}>
      <Done done={done} isLast={page.progress.done === page.progress.total} />
      <div className="meta row between wrap">
        <p className="row hid">
          {hidden && <EyeOff className="i i-s" aria-hidden="true" />}
          {hidden}
        </p>
        <p className="row steps-on">
          <Step to={page.list[at - 1]?.id} label="Previous entry" icon={ChevronLeft} />
          <span>
            Entry {sheet.number} of {page.list.length}
          </span>
          <Step to={page.list[at + 1]?.id} label="Next entry" icon={ChevronRight} />
        </p>
      </div>
      <h2>{sheet.title}</h2>
      <EntryStory sheet={sheet} />
      {isWritable && sheet.sharesName && (
        <Note look="warning">
          You share a family name with one of them. If you are related, please{" "}
          <Link to={`/jury/${page.id}/conflict?entry=${sheet.id}`}>step aside</Link>.
        </Note>
      )}
      {isWritable ? (
        <SheetForm page={page} sheet={sheet} answer={answer} />
      ) : (
        <SettledSheet page={page} sheet={sheet} errors={answer?.errors} />
      )}
    </section>
  );
}

function Step({
  to,
  label,
  icon: Icon,
}: {
  to: string | undefined;
  label: string;
  icon: typeof ChevronLeft;
}) {
  if (!to) return null;
  return (
    <Link to={`?entry=${to}`} className="icon-btn" aria-label={label} preventScrollReset>
      <Icon className="i" aria-hidden="true" />
    </Link>
  );
}

const words: Record<string, string> = {
  saved: "Your sheet is saved. It counts once you finish it.",
  finished: "That one is finished. Here is the next.",
  last: "That was the last one. All your sheets are in.",
  reopened: "The sheet is open again. Finish it once more, or it does not count.",
  abstained: "You abstained. The others judge that entry. Here is the next.",
  aside: "You stepped aside. The other jurors decide about that entry.",
};

function Done({ done, isLast }: { done: string | null; isLast: boolean }) {
  const said = known(words, isLast && done === "finished" ? "last" : done);
  if (!said) return null;
  return (
    <Note look="good" role="status">
      {said}
    </Note>
  );
}
