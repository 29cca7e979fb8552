import { everybody, none, type RouteRow } from "./row";

const hr = ["hr"] as const;

/** Awards, cycles, nominations and screening. */
export const awardRoutes: RouteRow[] = [
  { route: "cycles._index", path: "/cycles", get: everybody, post: none },
  { route: "cycles.$id._index", path: "/cycles/no-such", get: everybody, post: none },
  { route: "cycles.$id.nominate", path: "/cycles/no-such/nominate", get: everybody, post: everybody },
  { route: "cycles.$id.nominees", path: "/cycles/no-such/nominees?q=a", get: everybody, post: none },
  { route: "nominations._index", path: "/nominations", get: everybody, post: none },
  {
    route: "nominations.$id.withdrawal",
    path: "/nominations/no-such/withdrawal",
    get: none,
    post: everybody,
  },
  { route: "manage.awards._index", path: "/manage/awards", get: hr, post: none },
  { route: "manage.awards.$id._index", path: "/manage/awards/no-such", get: hr, post: hr },
  {
    route: "manage.awards.$id.ballot-preview",
    path: "/manage/awards/no-such/ballot-preview",
    get: hr,
    post: hr,
  },
  {
    route: "manage.awards.$id.jury-preview",
    path: "/manage/awards/no-such/jury-preview",
    get: hr,
    post: none,
  },
  { route: "manage.awards.$id.retirement", path: "/manage/awards/no-such/retirement", get: none, post: hr },
  { route: "manage.awards.$id.return", path: "/manage/awards/no-such/return", get: none, post: hr },
  { route: "manage.cycles._index", path: "/manage/cycles", get: hr, post: none },
  { route: "manage.cycles.new", path: "/manage/cycles/new", get: hr, post: hr },
  { route: "manage.cycles.$id._index", path: "/manage/cycles/no-such", get: hr, post: none },
  { route: "manage.cycles.$id.dates", path: "/manage/cycles/no-such/dates", get: hr, post: hr },
  { route: "manage.cycles.$id.back", path: "/manage/cycles/no-such/back", get: hr, post: hr },
  { route: "manage.cycles.$id.pause", path: "/manage/cycles/no-such/pause", get: hr, post: hr },
  { route: "manage.cycles.$id.resume", path: "/manage/cycles/no-such/resume", get: hr, post: hr },
  { route: "manage.cycles.$id.move", path: "/manage/cycles/no-such/move?to=screening", get: hr, post: hr },
  {
    route: "manage.cycles.$id.categories._index",
    path: "/manage/cycles/no-such/categories",
    get: none,
    post: hr,
  },
  {
    route: "manage.cycles.$id.categories.$categoryId.removal",
    path: "/manage/cycles/no-such/categories/no-such/removal",
    get: none,
    post: hr,
  },
  {
    route: "manage.cycles.$id.jury.$categoryId._index",
    path: "/manage/cycles/no-such/jury/no-such",
    get: ["hr", "auditor"],
    post: hr,
  },
  {
    route: "manage.cycles.$id.jury.$categoryId.jurors.$jurorId",
    path: "/manage/cycles/no-such/jury/no-such/jurors/no-such",
    get: ["hr", "auditor"],
    post: hr,
  },
  {
    route: "manage.cycles.$id.jury.$categoryId.sheets.$assignmentId",
    path: "/manage/cycles/no-such/jury/no-such/sheets/no-such",
    get: ["hr", "auditor"],
    post: hr,
  },
  {
    route: "manage.cycles.$id.jury.$categoryId.hand-over",
    path: "/manage/cycles/no-such/jury/no-such/hand-over",
    get: hr,
    post: hr,
  },
  { route: "manage.cycles.$id.screening", path: "/manage/cycles/no-such/screening", get: hr, post: hr },
  { route: "manage.nominations.$id.return", path: "/manage/nominations/no-such/return", get: hr, post: hr },
  { route: "manage.nominations.$id.decline", path: "/manage/nominations/no-such/decline", get: hr, post: hr },
  { route: "manage.entries.$id.exit", path: "/manage/entries/no-such/exit", get: hr, post: hr },
  {
    route: "manage.entries.$id.shortlist-removal",
    path: "/manage/entries/no-such/shortlist-removal",
    get: none,
    post: hr,
  },
];
