import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { Plus } from "lucide-react";
import { requireMay } from "~/auth/require.server";
import { may } from "~/domain/people/may";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Segmented } from "~/ui/segmented";
import { Board } from "./board";
import { Figures } from "./figures";
import { OrderFilters } from "./filters";
import { OrderList } from "./list";
import { queryOf, readFilter } from "./read-filter";
import { readOrders } from "./read-orders.server";
import { readToys } from "./read-toys.server";
import { Toys } from "./toys";

export const meta: MetaFunction = () => [{ title: "Trophy orders · Laurels" }];
export const handle: PageHandle = { frame: "wide" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "see-orders");
  const filter = readFilter(new URL(request.url));
  const { orders, figures } = await readOrders(viewer, filter);
  return json({
    filter,
    orders,
    figures,
    canManage: may(viewer, "manage-orders"),
    toys: may(viewer, "manage-orders") ? await readToys(viewer) : [],
    timeZone: viewer.timeZone,
  });
}

export default function Orders() {
  const { filter, orders, figures, canManage, toys } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const filtered = filter.words !== "" || filter.state !== "";
  return (
    <>
      <PageHead
        title="Trophy orders"
        lead="From the certified result to the shelf, every piece and who has it now."
      >
        <Segmented
          label="View"
          options={[
            {
              label: "Board",
              to: `/orders?${queryOf({ ...filter, view: "board" })}`,
              current: filter.view === "board",
            },
            {
              label: "List",
              to: `/orders?${queryOf({ ...filter, view: "list" })}`,
              current: filter.view === "list",
            },
          ]}
        />
        {canManage && (
          <ButtonLink look="primary" to="/orders/new">
            <Plus className="i i-s" aria-hidden="true" />
            New order
          </ButtonLink>
        )}
      </PageHead>
      {query.get("done") === "toy-declined" && (
        <Note look="good" role="status">
          No deal toy is suggested for this win any more. You may still order one from its page.
        </Note>
      )}
      <Figures figures={figures} />
      {toys.length > 0 && <Toys toys={toys} />}
      <OrderFilters filter={filter} />
      {orders.length === 0 && <NoOrders filtered={filtered} />}
      {orders.length > 0 &&
        (filter.view === "board" ? <Board orders={orders} /> : <OrderList orders={orders} />)}
    </>
  );
}

function NoOrders({ filtered }: { filtered: boolean }) {
  if (filtered) {
    return (
      <Empty drawing="shelf" title="No order fits">
        Try a name, a number like TR-0136, or another state.
      </Empty>
    );
  }
  return (
    <Empty drawing="shelf" title="No orders yet">
      A certified result and a deal toy for a joint win draft their orders here.
    </Empty>
  );
}
