import { Link } from "@remix-run/react";
import { CircleCheck, CircleX, Clock } from "lucide-react";
import { ButtonLink } from "~/ui/button";
import { plainDay, shortDay, shortDayAndTime } from "~/ui/dates";
import { PersonLine } from "~/ui/person-line";
import { Track } from "~/ui/track";
import type { OrderPageData } from "./page-data";
import { progressOf } from "./progress";

/** The order in figures, who has a say, and how far it is. */
export function Aside({ page }: { page: OrderPageData }) {
  const { order, can } = page;
  return (
    <aside className="stack-l">
      <section className="sheet pad-s">
        <h2 className="h3">Order</h2>
        <dl className="kv">
          <Fact name="Number" value={order.number} />
          <Fact name="Pieces" value={String(order.count)} />
          <Fact name="Total" value={`${order.total} before tax`} />
          <Fact name="PO number" value={order.poNumber} />
          <Fact name="Needed by" value={order.neededBy && plainDay(order.neededBy)} />
          <Fact name="Deliver to" value={order.deliverTo} />
          <Fact name="Note" value={order.note} />
          <Fact name="Vendor" value={`${order.vendor.name}, ${order.vendor.email}`} />
          {order.win && (
            <>
              <dt>Joint win</dt>
              <dd>
                <Link to={`/wins/${order.win.id}`}>{order.win.title}</Link>
              </dd>
            </>
          )}
        </dl>
      </section>
      <Approvals page={page} />
      <section>
        <h2 className="h3">Progress</h2>
        <Track label="Progress" steps={progressOf(page)} />
      </section>
      {can.includes("reissue-link") && <VendorLink page={page} />}
    </aside>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Approvals({ page: { order, submitter, decider, can, timeZone } }: { page: OrderPageData }) {
  return (
    <section>
      <h2 className="h3">Approval</h2>
      {submitter && (
        <ul className="list">
          <li>
            <PersonLine person={submitter} detail="Submitted it" />
            <span className="msg ok end">
              <CircleCheck className="i" aria-hidden="true" />
              {order.submittedAt && shortDay(order.submittedAt, timeZone)}
            </span>
          </li>
          {decider && (
            <li>
              <PersonLine person={decider} detail={order.rejectReason ? "Gave it back" : "Approved it"} />
              <span className={order.rejectReason ? "msg err end" : "msg ok end"}>
                {order.rejectReason ? (
                  <CircleX className="i" aria-hidden="true" />
                ) : (
                  <CircleCheck className="i" aria-hidden="true" />
                )}
                {order.decidedAt && shortDay(order.decidedAt, timeZone)}
              </span>
            </li>
          )}
        </ul>
      )}
      {order.state === "submitted" && (
        <p className="msg wrn">
          <Clock className="i" aria-hidden="true" />
          {can.includes("approve")
            ? "It waits for you or somebody else who may approve."
            : "It waits for approval."}
        </p>
      )}
      <p className="meta">Nobody approves an order that they submitted or that honours them.</p>
    </section>
  );
}

function VendorLink({ page: { order, timeZone } }: { page: OrderPageData }) {
  return (
    <section className="no-print">
      <h2 className="h3">Vendor’s link</h2>
      <p className="meta">
        {order.linkOpen && order.linkEndsAt
          ? `Opens this order alone, until ${shortDayAndTime(order.linkEndsAt, timeZone)}.`
          : "It has ended. Send a new one so that the vendor can answer."}
      </p>
      <div className="acts">
        <ButtonLink size="small" to={`/orders/${order.id}/link`}>
          Send a new link
        </ButtonLink>
        {order.linkOpen && (
          <ButtonLink size="small" look="quiet" to={`/orders/${order.id}/link-end`}>
            End the link
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
