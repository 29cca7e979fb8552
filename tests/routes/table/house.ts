import { anyone, everybody, none, type RouteRow } from "./row";

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
