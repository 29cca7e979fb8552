import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { withAwardFaces } from "~/db/award-faces.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getHallSummary, laureatesAPage, latestLaureates, listLaureates } from "~/db/hall.server";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { HallFilters } from "./filters";
import { Latest } from "./latest";
import { isFiltered, readFilter } from "./read-filter";
import { Roll } from "./roll";

export const meta: MetaFunction = () => [{ title: "Laureates · Laurels" }];

const latestCount = 4;

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  const db = database();
  const now = await databaseNow(db);
  const filter = readFilter(new URL(request.url));
  const [summary, { laureates, total }, latest] = await Promise.all([
    getHallSummary(db, now),
    listLaureates(db, filter, now),
    latestLaureates(db, isFiltered(filter) ? 0 : latestCount),
  ]);
  const [rolled, shown] = await Promise.all([withAwardFaces(db, laureates), withAwardFaces(db, latest)]);
  return json({ filter, summary, laureates: rolled, total, latest: shown, pageSize: laureatesAPage });
}

export default function Hall() {
  const { filter, summary, laureates, total, latest, pageSize } = useLoaderData<typeof loader>();
  const firstYear = summary.years.at(-1);
  if (summary.laureates === 0) return <NobodyYet />;
  return (
    <>
      <PageHead
        title="Hall of fame"
        lead={`Everyone who has worn the laurel${firstYear ? `, since ${firstYear}` : ""}.`}
      />
      {latest.length > 0 && <Latest laureates={latest} />}
      <HallFilters filter={filter} summary={summary} />
      {total === 0 ? (
        <Empty drawing="book" title={filter.search ? `Nothing for “${filter.search}”` : "Nobody here"}>
          Try a name, an award or another year.
        </Empty>
      ) : (
        <Roll laureates={laureates} summary={summary} page={filter.page} pageSize={pageSize} total={total} />
      )}
    </>
  );
}

function NobodyYet() {
  return (
    <>
      <PageHead title="Hall of fame" />
      <div className="sheet">
        <Empty drawing="shelf" title="The roll is still blank">
          The first laureates stand here once a cycle is announced, or an award is given.
        </Empty>
      </div>
    </>
  );
}
