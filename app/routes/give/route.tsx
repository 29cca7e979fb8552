import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { actOf, requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { listGivableAwards } from "~/db/leads.server";
import { giverOf } from "~/operations/giver.server";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Give an award · Laurels" }];

/** The awards that the viewer may give at once: HR all of them, leads those that HR opened to them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requirePerson(request);
  const giver = await giverOf(database(), (await actOf(request, viewer)).actor);
  if (!giver) throw json({ name: viewer.name }, { status: 403, statusText: "Forbidden" });
  const asked = new URL(request.url).searchParams;
  const about = new URLSearchParams();
  for (const name of ["person", "win"]) {
    const id = asked.get(name);
    if (id) about.set(name, id.slice(0, 64));
  }
  const awards = await listGivableAwards(database(), giver.as);
  return json({ awards, about: about.toString(), as: giver.as });
}

export default function Give() {
  const { awards, about, as } = useLoaderData<typeof loader>();
  const who = as === "lead" ? "to people of your department" : "to anybody";
  return (
    <>
      <PageHead title="Give an award" lead={`At once and ${who}, with the reason. Which one?`} />
      {awards.length === 0 && (
        <Empty drawing="bookmark" title="No award to give at once">
          {as === "lead"
            ? "None is open to leads of departments yet."
            : "Make one under Awards, of the kind given at once."}
        </Empty>
      )}
      <ul className="list">
        {awards.map(({ id, name, purpose, nomineeKind }) => {
          const path = `/manage/awards/${id}/give${about && `?${about}`}`;
          return (
            <li className="list-row" key={id}>
              <div className="grow">
                <h2 className="h3">
                  <Link className="name-link" to={path}>
                    {name}
                  </Link>
                </h2>
                <p className="meta">
                  {purpose || (nomineeKind === "team" ? "For a team." : "Given at once.")}
                </p>
              </div>
              <ButtonLink size="small" to={path}>
                Give it
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}
