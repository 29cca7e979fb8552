import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashOfToken } from "../app/db/secret-token.server";
import { env } from "../app/env.server";
import type { Place } from "./place";
import { end, freePort, startServer, type Running } from "./server";
import { tokenIn } from "./session";
import type { Voters } from "./voters";

interface Statement {
  text: string;
  values: unknown[];
}

/** The SQL of one ballot cast by `cast` from the page, with the voter's own values marked. */
export async function recordStatements(
  place: Place,
  voters: Voters,
  cookies: string[],
  cast: (origin: string, voter: number) => Promise<unknown>,
): Promise<Statement[]> {
  const file = path.join(place.dataDir, "recorded.jsonl");
  const recorder = ["--import", "tsx", "--import", path.resolve("bench/record-sql.ts")];
  const server = await startServer(place, recorder, { SQL_RECORD: file });
  try {
    for (const voter of [0, 1]) {
      writeFileSync(file, "");
      await cast(server.origin, voter);
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

/** Starts the bare server with these statements. */
export async function startBare(place: Place, statements: Statement[]): Promise<Running> {
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

/** What the bare server is told of one voter. */
export function factsOf(voters: Voters, cookies: string[], voter: number): Record<string, string> {
  return { person: voters.ids[voter] ?? "", token: hashOfToken(tokenIn(cookies[voter] ?? "")) };
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
