/** The parts that can ask: `nobody` is not signed in, `employee` has no role. */
export const parts = ["nobody", "employee", "hr", "finance", "buyer", "auditor", "admin"] as const;

export type Part = (typeof parts)[number];

/** Everybody who is signed in. */
export const everybody: readonly Part[] = parts.filter((part) => part !== "nobody");

/** Nobody: the route has no such method. */
export const none: readonly Part[] = [];

/** Also people who are not signed in. */
export const anyone: readonly Part[] = [...parts];

/** Who may do what at one route. Everybody else gets the sign-in, a 403 or a 404, and changes nothing. */
export interface RouteRow {
  /** The folder in app/routes: `vote.$categoryId`. */
  route: string;
  /** A path to try: parameters that name nothing real must answer 404 or refuse before anything else. */
  path: string;
  get: readonly Part[];
  post: readonly Part[];
}
