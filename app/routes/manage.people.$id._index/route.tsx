import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listDepartments } from "~/db/known-people.server";
import { findPerson } from "~/db/people.server";
import { may } from "~/domain/people/may";
import { FormErrors } from "~/ui/form-errors";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { PersonFields } from "~/ui/person-fields";
import { roleNames } from "~/ui/role-names";
import { SubmitButton } from "~/ui/submit-button";
import { answerForm } from "./answer.server";
import { Departure } from "./departure";
import { RolesForm } from "./roles-form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? "Person"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: ({ person }: { person: { name: string } }) => [
    { label: "Manage", to: "/manage" },
    { label: "People", to: "/manage/people" },
    { label: person.name },
  ],
};

const outcomes: Record<string, string> = {
  added: "Added. They can sign in now.",
  saved: "Saved.",
  roles: "The roles are changed. They sign in anew.",
  left: "Marked as left. Every device is signed out.",
  merged: "Merged. Everything they did is here now.",
  back: "Welcome back. They can sign in again.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "manage-people");
  const db = database();
  const found = await findPerson(db, params.id ?? "");
  if (!found) throw new Response(null, { status: 404 });
  const [departments, company] = await Promise.all([listDepartments(db), getCompany(db)]);
  const { id, name, email, jobTitle, departmentId, location, timeZone, roles } = found;
  const hasLeft = found.deactivatedAt !== null;
  const managerEmail = found.manager?.email ?? "";
  const employeeNumber = found.employeeNumber ?? "";
  const startDate = found.startDate?.toISOString().slice(0, 10) ?? "";
  const values = {
    name,
    email,
    jobTitle,
    departmentId,
    location,
    timeZone,
    managerEmail,
    employeeNumber,
    startDate,
  };
  const names = roleNames(company.peopleTeamName);
  return json({
    person: { id, name, roles, hasLeft },
    values,
    departments,
    names,
    mayGrant: may(viewer, "grant-roles"),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const personId = params.id ?? "";
  const answered = await answerForm(request, personId);
  if ("done" in answered) return redirect(`/manage/people/${personId}?done=${answered.done}`);
  return json(answered.refused, { status: answered.status });
}

export default function ManagePerson() {
  const { person, values, departments, names, mayGrant } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const errors: Partial<Record<string, string>> = answer?.form === "person" ? answer.errors : {};
  const outcome = answer ? undefined : known(outcomes, query.get("done") ?? "");
  return (
    <>
      <PageHead
        title={person.name}
        lead={<Link to={`/people/${person.id}`}>See the profile that colleagues see</Link>}
      />
      {outcome && (
        <Note look="good" role="status">
          {outcome}
        </Note>
      )}
      <section className="set">
        <div>
          <h2>Directory</h2>
          <p className="meta">An import with this person’s address or number changes these fields too.</p>
        </div>
        <div>
          <Form method="post" className="form person-form" noValidate>
            <FormErrors errors={errors} />
            <PersonFields
              key={JSON.stringify(values)}
              values={(answer?.form === "person" && answer.values) || values}
              errors={errors}
              departments={departments}
            />
            <div className="form-acts">
              <SubmitButton>Save</SubmitButton>
            </div>
          </Form>
        </div>
      </section>
      {!person.hasLeft && (
        <RolesForm
          person={person}
          names={names}
          mayGrant={mayGrant}
          refused={answer?.form === "roles" ? answer : undefined}
        />
      )}
      <Departure person={person} errors={answer?.form === "departure" ? answer.errors : undefined} />
    </>
  );
}
