import { readdirSync, readFileSync } from "node:fs";
import { matchRoutes } from "@remix-run/react";
import { pdfPages } from "./pdf-text";
import type { Visitor } from "./visitor";

interface Difference {
  path: string;
  one: string;
  other: string;
}

export interface Crawl {
  /** Every address that was asked for, pages and loaders. */
  asked: Set<string>;
  /** Ids of the routes that answered with 200. */
  shown: Set<string>;
  differences: Difference[];
}

type Normalise = (text: string) => string;
type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Headers that may differ between two answers that say the same. */
const beside = new Set(["date", "x-request-id", "content-security-policy", "keep-alive", "content-length"]);
const atOnce = 6;
/** Filters, periods and pages of one list lead to each other without end: so many of one sort are enough. */
const mostAlike = 2;
/** And so many letters, people and events of which links tell, beside those that the walk is given. */
const mostOfRoute = 24;
/** The loader of a route refuses every page of it in the same words: so many of them are asked for their data. */
const mostRefused = 2;

/** Where a walk goes: to addresses that fit alone, for who differs from another reader there and nowhere else. */
interface Bounds {
  normalise?: Normalise;
  within?: (path: string) => boolean;
}

/**
 * Walks two servers side by side as the same person: from the addresses given over every link, with the data of
 * each page's loaders, and compares what both answer. What differs is asked for once more, lest the turn of a
 * minute passes for a leak.
 */
export async function crawlBoth(
  visitors: readonly [Visitor, Visitor],
  seeds: readonly string[],
  { normalise = (text) => text, within = () => true }: Bounds = {},
): Promise<Crawl> {
  const crawl: Crawl = { asked: new Set(), shown: new Set(), differences: [] };
  const alike = new Map<string, Set<string>>();
  const refused = new Map<string, number>();
  const waiting = new Set(seeds.filter(within));
  const looking = new Set<Promise<void>>();
  while (waiting.size > 0 || looking.size > 0) {
    for (const path of waiting) {
      if (looking.size >= atOnce) break;
      waiting.delete(path);
      if (crawl.asked.has(path)) continue;
      const look = lookAt(path).finally(() => looking.delete(look));
      looking.add(look);
    }
    if (looking.size > 0) await Promise.race(looking);
  }
  return crawl;

  async function lookAt(path: string): Promise<void> {
    const page = await compare(path);
    for (const link of linksOf(page, path))
      if (!crawl.asked.has(link) && within(link) && isWanted(link)) waiting.add(link);
    const isShown = page.startsWith("200 ");
    for (const { id, hasLoader } of routesAt(new URL(path, origin).pathname))
      if (hasLoader && isDataWanted(id, isShown)) await compare(withData(path, id));
  }

  /** A page that is shown holds what its loaders gave; by itself each is asked once, or where no page is shown. */
  function isDataWanted(routeId: string, isShown: boolean): boolean {
    if (isShown) {
      const isFirst = !crawl.shown.has(routeId);
      crawl.shown.add(routeId);
      return isFirst;
    }
    const times = refused.get(routeId) ?? 0;
    refused.set(routeId, times + 1);
    return routeId !== "root" && times < mostRefused;
  }

  /** Whether links have not led to this route so often yet, or to it with other words in the same fields. */
  function isWanted(link: string): boolean {
    const { pathname, searchParams } = new URL(link, origin);
    const route = routesAt(pathname).at(-1)?.id;
    const sort = [route ?? pathname, ...[...new Set(searchParams.keys())].sort()].join(" ");
    const met = alike.get(sort) ?? new Set<string>();
    alike.set(sort, met.add(link));
    return met.size <= (searchParams.size === 0 ? mostOfRoute : mostAlike);
  }

  async function compare(path: string): Promise<string> {
    crawl.asked.add(path);
    let [one, other] = await both(path);
    if (one !== other) [one, other] = await both(path);
    if (one !== other) crawl.differences.push({ path, ...firstDifference(one, other) });
    return one;
  }

  async function both(path: string): Promise<[string, string]> {
    const [one, other] = await Promise.all(visitors.map(async (visitor) => said(await visitor.get(path))));
    if (one === other) return [one!, other!];
    return [normalise(withoutMoment(one!)), normalise(withoutMoment(other!))];
  }
}

const origin = "http://laurels.test";

function withData(path: string, routeId: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}_data=${encodeURIComponent(routeId)}`;
}

/** Everything an answer says: status, headers, body. */
async function said(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => !beside.has(name));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPdf = answer.headers.get("content-type") === "application/pdf";
  const text = new TextDecoder().decode(bytes);
  // What cannot be read as a PDF is compared as it is, and asked for once more where it differs.
  const body = isPdf
    ? await pdfPages(bytes).then(
        (pages) => pages.join("\f"),
        () => text,
      )
    : text;
  const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
  return `${answer.status} ${JSON.stringify(headers)}\n${nonce ? body.replaceAll(nonce, "") : body}`;
}

/** Without the moment at which somebody asked: the stamp of a calendar and the time of day. */
function withoutMoment(text: string): string {
  return text
    .replace(/DTSTAMP:\w+/g, "")
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, (instant) =>
      Math.abs(Date.parse(instant) - Date.now()) < 60_000 ? "just now" : instant,
    );
}

function linksOf(answer: string, from: string): string[] {
  const hrefs = [...answer.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1]!);
  const location = /\["location","([^"]*)"\]/.exec(answer)?.[1];
  return (
    [...hrefs, ...(location ? [location] : [])]
      .map((href) => new URL(href.replaceAll("&amp;", "&"), new URL(from, origin)))
      .filter(
        (url) => url.origin === origin && !/^\/(assets|fonts)\/|\.(svg|css|js|woff2)$/.test(url.pathname),
      )
      // All the ways to the sign-in are one page.
      .map((url) => (url.pathname === "/login" ? "/login" : url.pathname + url.search))
  );
}

function firstDifference(one: string, other: string): { one: string; other: string } {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 120), at + 120);
  return { one: around(one), other: around(other) };
}

interface BuiltRoute {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
  /** Left out where there is none. */
  hasLoader?: boolean;
}

/** The routes as the built app knows them. */
export function listBuiltRoutes(): BuiltRoute[] {
  const folder = "build/client/assets";
  const file = readdirSync(folder).find((name) => name.startsWith("manifest-"));
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const manifest = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as {
    routes: Record<string, BuiltRoute>;
  };
  return Object.values(manifest.routes);
}

/** The id of the route that answers at an address. */
export function routeAt(path: string): string {
  return routesAt(new URL(path, origin).pathname).at(-1)?.id ?? "";
}

type Answering = { id: string; hasLoader: boolean }[];
const answering = new Map<string, Answering>();
let routes: RouteObject[] | undefined;

/** The routes that answer at a path, the outermost first. Matching weighs them all: each path is matched once. */
function routesAt(pathname: string): Answering {
  const known = answering.get(pathname);
  if (known) return known;
  routes ??= routesOfBuild();
  const found = (matchRoutes(routes, pathname) ?? []).map(({ route }) => ({
    id: route.id ?? "",
    hasLoader: Boolean(route.loader),
  }));
  answering.set(pathname, found);
  return found;
}

function routesOfBuild(): RouteObject[] {
  const built = listBuiltRoutes();
  const under = (parentId?: string): RouteObject[] =>
    built
      .filter((route) => route.parentId === parentId)
      .map(({ id, path, index, hasLoader }) => {
        const shared = { id, path, loader: hasLoader || undefined };
        return index ? { ...shared, index: true as const } : { ...shared, children: under(id) };
      });
  return under();
}
