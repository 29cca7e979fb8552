import { isSigning, type Side, type SigningSide } from "./sides";

/** Somebody who may sign in the place of a person of a side: as the deputy of one who is away, or as a lead. */
export interface StandIn {
  personId: string;
  name: string;
  side: SigningSide;
  /** Whom they stand in for. */
  forId: string;
  forName: string;
  as: "deputy" | "lead";
  /** The side of their own department. */
  homeSide: Side;
}

interface Named {
  personId: string;
  side: Side;
}

/**
 * Those of the stand-ins who may sign at all: nobody stands in for the side across their own department or their own
 * part in the win, and who takes part signs for themselves. A deputy comes before a lead, and each side once a person.
 */
export function standInsOf(participants: readonly Named[], candidates: readonly StandIn[]): StandIn[] {
  const fitting = candidates.filter(({ personId, side, homeSide }) => {
    const own = participants.find((one) => one.personId === personId);
    if (own && isSigning(own.side)) return false;
    return !isSigning(homeSide) || homeSide === side;
  });
  const ranked = fitting.toSorted((a, b) => a.as.localeCompare(b.as));
  return ranked.filter(
    (one, index) =>
      ranked.findIndex((other) => other.personId === one.personId && other.side === one.side) === index,
  );
}
