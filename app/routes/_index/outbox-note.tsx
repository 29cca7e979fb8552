import { Link } from "@remix-run/react";
import { Note } from "~/ui/note";
import { plural } from "~/ui/words";

/** For those who look after mail: nothing leaves the house yet. */
export function OutboxNote({ letters }: { letters: number }) {
  return (
    <div className="outbox-note">
      <Note look="warning">
        <b>Letters stay in the outbox.</b> No way of sending mail is set up, so{" "}
        {plural(letters, "letter waits", "letters wait")} there. <Link to="/manage/mail">Read them</Link>
      </Note>
    </div>
  );
}
