import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { withinLimit } from "~/auth/limits.server";
import { actOf, requirePerson } from "~/auth/require.server";
import { findFeed } from "~/db/calendar-feeds.server";
import { database } from "~/db/client.server";
import { findPerson } from "~/db/people.server";
import { env } from "~/env.server";
import { openFeed } from "~/operations/open-calendar-feed.server";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { dayAndTime } from "~/ui/dates";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { SubmitButton } from "~/ui/submit-button";
import { FeedAddress } from "./feed-address";

export const meta: MetaFunction = () => [{ title: "Dates in my calendar · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Me", to: "/me" }, { label: "Dates in my calendar" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const [feed, person] = await Promise.all([findFeed(db, viewer.id), findPerson(db, viewer.id)]);
  return json({
    since: feed && dayAndTime(feed.createdAt, person?.timeZone ?? "UTC"),
    isEnded: new URL(request.url).searchParams.get("done") === "ended",
  });
}

const shape = z.strictObject({ do: z.literal("make") });

/** Makes an address and shows it, this once. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requirePerson(request);
  const read = shape.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) throw new Response(null, { status: 400 });
  await withinLimit("calendar-person", viewer.id);
  const opened = await openFeed(await actOf(request, viewer));
  if (!opened.ok) throw new Response(null, { status: 403 });
  return json({ address: `${env.APP_ORIGIN}/calendar/${opened.value.token}` });
}

export default function Calendar() {
  const { since, isEnded } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Dates in my calendar"
        lead="A secret address that your calendar program reads by itself. It tells when nominations and votes open and close, and nothing about you."
      />
      {isEnded && !made && (
        <Note look="good" role="status">
          The address is ended. Calendars that read it find nothing any more.
        </Note>
      )}
      {made && <FeedAddress address={made.address} />}
      {since && !made && <p>You have had an address since {since}. It was shown once, when it was made.</p>}
      <div className="row wrap">
        <Form method="post">
          <input type="hidden" name="do" value="make" />
          <SubmitButton>{since || made ? "Make a new address" : "Make my address"}</SubmitButton>
        </Form>
        {(since || made) && (
          <Confirm
            label="End it"
            look="quiet"
            title="End this address?"
            confirm="End it"
            action="/me/calendar/end"
            fields={{ do: "end" }}
          >
            <p>Calendars that read it find nothing any more.</p>
          </Confirm>
        )}
        <ButtonLink look="quiet" to="/me">
          Back to my page
        </ButtonLink>
      </div>
      {(since || made) && <p className="meta">A new address ends the one before.</p>}
    </>
  );
}
