import pg from "pg";
import { connect, type Database } from "../app/db/client.server";
import { importPeople } from "../app/operations/import-people.server";
import { uploadPeople } from "../app/operations/upload-people.server";
import { makeAward, makeCategory, makeCycle } from "../prisma/factories";
import { crowdFile, crowdName } from "./crowd";
import { lookUntil } from "./look";
import { insertNominations } from "./nominations";
import type { Place } from "./place";
import { ask, startServer } from "./server";
import { cookiesFor } from "./session";
import { ms, percentile, type Measured } from "./table";

const few = 1_000;
const many = 100_000;
const rounds = 120;
const warmUp = 20;
const searchAim = 50;
const ratioAim = 1.3;
const importAim = 20;
const openAim = 10;
const longestBlock = 200;

/** What a page costs with 100,000 people beside the same page with 1,000, and how long the large acts take. */
export async function benchCompany(place: Place): Promise<Measured[]> {
  const { db } = place;
  await takeIn(db, 1, few);
  await insertNominations(db, { cycles: 0, nominations: 200 });
  const small = await copyOf(place);
  console.log(`Importing ${many} people`);
  const importing = await takeIn(db, few + 1, many - few);
  await insertNominations(db, { cycles: 20, nominations: 50_000 });
  console.log(`Looking with ${many} people`);
  const [before, after] = await measure(place, small);
  const search = percentile(after.get("person search") ?? [], 0.95);
  return [
    {
      what: `import of ${many - few} people`,
      value: `${importing.toFixed(1)} s`,
      aim: `≤ ${importAim} s`,
      met: importing <= importAim,
    },
    {
      what: "person search with 100,000 people, p95",
      value: ms(search),
      aim: `≤ ${searchAim} ms`,
      met: search <= searchAim,
    },
    ...[...after].map(([name, times]) => compared(name, before.get(name) ?? [], times)),
    ...(await opening(place)),
  ];
}

function compared(name: string, few: readonly number[], many: readonly number[]): Measured {
  const [was, is] = [percentile(few, 0.95), percentile(many, 0.95)];
  const value = `${ms(was)}, ${ms(is)}: ${(is / was).toFixed(2)}×`;
  return {
    what: `${name}, p95 with 1,000 and 100,000`,
    value,
    aim: `≤ ${ratioAim}×`,
    met: is <= was * ratioAim,
  };
}

/** Uploads and imports a file; answers the seconds of the import. */
async function takeIn(db: Database, from: number, count: number): Promise<number> {
  const { id, name } = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "admin" } } } });
  const actor = { kind: "person" as const, id, name, roles: ["admin" as const] };
  const act = { db, actor, now: new Date(), origin: "" };
  const uploaded = await uploadPeople(act, { filename: "crowd.csv", csv: crowdFile(from, count) });
  if (!uploaded.ok) throw new Error(uploaded.reason);
  const since = performance.now();
  const imported = await importPeople(act, { importId: uploaded.value.id, welcome: false });
  if (!imported.ok) throw new Error(imported.reason);
  await db.$executeRawUnsafe("VACUUM ANALYZE");
  return (performance.now() - since) / 1000;
}

/** The company as it is now, beside the one that grows: both are looked at in turn, whatever else the machine does. */
async function copyOf({ databaseUrl, db }: Place): Promise<string> {
  const url = new URL(databaseUrl);
  const name = url.pathname.slice(1);
  await db.$disconnect();
  url.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}_small" TEMPLATE "${name}"`);
  await admin.end();
  url.pathname = `/${name}_small`;
  return url.href;
}

/** Times of the pages in the small and in the large company. */
async function measure(place: Place, smallUrl: string): Promise<[Times, Times]> {
  const smallDb = connect(smallUrl);
  const [small, large] = [await startServer(place, [], { DATABASE_URL: smallUrl }), await startServer(place)];
  const worlds = [
    { ...(await pagesOf({ ...place, db: smallDb }, few)), origin: small.origin, times: new Map() as Times },
    { ...(await pagesOf(place, many)), origin: large.origin, times: new Map() as Times },
  ];
  try {
    for (let turn = -warmUp; turn < rounds; turn += 1)
      for (const name of Object.keys(worlds[0]?.pages ?? {}))
        for (const { pages, cookie, origin, times } of worlds) {
          const path = pages[name]?.(turn) ?? "";
          const since = performance.now();
          const { status } = await ask(origin + path, { headers: { Cookie: cookie } });
          if (status !== 200) throw new Error(`${path} answered ${status}.`);
          if (turn >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - since]);
        }
    return [worlds[0]?.times ?? new Map(), worlds[1]?.times ?? new Map()];
  } finally {
    await Promise.all([small.stop(), large.stop(), smallDb.$disconnect()]);
  }
}

