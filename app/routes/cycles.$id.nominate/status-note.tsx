import { Link } from "@remix-run/react";
import { Note } from "~/ui/note";
import type { NominateData } from "./route";

/** What has become of this nomination, and what happens next. */
export function StatusNote({ data }: { data: NominateData }) {
  const { done, state, returnedFor, cycle } = data;
  if (state === "returned") {
    return (
      <Note look="warning">
        <b>This nomination came back to you.</b> {returnedFor} Change it and send it again.
      </Note>
    );
  }
  if (state === "submitted") {
    const isNew = done === "sent";
    return (
      <Note look="good" role={isNew ? "status" : undefined}>
        <b>{isNew ? "Your nomination is in." : "You sent this nomination."}</b> It is read once nominations
        close on {cycle.closes}. A letter with your words is on its way.{" "}
        <Link to={`/nominations/${data.written.nominationId}/endorsements`}>Ask colleagues to second it</Link>
        , or <Link to="/nominations">see all of yours</Link>.
      </Note>
    );
  }
  if (state === "draft" && done === "saved") {
    return (
      <Note look="good" role="status">
        <b>Your draft is safe.</b> Nobody reads it until you send it.{" "}
        <Link to="/nominations">See all of yours</Link>
      </Note>
    );
  }
  return null;
}
