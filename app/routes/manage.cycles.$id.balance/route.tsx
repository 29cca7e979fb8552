import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { countByDepartment, countByLocation } from "~/db/ranked-entries.server";
import { balanceOf } from "~/domain/awards/balance";
import { FilterBar } from "~/ui/filter-bar";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { Select } from "~/ui/select";
import { BalanceTable } from "./balance-table";

export const meta: MetaFunction = () => [{ title: "Balance · Laurels" }];
export const handle: PageHandle = {
  crumbs: (data: { cycle: { id: string; name: string } }) => [
    { label: "Cycles", to: "/manage/cycles" },
    { label: data.cycle.name, to: `/manage/cycles/${data.cycle.id}` },
    { label: "Screening", to: `/manage/cycles/${data.cycle.id}/screening` },
    { label: "Balance" },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireMay(request, "screen-nominations");
  const db = database();
  const cycle = await findCycle(db, params.id ?? "");
  if (!cycle || cycle.phase === "draft") throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("category");
  const one = cycle.categories.find(({ id }) => id === asked);
  const ids = (one ? [one] : cycle.categories).map(({ id }) => id);
  return json({
    cycle: { id: cycle.id, name: cycle.name },
    categories: cycle.categories.map(({ id, name }) => ({ value: id, label: name })),
    categoryId: one?.id ?? "",
    departments: balanceOf(await countByDepartment(db, ids)),
    locations: balanceOf(await countByLocation(db, ids)),
  });
}

export default function Balance() {
  const { categories, categoryId, departments, locations } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Balance"
        lead="Where nominees and finalists come from, beside the company. These are hints to look again, and no quota."
      />
      {categories.length > 1 && (
        <FilterBar key={categoryId}>
          <Select
            label="Award"
            name="category"
            defaultValue={categoryId}
            options={[{ value: "", label: "All awards" }, ...categories]}
          />
        </FilterBar>
      )}
      <BalanceTable group="Department" rows={departments} />
      <BalanceTable group="Location" rows={locations} />
    </>
  );
}
