import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashOfToken } from "../app/db/secret-token.server";
import { env } from "../app/env.server";
import type { Place } from "./place";
import { ask, end, freePort, startServer, type Running } from "./server";
import { cookiesFor, tokenIn } from "./session";
import type { Measured } from "./table";
import { insertVoters, type Voters } from "./voters";

const voterCount = 2_400;
const atOnce = 16;
const slices = 3;
const aim = 0.4;

type Cast = (voter: number) => Promise<void>;

/** Ballots a second over HTTP, beside a bare server that runs the same SQL on the same database in the same run. */
export async function benchBallots(place: Place): Promise<Measured[]> {
  const voters = await insertVoters(place, voterCount);
  const cookies = await cookiesFor(place, voters.ids);
  const bodies = voters.ids.map((_, turn) => ballotOf(voters, turn));
  const statements = await record(place, voters, cookies, bodies);
  const [ours, bare] = [await startServer(place), await startBare(place, statements)];
  try {
    const post =
      (suffix: string): Cast =>
      async (voter) => {
        const headers = headersFor(ours.origin, cookies[voter]);
        await expectStatus(
          200,
          ask(`${ours.origin}/vote/${voters.categoryId}${suffix}`, {
            method: "POST",
            headers,
            body: bodies[voter],
          }),
        );
      };
    const bareCast: Cast = async (voter) => {
      const body = new URLSearchParams(factsOf(voters, cookies, voter)).toString();
      await expectStatus(302, ask(bare.origin, { method: "POST", body }));
    };
    const data = `?_data=${encodeURIComponent("routes/vote.$categoryId")}`;
    const [byPage, byForm, byBare] = await takeTurns([post(data), post(""), bareCast]);
    return rows(byPage, byForm, byBare, statements.length);
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

function rows(byPage = 0, byForm = 0, byBare = 1, statements = 0): Measured[] {
  const rate = (ballots: number) => `${ballots.toFixed(0)} a second`;
  const share = byPage / byBare;
  return [
    { what: `ballots to a bare server, ${statements} statements each`, value: rate(byBare), aim: "" },
    {
      what: "ballots cast from the page",
      value: `${rate(byPage)}: ${share.toFixed(2)}`,
      aim: `≥ ${aim}`,
      met: share >= aim,
    },
    {
      what: "ballots cast without JavaScript, whole page back",
      value: `${rate(byForm)}: ${(byForm / byBare).toFixed(2)}`,
      aim: "",
    },
  ];
}

/** Each way casts a slice of the voters in turn; the first slice of each warms it up. */
async function takeTurns(ways: Cast[]): Promise<number[]> {
  const size = Math.floor(voterCount / (slices + 1));
  const spent = ways.map(() => 0);
  for (let slice = 0; slice <= slices; slice += 1) {
    for (const [at, cast] of ways.entries()) {
      const since = performance.now();
      await inParallel(size, (turn) => cast(slice * size + turn));
      if (slice > 0) spent[at] = (spent[at] ?? 0) + performance.now() - since;
    }
  }
  return spent.map((time) => (slices * size * 1000) / time);
}

async function inParallel(count: number, work: (turn: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

interface Statement {
  text: string;
  values: unknown[];
}

/** The SQL of one ballot cast from the page, with the voter's own values marked. */
async function record(
  place: Place,
  voters: Voters,
  cookies: string[],
  bodies: string[],
): Promise<Statement[]> {
  const file = path.join(place.dataDir, "recorded.jsonl");
  process.env.SQL_RECORD = file;
  const server = await startServer(place, [
    "--import",
    "tsx",
    "--import",
    path.resolve("bench/record-sql.ts"),
  ]);
  delete process.env.SQL_RECORD;
  try {
    const url = `${server.origin}/vote/${voters.categoryId}?_data=${encodeURIComponent("routes/vote.$categoryId")}`;
    for (const voter of [0, 1]) {
      writeFileSync(file, "");
      const headers = headersFor(server.origin, cookies[voter]);
      await expectStatus(200, ask(url, { method: "POST", headers, body: bodies[voter] }));
    }
  } finally {
    await server.stop();
  }
  const facts = factsOf(voters, cookies, 1);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines
    .map((line) => marked(JSON.parse(line) as Statement, facts))
    .filter(({ text }) => !text.includes("Heartbeat"));
}

function marked({ text, values }: Statement, facts: Record<string, string>): Statement {
  const mark = (value: unknown) => {
    const [name] = Object.entries(facts).find(([, fact]) => fact === value) ?? [];
    if (name) return { voter: name };
    const isSlot = text.includes("SealedBallot") && typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
    return isSlot ? { voter: "slot" } : value;
  };
  return { text, values: values.map(mark) };
}

function factsOf(voters: Voters, cookies: string[], voter: number): Record<string, string> {
  return { person: voters.ids[voter] ?? "", token: hashOfToken(tokenIn(cookies[voter] ?? "")) };
}

async function startBare(place: Place, statements: Statement[]): Promise<Running> {
  const file = path.join(place.dataDir, "statements.json");
  writeFileSync(file, JSON.stringify(statements));
  const port = await freePort();
  const more = {
    PORT: String(port),
    DATABASE_URL: place.databaseUrl,
    DATABASE_POOL: String(env.DATABASE_POOL),
    BARE_STATEMENTS: file,
  };
  const child = spawn(process.execPath, ["--import", "tsx", "bench/bare-server.ts"], {
    env: { ...process.env, ...more },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return { origin: `http://127.0.0.1:${port}`, stop: () => end(child) };
}

function ballotOf({ entryIds }: Voters, turn: number): string {
  const order = entryIds.map((id, at) => [`place.${id}`, String(((at + turn) % entryIds.length) + 1)]);
  return new URLSearchParams(order).toString();
}

function headersFor(origin: string, cookie = ""): Record<string, string> {
  return { Origin: origin, Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" };
}

async function expectStatus(expected: number, asking: ReturnType<typeof ask>): Promise<void> {
  const { status } = await asking;
  if (status !== expected) throw new Error(`A ballot was answered with ${status}.`);
}
