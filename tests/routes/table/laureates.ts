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
  { route: "people.search", path: "/people/search?q=bob", get: everybody, post: none },
  { route: "verify._index", path: "/verify", get: anyone, post: none },
  { route: "verify.$code", path: "/verify/LRL-2222-2222", get: anyone, post: none },
  { route: "$", path: "/no/such/page", get: anyone, post: none },
];
