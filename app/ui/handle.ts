/** What a route says about its frame, as `export const handle: PageHandle = { ... }`. */
export interface PageHandle {
  /** The way back, shown in the top bar. Gets the route's loader data. */
  crumbs?: (data: never) => readonly Crumb[];
  /** `wide`: the full width. `bare`: no spine and no top bar, even for people who are signed in. */
  frame?: "wide" | "bare";
}

export interface Crumb {
  label: string;
  /** Left out for the page itself. */
  to?: string;
}
