import type { Phase } from "../awards/phase";

/** What a ballot box waits for: its close, a decision about the quorum, the second key, or nobody. */
export type BoxWait = "open" | "quorum" | "second-key" | "nothing";

interface BoxState {
  closedAt: Date | null;
  releasedAt: Date | null;
  unsealedAt: Date | null;
  secondKeyNeeded: boolean;
}

/** What the box of a category in a cycle of this phase waits for now. */
export function waitOf(phase: Phase, box: BoxState): BoxWait {
  if ((phase !== "voting" && phase !== "counting") || box.unsealedAt) return "nothing";
  if (!box.closedAt) return "open";
  if (!box.releasedAt) return "quorum";
  return box.secondKeyNeeded ? "second-key" : "nothing";
}
