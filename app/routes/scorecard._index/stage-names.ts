import type { Stage } from "./funnel-view";

/** What each stage is called, and what its count counts. */
export const stageNames: Record<Stage, { name: string; counts: [string, string] }> = {
  identified: { name: "Identified", counts: ["value claimed", "values claimed"] },
  committed: { name: "Committed", counts: ["value validated by Finance", "values validated by Finance"] },
  realised: { name: "Realised", counts: ["value with money come in", "values with money come in"] },
};

/** What the share is of the stage before it, short enough to stand between the two. */
export const keptWords: Record<Stage, string> = {
  identified: "",
  committed: "accepted",
  realised: "come in",
};
