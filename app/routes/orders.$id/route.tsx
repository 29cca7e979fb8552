import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { TriangleAlert } from "lucide-react";
import { requireOrder } from "~/auth/require-order.server";
import { Chip } from "~/ui/chip";
import { plainShortDay } from "~/ui/dates";
import type { PageHandle } from "~/ui/handle";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { EngravingEditor } from "~/ui/orders/engraving-editor";
import { orderWords } from "~/ui/orders/order-words";
import { Timeline } from "~/ui/orders/timeline";
import { PageHead } from "~/ui/page-head";
import { StateChip } from "~/ui/state-chip";
import { capital, plural, spelled } from "~/ui/words";
import { Acts } from "./acts";
import { Aside } from "./aside";
import { doneWords } from "./done-words";
import { PieceChoice } from "./piece-choice";
import { Pieces } from "./pieces";
import { readOrder } from "./read-order.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.order.number}, ${data.order.title}` : "Order"} · Laurels` },
];
export const handle: PageHandle = {
  crumbs: (data: { order: { number: string } }) => [
    { label: "Trophy orders", to: "/orders" },
    { label: data.order.number },
  ],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireOrder(request, params.id, "see-orders");
  const position = Number(new URL(request.url).searchParams.get("piece") ?? 1);
  const page = await readOrder(viewer, params.id ?? "", position);
  if (!page) throw new Response("Not found", { status: 404 });
  return json(page);
}

export default function OrderPage() {
  const page = useLoaderData<typeof loader>();
  const { order, pieces, chosen, can, steps, timeZone } = page;
  const [params] = useSearchParams();
  const done = known(doneWords, params.get("done"));
  const editing = can.includes("change");
  const made = `${capital(spelled(order.count))} ${order.count === 1 ? "piece" : "pieces"}`;
  const by = order.neededBy ? `, needed by ${plainShortDay(order.neededBy)}` : "";
  return (
    <>
      <PageHead title={order.title} lead={`${made} from ${order.vendor.name}${by}.`}>
        {order.late && (
          <Chip look="bad" icon={TriangleAlert}>
            Late for {order.neededBy && plainShortDay(order.neededBy)}
          </Chip>
        )}
        <StateChip word={orderWords[order.state]} />
      </PageHead>
      {done && (
        <Note look="good" role="status">
          {done}
        </Note>
      )}
      {order.state === "rejected" && (
        <Note look="warning">
          {page.decider?.name ?? "Somebody"} gave it back: {order.rejectReason}
        </Note>
      )}
      {order.win?.state === "reversed" && (
        <Note look="warning">
          The joint win behind it, “{order.win.title}”, is reversed. The order stays as it is until you
          decide.
        </Note>
      )}
      {order.secret && (
        <Note>Only the people who may know the winners see this order until they are announced.</Note>
      )}
      <Acts page={page} />
      <div className="with-side">
        <div className="stack-l">
          {chosen && (
            <EngravingEditor
              key={`${chosen.id} ${chosen.engraving.join("\n")}`}
              piece={chosen}
              action={editing ? `/orders/${order.id}/pieces/${chosen.id}` : undefined}
            >
              <PieceChoice pieces={pieces} chosen={chosen.position} orderId={order.id} />
            </EngravingEditor>
          )}
          <Pieces pieces={pieces} orderId={order.id} editing={editing} timeZone={timeZone} />
          <section>
            <h2>Timeline</h2>
            <p className="meta">{plural(steps.length, "entry", "entries")} in the record.</p>
            <Timeline steps={steps} timeZone={timeZone} />
          </section>
        </div>
        <Aside page={page} />
      </div>
    </>
  );
}
