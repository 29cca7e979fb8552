import { may } from "../people/may";
import type { Role } from "../people/role";
import type { Win } from "./win";
import { isSigned } from "./win-state";

export interface WinViewer {
  id: string;
  roles: readonly Role[];
}

type Seen = Pick<Win, "state" | "submittedById" | "hideCustomer" | "hideAmounts" | "customer"> & {
  participants: readonly { personId: string }[];
  standIns?: readonly { personId: string }[];
};

/**
 * A draft is its author's alone; a win on its way is for those in it and for staff; a signed one for everybody,
 * also when it was reversed: the record says so.
 */
export function maySeeWin(win: Seen, viewer: WinViewer): boolean {
  if (win.state === "draft") return win.submittedById === viewer.id;
  return isSigned(win.state) || seesHidden(win, viewer);
}

/**
 * Whether somebody reads the values that a win hides: those in it, its author, staff who check values,
 * and whoever stands in for one of them while their signature is waited for.
 */
function seesHidden(
  win: Pick<Seen, "submittedById" | "participants" | "standIns">,
  viewer: WinViewer,
): boolean {
  if (may(viewer, "see-hidden-values")) return true;
  if (win.submittedById === viewer.id) return true;
  return [...win.participants, ...(win.standIns ?? [])].some(({ personId }) => personId === viewer.id);
}

/**
 * The win as a viewer may read it: without the customer's name and without money where these are hidden from them.
 * `amountsHidden` tells the page that figures are left out on purpose.
 */
export function visibleWin<W extends Seen>(
  win: W,
  viewer: WinViewer,
): Omit<W, "customer"> & { customer: string | null; amountsHidden: boolean } {
  const open = seesHidden(win, viewer);
  return {
    ...win,
    customer: win.hideCustomer && !open ? null : win.customer,
    amountsHidden: win.hideAmounts && !open,
  };
}

/** Whether somebody reads the evidence of a win: a file or an address often says customer and amounts. */
export function maySeeEvidence(win: Seen, viewer: WinViewer): boolean {
  return maySeeWin(win, viewer) && (seesHidden(win, viewer) || !(win.hideCustomer || win.hideAmounts));
}

/** Whether somebody reads who was thanked: a guest of a customer says who the customer is. */
export function maySeeGuest(win: Seen, viewer: WinViewer, guestOf: "customer" | "supplier"): boolean {
  if (!maySeeWin(win, viewer)) return false;
  return guestOf === "supplier" || !win.hideCustomer || seesHidden(win, viewer);
}

/** The number of the contract as a viewer may read it. It often says whose it is, so it is hidden with the customer. */
export function visibleContract(win: Seen & { contract: string }, viewer: WinViewer): string {
  return win.hideCustomer && !seesHidden(win, viewer) ? "" : win.contract;
}

/** The customer's name for a text that leaves the house or is seen by all, such as an engraving; empty when hidden. */
export function publicCustomer(win: Pick<Win, "customer" | "hideCustomer">): string {
  return win.hideCustomer ? "" : win.customer;
}
