import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { addressOf } from "~/ui/scorecard/asked";
import { LeftOut } from "~/ui/scorecard/left-out";
import { PeriodBar } from "~/ui/scorecard/period-bar";
import { Segmented } from "~/ui/segmented";
import { readUnits } from "./read-units.server";
import { UnitTable } from "./unit-table";

export const meta: MetaFunction = () => [{ title: "Departments and places · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Scorecard", to: "/scorecard" }, { label: "Departments and places" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  return json(await readUnits(database(), new URL(request.url).searchParams, person));
}

export default function Units() {
  const { asked, by, before, veiled, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Departments and places"
        lead="A win counts fully for everybody who took part, so the parts add up to more than the whole."
      >
        <Segmented
          label="Parts of the company"
          options={(["department", "place"] as const).map((one) => ({
            label: one === "department" ? "Departments" : "Places",
            to: addressOf(asked, { by: one }),
            current: one === by,
          }))}
        />
      </PageHead>
      <PeriodBar asked={asked} before={before} more={{ by }} />
      <LeftOut veiled={veiled} unrated={0} />
      {rows.length === 0 ? (
        <Empty drawing="threads" title="No joint wins in these months">
          A department stands here once its people took part in one.
        </Empty>
      ) : (
        <UnitTable rows={rows} asked={asked} />
      )}
    </>
  );
}
