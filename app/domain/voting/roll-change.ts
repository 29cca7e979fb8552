import { granted, refused, type Verdict } from "../verdict";

/** Where somebody stands on a roll. */
export type PlaceOnRoll = "off" | "on" | "struck";

/** Whether this change of a roll means anything: only who has not left is added, only who is on it is struck. */
export function checkRollChange(
  kind: "add" | "strike",
  person: { place: PlaceOnRoll; hasLeft: boolean },
): Verdict {
  if (kind === "strike")
    return person.place === "on" ? granted() : refused("person-not-on-roll", { field: "personId" });
  if (person.hasLeft) return refused("person-left", { field: "personId" });
  return person.place === "on" ? refused("already-on-roll", { field: "personId" }) : granted();
}

/** Whether this person may agree: neither who proposed the change nor whom it is about. */
export function checkSecondSignature(
  change: { proposedById: string; personId: string },
  personId: string,
): Verdict {
  if (change.proposedById === personId) return refused("roll-change-same-person");
  return change.personId === personId ? refused("roll-change-about-you") : granted();
}
