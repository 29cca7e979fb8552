import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMay } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { queuePage, queueViews } from "~/db/finance-queue.server";
import { Empty } from "~/ui/empty";
import { FilterBar } from "~/ui/filter-bar";
import { FinanceNav } from "~/ui/finance-nav";
import type { PageHandle } from "~/ui/handle";
import { PageHead } from "~/ui/page-head";
import { pageNumber } from "~/ui/page-number";
import { Pagination } from "~/ui/pagination";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";
import { Queue } from "./queue";
import { readQueue } from "./read-queue.server";

export const meta: MetaFunction = () => [{ title: "Wins to check · Laurels" }];

export const handle: PageHandle = { crumbs: () => [{ label: "Finance" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requireMay(request, "check-values");
  const query = new URL(request.url).searchParams;
  const show = queueViews.find((one) => one === query.get("show")) ?? "waiting";
  const filter = { search: (query.get("q") ?? "").slice(0, 100).trim(), show };
  const page = pageNumber(query);
  const { wins, total } = await readQueue(database(), person, { filter, page });
  return json({ wins, total, filter, page, pageSize: queuePage, timeZone: person.timeZone });
}

export default function FinanceQueue() {
  const { wins, total, filter, page, pageSize, timeZone } = useLoaderData<typeof loader>();
  const isFiltered = filter.search !== "" || filter.show !== "waiting";
  return (
    <>
      <PageHead
        title="Wins to check"
        lead="Both sides have signed these. You say which of their values count, and how much of each."
      >
        <FinanceNav current="wins" />
      </PageHead>
      <FilterBar clearTo={isFiltered ? "/finance" : undefined}>
        <div className="fld wide">
          <TextField
            label="Find"
            name="q"
            type="search"
            defaultValue={filter.search}
            placeholder="Name, people, supplier"
          />
        </div>
        <Select
          label="Show"
          name="show"
          key={filter.show}
          defaultValue={filter.show}
          options={[
            { value: "waiting", label: "To check" },
            { value: "checked", label: "Checked" },
            { value: "reversal", label: "Reversal asked for" },
            { value: "reversed", label: "Reversed" },
          ]}
        />
      </FilterBar>
      {wins.length > 0 ? (
        <Queue wins={wins} timeZone={timeZone} />
      ) : (
        <Empty drawing="book" title={isFiltered ? "Nothing found" : "All checked"}>
          {isFiltered
            ? "No win is in this view, or none fits these words."
            : "A win comes here when both sides have signed it."}
        </Empty>
      )}
      <Pagination page={page} pageSize={pageSize} total={total} noun="wins" />
    </>
  );
}
