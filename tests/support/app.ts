import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import type { Database } from "~/db/client.server";
import { buildOnce } from "./build";
import { urlOf } from "./database";
import { visitor, type Visitor } from "./visitor";

export interface RunningApp {
  origin: string;
  process: ChildProcess;
  /** What the server printed so far. */
  printed(): string;
  /** A browser's stand-in: keeps cookies, sends the headers that a browser sends. */
  visitor(): Visitor;
  /** A visitor with a live session of this person. */
  signedIn(person: { id: string }): Promise<Visitor>;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends what a test file started. */
export async function stopApps(): Promise<void> {
  const ends = [...running].map((child) => ended(child, "SIGKILL"));
  running.clear();
  await Promise.all(ends);
}

/**
 * Starts the built app in a process of its own, on a free port and on this test database, without jobs unless
 * `WORKER` is set. `stop-apps.ts` stops it at the end of the test file.
 */
export async function startApp(db: Database, settings: Record<string, string> = {}): Promise<RunningApp> {
  await buildOnce();
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(db, settings);
    } catch (thrown) {
      // Between the choice of a port and its use another process may have taken it.
      if (tries === 3 || settings.PORT || !String(thrown).includes("is in use")) throw thrown;
    }
  }
}

async function start(db: Database, settings: Record<string, string>): Promise<RunningApp> {
  const port = Number(settings.PORT ?? (await freePort()));
  const origin = settings.APP_ORIGIN ?? `http://localhost:${port}`;
  const child = spawn(process.execPath, [path.resolve("build/app/start.js")], {
    env: {
      ...process.env,
      DATABASE_URL: urlOf(db),
      PORT: String(port),
      APP_ORIGIN: origin,
      WORKER: "off",
      LOG_LEVEL: "info",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.once("exit", (code, signal) => {
    if (code) console.error(`The app ended by itself (${code}, ${signal}).\n${output.slice(-3000)}`);
  });
  const address = `http://localhost:${port}`;
  await untilReady(child, address, () => output);
  const stop = (signal: NodeJS.Signals = "SIGTERM") => ended(child, signal);
  return {
    origin,
    process: child,
    printed: () => output,
    visitor: () => visitor(address, origin),
    async signedIn(person) {
      const guest = visitor(address, origin);
      await guest.enter(db, person);
      return guest;
    },
    stop,
  };
}

/** A port that nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilReady(child: ChildProcess, address: string, printed: () => string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`The app ended at start.\n${printed()}`);
    const ready = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The app did not become ready.\n${printed()}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
