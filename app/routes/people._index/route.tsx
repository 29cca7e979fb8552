import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import {
  countWinsOf,
  getPeopleSummary,
  listLaurelsOfPeople,
  listPeople,
  peopleAPage,
} from "~/db/directory.server";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Pagination } from "~/ui/pagination";
import { readPeopleFilter } from "~/ui/people-filter";
import { PeopleFilters } from "~/ui/people-filters";
import { foundWords } from "~/ui/people-found";
import { number, plural } from "~/ui/words";
import { DirectoryTable } from "./directory-table";

export const meta: MetaFunction = () => [{ title: "People · Laurels" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(request);
  const db = database();
  const asked = {
    ...readPeopleFilter(new URL(request.url).searchParams),
    role: "",
    state: "active" as const,
  };
  const [{ people, total }, summary, now] = await Promise.all([
    listPeople(db, asked),
    getPeopleSummary(db),
    databaseNow(db),
  ]);
  const ids = people.map(({ id }) => id);
  const [wins, laurels] = await Promise.all([countWinsOf(db, ids), listLaurelsOfPeople(db, ids, now)]);
  const rows = people.map(({ id, name, jobTitle, location, department, manager }) => ({
    ...{ id, name, jobTitle, location, department, manager: manager?.name ?? "" },
    wins: wins.get(id) ?? 0,
    laurels: laurels.get(id) ?? [],
  }));
  return json({ rows, total, summary, asked, pageSize: peopleAPage });
}

export default function People() {
  const { rows, total, summary, asked, pageSize } = useLoaderData<typeof loader>();
  const places = summary.locations.length > 1 ? ` in ${plural(summary.locations.length, "place")}` : "";
  return (
    <>
      <PageHead
        title="People"
        lead={`${plural(summary.active, "colleague")}${places}. See who did what, and with whom.`}
      />
      <PeopleFilters asked={asked} departments={summary.departments} locations={summary.locations} />
      <p className="meta found" role="status">
        {asked.search
          ? foundWords(total)
          : `${number(total)} of ${plural(summary.active, "person", "people")}, by name`}
      </p>
      {total === 0 ? (
        <Empty drawing="book" title={asked.search ? `Nobody for “${asked.search}”` : "Nobody here"}>
          Try a part of the name, or fewer filters.
        </Empty>
      ) : (
        <DirectoryTable rows={rows} />
      )}
      <Pagination page={asked.page} pageSize={pageSize} total={total} noun="people" />
    </>
  );
}
