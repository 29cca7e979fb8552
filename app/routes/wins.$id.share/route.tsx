import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findShareCard } from "~/db/share-card.server";
import { ButtonLink } from "~/ui/button";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { listOf } from "~/ui/words";
import { SavePicture } from "./save-picture";

export const meta: MetaFunction = () => [{ title: "Share a win · Laurels" }];

export const handle: PageHandle = {
  crumbs: ({ id, title }: { id: string; title: string }) => [
    { label: "Joint wins", to: "/wins" },
    { label: title, to: `/wins/${id}` },
    { label: "Share" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePerson(request);
  const found = await findShareCard(database(), params.id ?? "");
  if (!found) throw new Response("Not found", { status: 404 });
  const { id, card, hides } = found;
  const said = [card.title, card.summary, card.customer, card.value ?? ""].filter(Boolean).join(". ");
  return json({ id, title: card.title, hides, said });
}

export default function ShareWin() {
  const { id, title, hides, said } = useLoaderData<typeof loader>();
  const picture = `/wins/${id}/card`;
  const left = [hides.customer ? "the customer" : "", hides.amounts ? "the amounts" : ""].filter(Boolean);
  return (
    <>
      <PageHead title={`Share “${title}”`} lead="A picture for a chat or the intranet, drawn here." />
      <img className="share-card" src={picture} width={1200} height={630} alt={said} />
      <p className="meta">
        {left.length > 0
          ? `The team keeps ${listOf(left)} to itself, so that is not in the picture for anybody.`
          : "It names people and the customer. Share it where they would like to be seen."}
      </p>
      <p className="acts">
        <SavePicture source={picture} />
        <a className="btn" href={`${picture}?save`} download>
          Save as SVG
        </a>
        <ButtonLink look="quiet" to={`/wins/${id}`}>
          Back to the win
        </ButtonLink>
      </p>
    </>
  );
}
