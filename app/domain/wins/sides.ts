import type { DepartmentFunction } from "../people/department-function";
import { granted, refused, type Verdict } from "../verdict";

/** Who somebody stands for in a joint win. Sales comes first in every list, whatever the figures. */
export const sides = ["sales", "procurement", "other"] as const;

export type Side = (typeof sides)[number];

/** The two sides that tie the knot. */
export const signingSides = ["sales", "procurement"] as const;

export type SigningSide = (typeof signingSides)[number];

/** The side that a person takes unless the team says otherwise: that of the department's function. */
export function sideOf(departmentFunction: DepartmentFunction): Side {
  return isSigning(departmentFunction) ? departmentFunction : "other";
}

/** The side across the seam. */
export function acrossFrom(side: SigningSide): SigningSide {
  return side === "sales" ? "procurement" : "sales";
}

/** Whether a side signs a win; people beside the two sides do not. */
export function isSigning(side: string): side is SigningSide {
  return side === "sales" || side === "procurement";
}

/** A win may be sent when each of the two sides is there. */
export function checkSides(participants: readonly { side: Side }[]): Verdict {
  const missing = signingSides.find((side) => !participants.some((one) => one.side === side));
  return missing ? refused("one-side-only", { field: "participants", detail: missing }) : granted();
}

/** Nobody of Sales stands for Procurement or the other way round; everybody else may stand where they worked. */
export function checkOwnSide(
  participant: { personId: string; name: string; side: Side },
  departmentFunction: DepartmentFunction,
): Verdict {
  const home = sideOf(departmentFunction);
  const crosses = isSigning(home) && isSigning(participant.side) && home !== participant.side;
  if (!crosses) return granted();
  return refused("wrong-side", { field: `side-${participant.personId}`, detail: participant.name });
}
