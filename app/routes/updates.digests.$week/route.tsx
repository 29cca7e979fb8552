import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findSentDigest, listSightOfWins } from "~/db/digest-copies.server";
import { headlineOf } from "~/domain/updates/digest-content";
import { digestCopy } from "~/domain/updates/digest-copy";
import { isWeek, weekWords } from "~/domain/updates/digest-slot";
import { ButtonLink } from "~/ui/button";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { DigestPage } from "~/ui/updates/digest-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.words ?? "The weekly letter"} · Laurels` },
];

export const handle: PageHandle = {
  crumbs: () => [{ label: "Updates", to: "/updates" }, { label: "The weekly letter" }],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const week = params.week ?? "";
  const sent = isWeek(week) ? await findSentDigest(db, week, viewer.id) : null;
  if (!sent) throw new Response("Not found", { status: 404 });
  const ids = [...sent.content.won, ...sent.content.checked].map(({ id }) => id);
  const content = digestCopy(sent.content, await listSightOfWins(db, ids), viewer);
  return json({ content, own: sent.own, words: weekWords(week), timeZone: viewer.timeZone });
}

export default function DigestOfWeek() {
  const { content, own, words, timeZone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={headlineOf(content) || "This week"}
        lead={`${words}. ${own ? "As it was sent to you." : "As it was sent to both departments."}`}
      >
        <ButtonLink to="/updates">Read all updates</ButtonLink>
      </PageHead>
      <DigestPage content={content} timeZone={timeZone} />
    </>
  );
}
