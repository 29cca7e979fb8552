import { everybody, none, type RouteRow } from "./row";

/** The shared scorecard is everybody's to read; what a reader may not know is left out of it. */
export const scorecardRoutes: RouteRow[] = [
  { route: "scorecard._index", path: "/scorecard", get: everybody, post: none },
  { route: "scorecard.$kpi._index", path: "/scorecard/joint-wins", get: everybody, post: none },
  { route: "scorecard.$kpi.file", path: "/scorecard/joint-wins/file", get: everybody, post: none },
];
