import type { SerializeFrom } from "@remix-run/node";
import { useSearchParams } from "@remix-run/react";
import { CircleCheck, MessageCircle, PackageCheck } from "lucide-react";
import type { ReactNode } from "react";
import { plainDay, shortDay } from "~/ui/dates";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { AcknowledgeForm } from "~/ui/orders/acknowledge-form";
import { ShipForm } from "~/ui/orders/ship-form";
import type { readVendorOrder } from "./read-vendor-order.server";

type VendorOrder = Extract<
  SerializeFrom<NonNullable<Awaited<ReturnType<typeof readVendorOrder>>>>,
  { ended: false }
>;

const doneWords: Record<string, string> = {
  confirmed: "Thank you. The order is confirmed.",
  shipped: "Thank you. The buyer has the tracking number.",
};

/** What the vendor does, step by step. */
export function Steps({ page, path }: { page: VendorOrder; path: string }) {
  const [params] = useSearchParams();
  const done = known(doneWords, params.get("done"));
  return (
    <div>
      {done && (
        <Note look="good" role="status">
          {done}
        </Note>
      )}
      {page.order.state === "cancelled" ? (
        <Note look="warning">This order is cancelled. Please make nothing for it.</Note>
      ) : (
        <>
          <Confirmation page={page} path={path} />
          <Shipping page={page} path={path} />
        </>
      )}
      <Step mark={<MessageCircle className="i i-l" aria-hidden="true" />} title="Something wrong?">
        <p className="ink2">
          Say so early and we will help. Write to {page.frame.buyer.name}
          {page.frame.buyer.email && (
            <>
              : <a href={`mailto:${page.frame.buyer.email}`}>{page.frame.buyer.email}</a>
            </>
          )}
          .
        </p>
      </Step>
    </div>
  );
}

function Confirmation({ page: { order, timeZone }, path }: { page: VendorOrder; path: string }) {
  if (order.state === "sent") {
    return (
      <Step mark="1" title="Confirm the order" current>
        <p className="ink2">You accept the price, and promise the days on which it ships and arrives.</p>
        <AcknowledgeForm action={`${path}/acknowledgement`} />
      </Step>
    );
  }
  return (
    <Step mark={<CircleCheck className="i i-l" aria-hidden="true" />} title="Order confirmed">
      <p className="ink2">
        {order.vendorContact} confirmed
        {order.acknowledgedAt && ` on ${shortDay(order.acknowledgedAt, timeZone)}`}. It ships on{" "}
        {order.promisedShipOn && plainDay(order.promisedShipOn)} and arrives on{" "}
        {order.promisedArriveOn && plainDay(order.promisedArriveOn)}.
      </p>
    </Step>
  );
}

function Shipping({ page: { order, pieces, timeZone }, path }: { page: VendorOrder; path: string }) {
  const waiting = pieces.filter(({ shippedAt }) => !shippedAt);
  const gone = pieces.filter(({ shippedAt }) => shippedAt);
  if (order.state === "sent") {
    return (
      <Step mark="2" title="Mark as shipped" todo>
        <p className="meta">Opens when the order is confirmed.</p>
      </Step>
    );
  }
  return (
    <>
      {gone.length > 0 && (
        <Step mark={<PackageCheck className="i i-l" aria-hidden="true" />} title="On their way">
          <ul className="list">
            {gone.map(({ id, position, carrier, trackingNumber, shippedAt }) => (
              <li key={id}>
                <span className="grow">
                  Piece {position}, {carrier}, <span className="mono">{trackingNumber}</span>
                </span>
                <span className="meta">{shippedAt && shortDay(shippedAt, timeZone)}</span>
              </li>
            ))}
          </ul>
        </Step>
      )}
      {waiting.length > 0 && (
        <Step mark="2" title="Mark as shipped" current>
          <p className="ink2">One parcel at a time. Choose the pieces that are in it.</p>
          <ShipForm key={waiting.length} action={`${path}/shipment`} pieces={waiting} />
        </Step>
      )}
      {order.state === "received" && <p className="ink2">Everything has been received. Thank you.</p>}
    </>
  );
}

interface StepProps {
  mark: ReactNode;
  title: string;
  current?: true;
  todo?: true;
  children: ReactNode;
}

function Step({ mark, title, current, todo, children }: StepProps) {
  return (
    <section className={todo ? "st todo" : "st"} aria-current={current ? "step" : undefined}>
      <span className="num" aria-hidden="true">
        {mark}
      </span>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
