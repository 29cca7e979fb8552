import { anyone, everybody, none, type RouteRow } from "./row";

/** The board of updates. Whose note it is decides who may change it or take it down. */
export const updateRoutes: RouteRow[] = [
  { route: "updates._index", path: "/updates", get: everybody, post: everybody },
  { route: "updates.$id.edit", path: "/updates/no-such-update/edit", get: everybody, post: everybody },
  {
    route: "updates.$id.withdrawal",
    path: "/updates/no-such-update/withdrawal",
    get: everybody,
    post: everybody,
  },
  { route: "updates.$id.extension", path: "/updates/no-such-update/extension", get: none, post: everybody },
  { route: "updates.digests.$week", path: "/updates/digests/2020-W01", get: everybody, post: none },
  { route: "manage.digest._index", path: "/manage/digest", get: ["hr"], post: ["hr"] },
  {
    route: "manage.digest.$week.decision",
    path: "/manage/digest/2020-W01/decision",
    get: ["hr"],
    post: ["hr"],
  },
  { route: "manage.digest.$week.letter", path: "/manage/digest/2020-W01/letter", get: ["hr"], post: none },
  {
    route: "manage.digest.$week.test-letter",
    path: "/manage/digest/2020-W01/test-letter",
    get: ["hr"],
    post: ["hr"],
  },
  { route: "unsubscribe.$token", path: "/unsubscribe/never-signed", get: anyone, post: anyone },
  { route: "me.letters", path: "/me/letters", get: none, post: everybody },
];
