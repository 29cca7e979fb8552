import type { AwardKind } from "../awards/award";

/** How far a category has come that may go to a jury. */
export interface Undecided {
  kind: AwardKind;
  isSeated: boolean;
  box: { closedAt: Date | null; releasedAt: Date | null; unsealedAt: Date | null } | null;
  /** Of its result, or null before there is one. */
  outcome: string | null;
}

/**
 * Whether HR may hand a category to a jury: its vote had no quorum, whether it was counted or not; its jury found
 * no winner; or the vote before its jury ended too late for that jury to start. Never where something was decided.
 */
export function mayBeHandedOver({ kind, isSeated, box, outcome }: Undecided): boolean {
  if (outcome !== null) return outcome === "no_quorum" || (kind === "jury" && outcome === "no_winner");
  const isClosed = box !== null && box.closedAt !== null;
  const lacksQuorum = isClosed && box.releasedAt === null && box.unsealedAt === null;
  return lacksQuorum || (kind === "jury" && !isSeated && isClosed);
}
