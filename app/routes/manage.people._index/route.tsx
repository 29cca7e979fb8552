import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { FileUp, UserPlus } from "lucide-react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { getPeopleSummary, listPeople, peopleAPage } from "~/db/directory.server";
import { roles } from "~/domain/people/role";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { ManageNav } from "~/ui/manage-nav";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Pagination } from "~/ui/pagination";
import { readPeopleFilter } from "~/ui/people-filter";
import { PeopleFilters } from "~/ui/people-filters";
import { roleNames } from "~/ui/role-names";
import { Select } from "~/ui/select";
import { foundWords } from "~/ui/people-found";
import { number, plural } from "~/ui/words";
import { PeopleTable } from "./people-table";

export const meta: MetaFunction = () => [{ title: "People · Manage · Laurels" }];
export const handle: PageHandle = { crumbs: () => [{ label: "Manage", to: "/manage" }, { label: "People" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const db = database();
  const asked = readPeopleFilter(new URL(request.url).searchParams);
  const [{ people, total }, summary, company] = await Promise.all([
    listPeople(db, asked),
    getPeopleSummary(db),
    getCompany(db),
  ]);
  const names = roleNames(company.peopleTeamName);
  return json({ people, total, summary, asked, names, myRoles: viewer.roles, pageSize: peopleAPage });
}

export default function ManagePeople() {
  const { people, total, summary, asked, names, myRoles, pageSize } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const imported = query.get("added") !== null;
  const leftOut = Number(query.get("left") ?? 0);
  return (
    <>
      <ManageNav roles={myRoles} />
      <PageHead title="People" lead={leadOf(summary)}>
        <ButtonLink look="quiet" to="/manage/people/doubles">
          Doubles
        </ButtonLink>
        <ButtonLink to="/manage/people/new">
          <UserPlus className="i" aria-hidden="true" />
          Add a person
        </ButtonLink>
        <ButtonLink look="primary" to="/manage/people/import">
          <FileUp className="i" aria-hidden="true" />
          Import people
        </ButtonLink>
      </PageHead>
      {imported && (
        <Note look="good" role="status">
          The file is in. {plural(Number(query.get("added")), "person", "people")} joined,{" "}
          {number(Number(query.get("changed")))} changed.
          {leftOut > 0 && ` ${plural(leftOut, "row was", "rows were")} left out.`}
        </Note>
      )}
      <PeopleFilters asked={asked} departments={summary.departments} locations={summary.locations}>
        <Select
          label="Role"
          name="role"
          defaultValue={asked.role}
          options={[
            { value: "", label: "Any" },
            ...roles.map((role) => ({ value: role, label: names[role].name })),
          ]}
        />
        <Select
          label="Who"
          name="state"
          defaultValue={asked.state}
          options={[
            { value: "active", label: "Active" },
            { value: "left", label: "Left" },
          ]}
        />
      </PeopleFilters>
      <p className="meta found" role="status">
        {asked.search ? foundWords(total) : `${plural(total, "person", "people")} found`}
      </p>
      {total === 0 ? (
        <Empty drawing="book" title="Nobody here">
          Try fewer filters, or import a file of people.
        </Empty>
      ) : (
        <PeopleTable people={people} names={names} />
      )}
      <Pagination page={asked.page} pageSize={pageSize} total={total} noun="people" />
    </>
  );
}

function leadOf({ active, left }: { active: number; left: number }): string {
  const leavers = left > 0 ? ` ${plural(left, "has", "have")} left.` : "";
  return `${plural(active, "person", "people")} can sign in.${leavers}`;
}
