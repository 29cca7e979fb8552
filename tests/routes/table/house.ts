import { anyone, everybody, none, type Part, type RouteRow } from "./row";

const peopleManagers: readonly Part[] = ["hr", "admin"];

/** Sign-in, first run and the frame. */
export const houseRoutes: RouteRow[] = [
  { route: "login", path: "/login", get: anyone, post: anyone },
  { route: "login_.code", path: "/login/code", get: anyone, post: anyone },
  { route: "login_.demo", path: "/login/demo", get: anyone, post: none },
  { route: "login_.$token", path: "/login/a-link-that-never-was", get: anyone, post: anyone },
  { route: "logout", path: "/logout", get: everybody, post: anyone },
  { route: "setup", path: "/setup", get: anyone, post: anyone },
  { route: "theme", path: "/theme", get: anyone, post: anyone },
];

/** People, settings and the record. */
export const peopleRoutes: RouteRow[] = [
  { route: "people._index", path: "/people?q=bob", get: everybody, post: none },
  { route: "people.$id", path: "/people/nobody-here", get: everybody, post: none },
  { route: "me._index", path: "/me", get: everybody, post: none },
  { route: "me.visibility", path: "/me/visibility", get: none, post: everybody },
  { route: "me.devices", path: "/me/devices", get: none, post: everybody },
  { route: "me.kind-words", path: "/me/kind-words", get: everybody, post: none },
  { route: "me.away", path: "/me/away", get: everybody, post: everybody },
  { route: "me.away_.end", path: "/me/away/end", get: none, post: everybody },
  { route: "me.calendar", path: "/me/calendar", get: everybody, post: everybody },
  { route: "me.calendar_.end", path: "/me/calendar/end", get: none, post: everybody },
  { route: "calendar.$token", path: "/calendar/no-such-token", get: anyone, post: none },
  { route: "me.data", path: "/me/data", get: everybody, post: none },
  { route: "manage._index", path: "/manage", get: ["hr", "buyer", "auditor", "admin"], post: none },
  { route: "manage.people._index", path: "/manage/people", get: peopleManagers, post: none },
  { route: "manage.people.new", path: "/manage/people/new", get: peopleManagers, post: peopleManagers },
  {
    route: "manage.people.$id._index",
    path: "/manage/people/nobody",
    get: peopleManagers,
    post: peopleManagers,
  },
  {
    route: "manage.people.doubles",
    path: "/manage/people/doubles",
    get: peopleManagers,
    post: peopleManagers,
  },
  {
    route: "manage.people.import.$id.file",
    path: "/manage/people/import/none/file",
    get: peopleManagers,
    post: none,
  },
  {
    route: "manage.people.import._index",
    path: "/manage/people/import",
    get: peopleManagers,
    post: peopleManagers,
  },
  {
    route: "manage.people.import.$id._index",
    path: "/manage/people/import/none",
    get: peopleManagers,
    post: peopleManagers,
  },
  {
    route: "manage.people.import.$id.problems",
    path: "/manage/people/import/none/problems",
    get: peopleManagers,
    post: none,
  },
  { route: "manage.settings", path: "/manage/settings", get: peopleManagers, post: peopleManagers },
  { route: "manage.audit._index", path: "/manage/audit", get: ["auditor", "hr", "admin"], post: none },
  {
    route: "manage.audit.check",
    path: "/manage/audit/check",
    get: ["auditor", "hr", "admin"],
    post: ["auditor", "hr", "admin"],
  },
];
