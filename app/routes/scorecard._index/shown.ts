import type { SerializeFrom } from "@remix-run/node";
import type { readScorecard } from "./read-scorecard.server";

/** What the page gets from its loader. */
export type ScorecardView = SerializeFrom<Awaited<ReturnType<typeof readScorecard>>>;
