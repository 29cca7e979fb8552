import { everybody, none, type RouteRow } from "./row";

/** Ballots, receipts, results, certifying and announcing. */
export const votingRoutes: RouteRow[] = [
  { route: "vote._index", path: "/vote", get: everybody, post: none },
  { route: "vote.$categoryId", path: "/vote/unknown", get: everybody, post: everybody },
  {
    route: "vote.$categoryId_.receipt-letter",
    path: "/vote/unknown/receipt-letter",
    get: everybody,
    post: everybody,
  },
  { route: "jury._index", path: "/jury", get: everybody, post: none },
  { route: "jury.$categoryId", path: "/jury/unknown", get: everybody, post: everybody },
  {
    route: "jury.$categoryId_.conflict",
    path: "/jury/unknown/conflict?entry=unknown",
    get: everybody,
    post: everybody,
  },
  { route: "results.$categoryId", path: "/results/unknown", get: everybody, post: none },
  { route: "results.$categoryId_.file", path: "/results/unknown/file", get: everybody, post: none },
  {
    route: "results.$categoryId_.certification",
    path: "/results/unknown/certification",
    get: ["hr", "admin"],
    post: ["hr", "admin"],
  },
  {
    route: "results.$categoryId_.tie",
    path: "/results/unknown/tie",
    get: ["hr", "admin"],
    post: ["hr", "admin"],
  },
  {
    route: "results.$categoryId_.tie-agreement",
    path: "/results/unknown/tie-agreement",
    get: ["hr", "admin"],
    post: ["hr", "admin"],
  },
  {
    route: "manage.cycles.$id.second-key.$categoryId",
    path: "/manage/cycles/unknown/second-key/unknown",
    get: ["hr"],
    post: ["hr"],
  },
  {
    route: "manage.cycles.$id.unlock.$categoryId",
    path: "/manage/cycles/unknown/unlock/unknown",
    get: ["hr"],
    post: ["hr"],
  },
  {
    route: "manage.cycles.$id.quorum.$categoryId._index",
    path: "/manage/cycles/unknown/quorum/unknown?index",
    get: ["hr"],
    post: ["hr"],
  },
  {
    route: "manage.cycles.$id.quorum.$categoryId.release",
    path: "/manage/cycles/unknown/quorum/unknown/release",
    get: none,
    post: ["hr"],
  },
  {
    route: "manage.cycles.$id.electorate",
    path: "/manage/cycles/unknown/electorate",
    get: ["hr"],
    post: ["hr"],
  },
  {
    route: "manage.roll-changes.$id.agreement",
    path: "/manage/roll-changes/unknown/agreement",
    get: none,
    post: ["hr"],
  },
  {
    route: "manage.roll-changes.$id.refusal",
    path: "/manage/roll-changes/unknown/refusal",
    get: none,
    post: ["hr"],
  },
  {
    route: "manage.cycles.$id.announcement",
    path: "/manage/cycles/unknown/announcement",
    get: ["hr"],
    post: ["hr"],
  },
];
