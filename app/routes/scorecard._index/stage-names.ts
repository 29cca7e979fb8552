import type { Stage } from "./funnel-view";

/** What each stage is called, and what its count counts. */
export const stageNames: Record<Stage, { name: string; counts: string }> = {
  identified: { name: "Identified", counts: "claimed" },
  committed: { name: "Committed", counts: "validated by Finance" },
  realised: { name: "Realised", counts: "with money come in" },
};
