import { Download } from "lucide-react";
import type { OrderAct } from "~/domain/trophies/order-state";
import { ButtonLink, type ButtonLook } from "~/ui/button";
import type { OrderPageData } from "./page-data";

const links: readonly { act: OrderAct; to: string; label: string; look: ButtonLook["look"] }[] = [
  { act: "submit", to: "submission", label: "Submit for approval", look: "primary" },
  { act: "approve", to: "approval", label: "Approve", look: "primary" },
  { act: "reject", to: "rejection", label: "Give back", look: "secondary" },
  { act: "send", to: "dispatch", label: "Send to the vendor", look: "primary" },
  { act: "receive", to: "receipt", label: "Receive pieces", look: "primary" },
  { act: "change", to: "change", label: "Change the order", look: "secondary" },
  { act: "cancel", to: "cancellation", label: "Cancel", look: "quiet" },
];

/** What can be done with the order now. The first is what it waits for. */
export function Acts({ page: { order, can } }: { page: OrderPageData }) {
  const open = links.filter(({ act }) => can.includes(act));
  if (open.length === 0 && !order.poNumber) return null;
  return (
    <div className="acts order-acts no-print">
      {open.map(({ act, to, label, look }) => (
        <ButtonLink key={act} to={`/orders/${order.id}/${to}`} look={look}>
          {label}
        </ButtonLink>
      ))}
      {order.poNumber && (
        <a className="btn" href={`/orders/${order.id}/po`} download>
          <Download className="i i-s" aria-hidden="true" />
          Purchase order
        </a>
      )}
    </div>
  );
}
