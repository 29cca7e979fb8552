import { granted, refused, type Verdict } from "../verdict";

/** Nobody approves an order that they submitted or that honours themselves. */
export function mayApprove(
  approverId: string,
  order: { submittedById: string | null; recipientIds: readonly (string | null)[] },
): Verdict {
  if (order.submittedById === approverId) return refused("approver-is-submitter");
  if (order.recipientIds.includes(approverId)) return refused("approver-is-honoured");
  return granted();
}
