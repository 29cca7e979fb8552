import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import {
  listBursts,
  listBusyNominators,
  listCircles,
  listReciprocal,
  listSameTexts,
} from "~/db/integrity-hints.server";
import { burstHours } from "~/domain/awards/hints";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { listOf, plural } from "~/ui/words";
import { Hints } from "./hints";

export const meta: MetaFunction = () => [{ title: "Worth a look · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Worth a look" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "screen-nominations");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle || cycle.phase === "draft") throw new Response(null, { status: 404 });
  const { id, name } = cycle;
  const [reciprocal, circles, busy, bursts, sameTexts] = await Promise.all([
    listReciprocal(db, id),
    listCircles(db, id),
    listBusyNominators(db, id),
    listBursts(db, id),
    listSameTexts(db, id),
  ]);
  return json({ cycle: { id, name }, reciprocal, circles, busy, bursts, sameTexts });
}

export default function IntegrityHints() {
  const { cycle, reciprocal, circles, busy, bursts, sameTexts } = useLoaderData<typeof loader>();
  const isQuiet = [reciprocal, circles, busy, bursts, sameTexts].every(({ length }) => length === 0);
  const screening = `/manage/cycles/${cycle.id}/screening`;
  return (
    <>
      <PageHead title="Worth a look" lead={cycle.name} />
      <Note>
        <b>These are hints and no verdict.</b> Good colleagues praise each other, and most people write on the
        last day. Nothing is counted less for standing here, and nobody else sees it. Read the nominations
        before you think the worse of anybody.
      </Note>
      {isQuiet && <p>Nothing stands out in this cycle.</p>}
      <Hints title="They nominated each other" rows={reciprocal} keyOf={(people) => namesKey(people)}>
        {(people) => <PeopleNamed people={people} />}
      </Hints>
      <Hints title="Round in a circle" rows={circles} keyOf={(people) => namesKey(people)}>
        {(people) => (
          <>
            <PeopleNamed people={people} /> <span className="meta">Each nominated the next.</span>
          </>
        )}
      </Hints>
      <Hints title="One nominator for many" rows={busy} keyOf={({ id }) => id}>
        {({ id, name, count }) => (
          <>
            <Link to={`/people/${id}`}>{name}</Link>{" "}
            <span className="meta">nominated {plural(count, "person or team", "people or teams")}</span>
          </>
        )}
      </Hints>
      <Hints title="Many at the close" rows={bursts} keyOf={({ id }) => id}>
        {({ id, title, award, late, all }) => (
          <>
            <Link to={`${screening}?entry=${id}`}>{title}</Link>{" "}
            <span className="meta">
              {award}: {late} of {plural(all, "nomination")} in the last {burstHours} hours
            </span>
          </>
        )}
      </Hints>
      <Hints title="The same words" rows={sameTexts} keyOf={({ nominations }) => nominations[0]?.id ?? ""}>
        {({ count, nominations }) => (
          <>
            {nominations.map(({ id, entryId, title, nominator }) => (
              <span key={id}>
                <Link to={entryId ? `${screening}?entry=${entryId}` : screening}>{title || "No entry"}</Link>{" "}
                <span className="meta">by {nominator}</span>
                <br />
              </span>
            ))}
            {count > nominations.length && (
              <span className="meta">and {count - nominations.length} more</span>
            )}
          </>
        )}
      </Hints>
    </>
  );
}

type People = readonly { id: string; name: string }[];

function namesKey(people: People): string {
  return people.map(({ id }) => id).join("+");
}

function PeopleNamed({ people }: { people: People }) {
  return <span>{listOf(people.map(({ name }) => name))}</span>;
}
