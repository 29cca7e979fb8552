import { Link } from "@remix-run/react";
import { Note } from "~/ui/note";

/** Says that the form is only shown, and that it was tried. */
export function PreviewNote({ awardId, isTried }: { awardId: string; isTried: boolean }) {
  return (
    <Note role={isTried ? "status" : undefined}>
      {isTried && "That was the whole way. Nothing was sent, and nothing is kept. "}
      This is a preview: the form as nominators will see it. Nothing can be sent or saved here.{" "}
      <Link to={`/manage/awards/${awardId}`}>Back to the award</Link>
    </Note>
  );
}
