import { Form, Link } from "@remix-run/react";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import type { NominateData } from "./route";
import { WhatNext } from "./what-next";

/** What has become of this nomination, and what happens next. */
export function StatusNote({ data }: { data: NominateData }) {
  const { done, state, returnedFor } = data;
  if (state === "returned") {
    return (
      <Note look="warning">
        <b>This nomination came back to you.</b> {returnedFor} Change it and send it again.
      </Note>
    );
  }
  if (state === "submitted") return <Sent data={data} />;
  if (data.begunWith) {
    return (
      <Note>
        <b>Begun with “{data.begunWith}”.</b> Its people and its words are filled in. Say in your own what
        they did.
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

const news: Record<string, string> = {
  sent: "Your nomination is in.",
  changed: "Your changes are in.",
  copied: "The copy is on its way to you.",
};

function Sent({ data: { done, cycle, written, takes, categories } }: { data: NominateData }) {
  const said = done === null ? undefined : news[done];
  const path = `/nominations/${written.nominationId}`;
  return (
    <>
      <Note look="good" role={said ? "status" : undefined}>
        <b>{said ?? "You sent this nomination."}</b>{" "}
        {takes && (
          <>
            You can change it until {cycle.closes}; then it is read.{" "}
            <Link to={`${path}/endorsements`}>Ask colleagues to second it</Link>, or{" "}
          </>
        )}
        <Link to="/nominations">{takes ? "see all of yours" : "See all of yours"}</Link>.
        {done !== "sent" && done !== "copied" && (
          <Form method="post" action={`${path}/copy`} className="acts">
            <SubmitButton size="small" look="quiet" action={`${path}/copy`}>
              Mail me a copy of it
            </SubmitButton>
          </Form>
        )}
      </Note>
      {done === "sent" && (
        <WhatNext cycle={cycle} category={categories.find(({ id }) => id === written.categoryId)} />
      )}
    </>
  );
}
