import { Link } from "@remix-run/react";
import { Note } from "~/ui/note";

/** Says that the cycle stands still, why, and where it goes on. */
export function PausedNote({ id, pauseReason }: { id: string; pauseReason: string }) {
  return (
    <Note look="warning">
      <b>Paused.</b> Nothing moves by its date, and nothing is taken. “{pauseReason}”{" "}
      <Link to={`/manage/cycles/${id}/resume`}>Let it go on</Link>
    </Note>
  );
}
