import { plainShortDay, shortDay } from "~/ui/dates";
import type { TrackStep } from "~/ui/track";
import type { OrderPageData } from "./page-data";

/** The way of the order from draft to shelf, with the days that are known. */
export function progressOf({ order, pieces, timeZone }: OrderPageData): TrackStep[] {
  const shipped = pieces.filter(({ shippedAt }) => shippedAt);
  const received = pieces.filter(({ receivedAt }) => receivedAt);
  const lastOf = (days: (string | null)[]) =>
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const steps: { name: string; at: string | null; detail?: string; due?: string | null }[] = [
    { name: "Drafted", at: order.createdAt },
    { name: "Submitted", at: order.state === "draft" ? null : order.submittedAt },
    { name: "Approved", at: order.rejectReason || !order.decidedAt ? null : order.decidedAt },
    { name: "Sent to the vendor", at: order.sentAt, detail: order.poNumber ?? undefined },
    {
      name: "Confirmed by the vendor",
      at: order.acknowledgedAt,
      detail: order.vendorContact ? `By ${order.vendorContact}` : undefined,
    },
    {
      name: "Shipped",
      at: lastOf(shipped.map(({ shippedAt }) => shippedAt)),
      detail: shipped.length > 0 ? `${shipped.length} of ${pieces.length} pieces` : undefined,
      due: order.promisedShipOn,
    },
    {
      name: "Received",
      at: received.length === pieces.length ? lastOf(received.map(({ receivedAt }) => receivedAt)) : null,
      detail: received.length > 0 ? `${received.length} of ${pieces.length} pieces` : undefined,
      due: order.promisedArriveOn,
    },
  ];
  if (order.state === "cancelled") {
    return [
      ...steps.filter(({ at }) => at).map((step) => done(step, timeZone)),
      { name: "Cancelled", state: "late" },
    ];
  }
  const now = steps.findIndex(({ at }) => !at);
  return steps.map((step, at) => {
    if (step.at && at < (now === -1 ? steps.length : now)) return done(step, timeZone);
    const when = step.due ? plainShortDay(step.due) : undefined;
    return {
      name: step.name,
      detail: step.detail,
      when,
      state: at === now ? (order.late ? "late" : "now") : "todo",
    };
  });
}

function done(step: { name: string; at: string | null; detail?: string }, timeZone: string): TrackStep {
  return {
    name: step.name,
    detail: step.detail,
    when: step.at ? shortDay(step.at, timeZone) : undefined,
    state: "done",
  };
}
