import { everybody, none, type Part, type RouteRow } from "./row";

const keepers: readonly Part[] = ["hr", "finance"];
const noCharter = "/scorecard/charters/no-such-charter";

/** The shared scorecard is everybody's to read; what a reader may not know is left out of it. */
export const scorecardRoutes: RouteRow[] = [
  { route: "scorecard._index", path: "/scorecard", get: everybody, post: none },
  { route: "scorecard.$kpi._index", path: "/scorecard/joint-wins", get: everybody, post: none },
  { route: "scorecard.$kpi.file", path: "/scorecard/joint-wins/file", get: none, post: everybody },
  { route: "scorecard.units", path: "/scorecard/units", get: everybody, post: none },
  { route: "scorecard.charters._index", path: "/scorecard/charters", get: everybody, post: keepers },
  { route: "scorecard.charters.new", path: "/scorecard/charters/new", get: keepers, post: keepers },
  { route: "scorecard.charters.$id._index", path: noCharter, get: keepers, post: keepers },
  { route: "scorecard.charters.$id.retirement", path: `${noCharter}/retirement`, get: none, post: keepers },
  { route: "scorecard.charters.$id.target", path: `${noCharter}/target`, get: keepers, post: keepers },
  { route: "scorecard.charters.$id.values", path: `${noCharter}/values`, get: everybody, post: everybody },
  { route: "scorecard.uploads._index", path: "/scorecard/uploads", get: everybody, post: everybody },
  {
    route: "scorecard.uploads.$id",
    path: "/scorecard/uploads/no-such-file",
    get: everybody,
    post: everybody,
  },
];
