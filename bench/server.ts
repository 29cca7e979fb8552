import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { benchRoot } from "./build";
import type { Place } from "./place";

export interface Running {
  origin: string;
  stop(): Promise<void>;
}

/** Starts the built server on a free port; `more` goes to Node before the program, `set` into its settings. */
export async function startServer(
  place: Place,
  more: string[] = [],
  set: Record<string, string> = {},
): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [...more, "build/app/start.js"], {
    cwd: benchRoot,
    env: settings(place, port, { DATABASE_URL: place.databaseUrl, ...set }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://localhost:${port}`;
  await untilAnswers(`${origin}/healthz`, child);
  return { origin, stop: () => end(child) };
}

export function settings(place: Place, port: number, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { dataDir, secret } = place;
  const origin = `http://localhost:${port}`;
  const ours = { APP_SECRET: secret, APP_ORIGIN: origin, PORT: String(port), LAURELS_DATA_DIR: dataDir };
  return {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_URL: "",
    WORKER: "off",
    LOG_LEVEL: "fatal",
    ...ours,
    ...more,
  };
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

export async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null) throw new Error("The server ended at its start.");
    const status = await ask(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} did not answer.`);
}

export interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

/** One request to the end of its answer. */
export function ask(url: string, { method = "GET", headers = {}, body }: Asked = {}) {
  return new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
    const length: Record<string, string> =
      body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const request = http.request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.once("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? "",
          body: Buffer.concat(pieces).toString(),
        }),
      );
    });
    request.once("error", reject);
    request.end(body);
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
