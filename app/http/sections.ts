import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/**
 * The build in parts, by the first word of the address. Remix holds each request against every route, several
 * times; with the routes of one section it has ten times less to do. Whatever fits anywhere is in every part.
 */
export function sectionsOf(build: ServerBuild): (path: string) => ServerBuild {
  const everywhere = pick(build.routes, (id) => sectionOf(build.routes, id) === null);
  const rest = partOf(build, everywhere);
  const sections = new Map<string, ServerBuild>();
  for (const id of Object.keys(build.routes)) {
    const name = sectionOf(build.routes, id);
    if (name === null || sections.has(name)) continue;
    const own = pick(build.routes, (other) => sectionOf(build.routes, other) === name);
    sections.set(name, partOf(build, { ...everywhere, ...own }));
  }
  return (path) => sections.get(firstWord(path)) ?? rest;
}

/** The browser still learns of every route: it reads the list from a file of its own. */
function partOf(build: ServerBuild, routes: Routes): ServerBuild {
  const assets = Object.fromEntries(Object.entries(build.assets.routes).filter(([id]) => id in routes));
  return { ...build, routes, assets: { ...build.assets, routes: assets } };
}

/** The first word of a route's address, empty for the home page; null where it fits every address. */
function sectionOf(routes: Routes, id: string): string | null {
  const { path, parentId, index } = routes[id] ?? {};
  const above = parentId ? sectionOf(routes, parentId) : null;
  if (above !== null) return above;
  if (!path) return index ? "" : null;
  const word = firstWord(path);
  return /^[:*]/.test(word) || word.endsWith("?") ? null : word;
}

function firstWord(path: string): string {
  const word = path.replace(/^\//, "").split("/", 1)[0] ?? "";
  try {
    return decodeURIComponent(word).toLowerCase();
  } catch {
    return word.toLowerCase();
  }
}

function pick(routes: Routes, fits: (id: string) => boolean): Routes {
  return Object.fromEntries(Object.entries(routes).filter(([id]) => fits(id)));
}
