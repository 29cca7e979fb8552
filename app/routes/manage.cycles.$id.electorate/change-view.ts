import type { listRollChanges } from "~/db/roll-changes.server";
import { shortDayAndTime } from "~/ui/dates";

type Change = Awaited<ReturnType<typeof listRollChanges>>[number];

interface SeenBy {
  viewerId: string;
  timeZone: string;
  /** Whether the vote that it is about still takes changes. */
  isOpen: boolean;
}

/** One proposal as the page shows it. */
export function changeView(change: Change, { viewerId, timeZone, isOpen }: SeenBy) {
  const isWaiting = change.decidedAt === null;
  return {
    id: change.id,
    kind: change.kind,
    person: change.person,
    awardName: change.awardName,
    reason: change.reason,
    proposed: `${change.proposedBy}, ${shortDayAndTime(change.proposedAt, timeZone)}`,
    outcome: outcomeOf(change, isOpen),
    canAgree: isWaiting && isOpen && change.proposedById !== viewerId && change.personId !== viewerId,
    canRefuse: isWaiting && isOpen,
    isMine: change.proposedById === viewerId,
  };
}

function outcomeOf({ decidedAt, agreed, decidedBy, proposedBy }: Change, isOpen: boolean): string {
  if (!decidedAt) return isOpen ? "Waits for a second signature" : "Lapsed with the close";
  if (agreed) return `Agreed by ${decidedBy}`;
  return decidedBy === proposedBy ? "Taken back" : `Refused by ${decidedBy}`;
}
