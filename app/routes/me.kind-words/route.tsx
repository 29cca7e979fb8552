import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listWordsAbout } from "~/db/kind-words.server";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { KindWords } from "./kind-words";

export const meta: MetaFunction = () => [{ title: "Kind words · Laurels" }];
export const handle: PageHandle = { crumbs: () => [{ label: "Me", to: "/me" }, { label: "Kind words" }] };

/** What colleagues wrote about the viewer, by cycle and award; names only of those who agreed. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const db = database();
  const rows = await listWordsAbout(db, viewer.id, await databaseNow(db));
  const words = rows.map(
    ({ id, words, nominees, isTeam, mayBeNamed, nominatorName, category, cycle, seconded }) => ({
      ...{ id, words, award: category.name, cycle: cycle.name },
      team: isTeam ? nominees : "",
      from: mayBeNamed ? nominatorName : null,
      seconded: seconded
        .filter(({ hiddenFor }) => hiddenFor === "")
        .map((one) => ({ id: one.id, words: one.words, from: one.mayBeNamed ? one.name : null })),
    }),
  );
  return json({ words });
}

export default function MyKindWords() {
  const { words } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Kind words"
        lead="What colleagues wrote when they nominated you, in their own words. Only you read this page."
      />
      {words.length === 0 ? (
        <Empty drawing="bookmark" title="Nothing to read yet">
          When a colleague nominates you, their words wait here once the winners are announced.
        </Empty>
      ) : (
        <KindWords words={words} />
      )}
    </>
  );
}
