import { Link } from "@remix-run/react";
import { whichRules } from "~/ui/award-previews";
import { Note } from "~/ui/note";

interface PreviewNoteProps {
  awardId: string;
  /** The cycle whose rules it shows, where it shows those of one. */
  rulesOf: string | null;
  isTried: boolean;
}

/** Says that the form is only shown, with which rules, and that it was tried. */
export function PreviewNote({ awardId, rulesOf, isTried }: PreviewNoteProps) {
  return (
    <Note role={isTried ? "status" : undefined}>
      {isTried && "That was the whole way. Nothing was sent, and nothing is kept. "}
      This is a preview: the form as nominators will see it. Nothing can be sent or saved here.{" "}
      {whichRules(rulesOf)} <Link to={`/manage/awards/${awardId}`}>Back to the award</Link>
    </Note>
  );
}
