import { anyone, everybody, none, type RouteRow } from "./row";

const hr = ["hr"] as const;

/** Honours, certificates and what every page falls back on. */
export const laureateRoutes: RouteRow[] = [
  { route: "hall", path: "/hall", get: everybody, post: none },
  { route: "laureates.$id", path: "/laureates/no-such-laureate", get: everybody, post: none },
  {
    route: "laureates.$id.certificate",
    path: "/laureates/no-such-laureate/certificate",
    get: everybody,
    post: none,
  },
  { route: "laureates.$id.note", path: "/laureates/no-such-laureate/note", get: hr, post: hr },
  { route: "manage.awards.$id.give", path: "/manage/awards/no-such-award/give", get: hr, post: hr },
  { route: "manage.awards.$id.leads", path: "/manage/awards/no-such-award/leads", get: none, post: hr },
  // Those of Finance, of Procurement and the administrator lead departments: that opens it, and no role does.
  { route: "give", path: "/give", get: ["hr", "finance", "buyer", "admin"], post: none },
  { route: "manage.awards.$id.run", path: "/manage/awards/no-such-award/run", get: hr, post: hr },
  {
    route: "manage.awards.$id.figures._index",
    path: "/manage/awards/no-such-award/figures",
    get: hr,
    post: hr,
  },
  {
    route: "manage.awards.$id.figures.example",
    path: "/manage/awards/no-such-award/figures/example",
    get: hr,
    post: none,
  },
  {
    route: "manage.awards.$id.figures.$importId",
    path: "/manage/awards/no-such-award/figures/no-such-file",
    get: hr,
    post: hr,
  },
  { route: "manage.runs.$id._index", path: "/manage/runs/no-such-run", get: hr, post: none },
  { route: "manage.runs.$id.confirmation", path: "/manage/runs/no-such-run/confirmation", get: hr, post: hr },
  { route: "manage.runs.$id.drop", path: "/manage/runs/no-such-run/drop", get: none, post: hr },
  {
    route: "manage.runs.$id.people.$personId",
    path: "/manage/runs/no-such-run/people/nobody",
    get: hr,
    post: hr,
  },
  { route: "people.search", path: "/people/search?q=bob", get: everybody, post: none },
  { route: "verify._index", path: "/verify", get: anyone, post: none },
  { route: "verify.$code", path: "/verify/LRL-2222-2222", get: anyone, post: none },
  { route: "$", path: "/no/such/page", get: anyone, post: none },
];
