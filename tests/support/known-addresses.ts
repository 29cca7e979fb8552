import type { Database } from "~/db/client.server";
import { stopToken } from "~/db/stop-token.server";
import { letterRules } from "~/domain/mail/rules";
import { listBuiltRoutes } from "./crawl";

/** Addresses of one kind: a walk over the links finds the others. */
const most = 2;

/**
 * The address of every route, with ids that the database holds, and searches with these words.
 * `secrets` are values that only their owner's address has, such as the token of a vendor's link.
 */
export async function knownAddresses(
  db: Database,
  secrets: Record<string, string[]>,
  words: readonly string[],
): Promise<string[]> {
  const ids = await idsBehind(db);
  const filled = fullPaths().flatMap((path) => fill(path, { ...ids, ...secrets }));
  const searched = [
    "/people",
    "/people/search",
    "/wins",
    "/updates",
    "/finance",
    "/hall",
    "/orders",
    "/manage/people",
    "/manage/mail",
  ];
  const nominees = (ids.cycles ?? []).map((id) => `/cycles/${id}/nominees`);
  return [
    ...filled,
    ...[...searched, ...nominees].flatMap((path) =>
      words.map((word) => `${path}?q=${encodeURIComponent(word)}`),
    ),
  ];
}

export function fullPaths(): string[] {
  const routes = listBuiltRoutes();
  const byId = new Map(routes.map((route) => [route.id, route]));
  const full = (id: string | undefined): string => {
    const route = byId.get(id ?? "");
    return route ? [full(route.parentId), route.path].filter(Boolean).join("/") : "";
  };
  return routes.map(({ id }) => `/${full(id)}`.replace("/*", "/no/such/page"));
}

/** Every address of one pattern. What stands for a parameter is told by the word before it. */
function fill(pattern: string, ids: Record<string, string[]>): string[] {
  const parameter = /([^/]+)\/:[^/]+/.exec(pattern);
  if (!parameter) return [pattern];
  const known = ids[parameter[1]!];
  if (!known) throw new Error(`No test knows what stands for the parameter of ${pattern}.`);
  return known.flatMap((id) => fill(pattern.replace(/:[^/]+/, id), ids));
}

async function idsBehind(db: Database): Promise<Record<string, string[]>> {
  const select = { id: true };
  const [categories, cycles, laureates, awards, entries, items, mail, files, nominations] = await Promise.all(
    [
      db.category.findMany({ select }),
      db.cycle.findMany({ select }),
      db.laureate.findMany(),
      db.award.findMany({ select }),
      db.entry.findMany({ select }),
      db.catalogueItem.findMany({ select }),
      db.letter.findMany({ select }),
      filesOf(db),
      db.nomination.findMany({ select }),
    ],
  );
  const [people, peopleImports, vendors, orders, pieces, wins] = await Promise.all([
    db.person.findMany({ select }),
    db.peopleImport.findMany({ select }),
    db.vendor.findMany({ select }),
    db.trophyOrder.findMany({ select }),
    db.piece.findMany({ select }),
    db.win.findMany({ select }),
  ]);
  const [jurors, sheets, changes, runs, figures] = await Promise.all([
    db.juror.findMany({ select }),
    db.juryAssignment.findMany({ select }),
    db.rollChange.findMany({ select }),
    db.thresholdRun.findMany({ select }),
    db.figureImport.findMany({ select }),
  ]);
  const lines = await db.valueLine.findMany({ select });
  const [charters, uploads] = [
    await db.kpiCharter.findMany({ select }),
    await db.kpiImport.findMany({ select }),
  ];
  const digests = (await db.digestEdition.findMany()).map(({ week }) => ({ id: week }));
  const updates = await db.update.findMany({ select });
  const comments = await db.winComment.findMany({ select });
  const thanks = await db.winThanks.findMany({ select });
  const imports = await db.winImport.findMany({ select });
  const endorse = await db.endorsement.findMany({ select });
  const rows = {
    endorse,
    comments,
    thanks,
    digests,
    digest: digests,
    updates,
    charters,
    uploads,
    lines,
    nominated: entries,
    categories,
    results: categories,
    vote: categories,
    jury: categories,
    quorum: categories,
    unlock: categories,
    "second-key": categories,
    jurors,
    sheets,
    "roll-changes": changes,
    runs,
    cycles,
    laureates,
    awards,
    entries,
    items,
  };
  const more = {
    mail,
    files,
    nominations,
    people,
    import: peopleImports,
    imports,
    figures,
    vendors,
    orders,
    pieces,
    wins,
  };
  const listed = Object.entries({ ...rows, ...more }).map(([word, found]) => [
    word,
    found.slice(0, most).map(({ id }) => id),
  ]);
  return {
    ...(Object.fromEntries(listed) as Record<string, string[]>),
    templates: Object.keys(letterRules).slice(0, most),
    verify: laureates.map(({ certificateCode }) => certificateCode),
    gallery: ["early-bird"],
    realisations: ["3"],
    scorecard: ["identified", "joined-after", ...charters.slice(0, most).map(({ id }) => id)],
    calendar: ["a-calendar-that-never-was"],
    unsubscribe: people.slice(0, 1).map(({ id }) => stopToken(id, "digest")),
    login: ["a-link-that-never-was"],
  };
}

/** A file of each kind: beside a letter, beside a nomination and beside a win. */
async function filesOf(db: Database): Promise<{ id: string }[]> {
  const one = { select: { id: true }, take: 1 };
  const found = await Promise.all([
    db.letterAttachment.findMany(one),
    db.nominationFile.findMany(one),
    db.winFile.findMany(one),
  ]);
  return found.flat();
}
