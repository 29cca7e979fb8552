import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";

const longestViewName = 60;

/** How many views of the ledger one person keeps. */
const mostViews = 20;

interface NamedView {
  id: string;
  name: string;
}

/** Whether a view may have this name: one of its own among the views of its owner. */
export function checkViewName(name: string, others: readonly NamedView[]): Verdict<string> {
  const plain = name.trim();
  if (!saysSomething(plain)) return refused("view-name-missing", { field: "name" });
  if (plain.length > longestViewName)
    return refused("view-name-too-long", { field: "name", detail: String(plain.length - longestViewName) });
  const taken = others.some((other) => other.name.toLowerCase() === plain.toLowerCase());
  return taken ? refused("view-name-taken", { field: "name" }) : granted(plain);
}

/** Whether one more view can be kept. A list that leaves nothing out needs none. */
export function checkNewView(
  view: { name: string; query: string },
  others: readonly NamedView[],
): Verdict<string> {
  if (view.query === "") return refused("view-says-nothing", { field: "name" });
  if (others.length >= mostViews) return refused("views-full", { field: "name", detail: String(mostViews) });
  return checkViewName(view.name, others);
}