type Times = Map<string, number[]>;

async function pagesOf(place: Place, people: number) {
  const { db } = place;
  const hr = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  const { id } = await db.cycle.findFirstOrThrow({ where: { phase: "nominating" } });
  const pages: Record<string, (turn: number) => string> = {
    "person search": (turn) => `/people/search?q=${encodeURIComponent(searchOf(turn, people))}`,
    nominate: () => `/cycles/${id}/nominate`,
    "screening queue": () => `/manage/cycles/${id}/screening`,
    "control room": () => `/manage/cycles/${id}`,
    directory: () => "/people",
    "directory, searched": (turn) => `/people?q=${encodeURIComponent(searchOf(turn, people))}`,
    "people to manage": () => "/manage/people",
  };
  const [cookie = ""] = await cookiesFor(place, [hr.id]);
  return { pages, cookie };
}

/** What people type: beginnings, whole names, names of two words, slips, places. */
function searchOf(turn: number, people: number): string {
  const [first = "", last = ""] = crowdName(1 + ((Math.abs(turn) * 7919) % people)).split(" ");
  const typed = [
    first.slice(0, 2),
    first,
    last.slice(0, 4),
    last,
    `${first} ${last}`,
    `${first} ${last.slice(0, 3)}`,
    `${last.slice(0, 3)}x${last.slice(3)}`,
    `${first} Lisbon`,
  ];
  return typed[Math.abs(turn) % typed.length] ?? first;
}

/** Seconds until nominations are open to everybody and all letters are written, and what other pages feel of it. */
async function opening(place: Place): Promise<Measured[]> {
  const { db } = place;
  const hour = 60 * 60 * 1000;
  const at = (hours: number) => new Date(Date.now() + hours * hour);
  const award = await makeAward(db, {
    name: "For everybody",
    questions: [
      { id: "why", kind: "long", label: "Why?", help: "", required: true, min: null, max: null, choices: [] },
    ] as never,
  });
  const hr = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  const [cookie = ""] = await cookiesFor(place, [hr.id]);
  const server = await startServer(place, [], { WORKER: "on" });
  try {
    const look = async () => {
      const times: number[] = [];
      for (const page of ["/", "/people", "/hall", "/manage/cycles", "/healthz"]) {
        const since = performance.now();
        await ask(`${server.origin}${page}`, { headers: { Cookie: cookie } });
        times.push(performance.now() - since);
      }
      return times;
    };
    for (let round = 0; round < 20; round += 1) await look();
    const dates = { nominationsCloseAt: at(24), votingOpenAt: at(48), votingCloseAt: at(72) };
    const cycle = await makeCycle(db, { phase: "draft", nominationsOpenAt: at(1), ...dates });
    await makeCategory(db, cycle.id, award.id);
    await db.cycle.update({ where: { id: cycle.id }, data: { nominationsOpenAt: new Date() } });
    const since = performance.now();
    const during = await lookUntil(look, async () => {
      const { phase } = await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } });
      return phase === "nominating" || performance.now() - since > 120_000;
    });
    const seconds = (performance.now() - since) / 1000;
    const longest = Math.max(...during);
    return [
      {
        what: "opening a cycle to 100,000 people, with their letters",
        value: `${seconds.toFixed(1)} s`,
        aim: `≤ ${openAim} s`,
        met: seconds <= openAim,
      },
      {
        what: "other pages meanwhile, longest answer",
        value: `${ms(longest)} (99%: ${ms(percentile(during, 0.99))})`,
        aim: `≤ ${longestBlock} ms`,
        met: longest <= longestBlock,
      },
    ];
  } finally {
    await server.stop();
  }
}
