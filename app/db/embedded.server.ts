import { spawnSync, type StdioOptions } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findBinaries, type Binaries } from "./embedded-binaries.server";
import { withFileLock } from "./file-lock.server";

export interface EmbeddedOptions {
  /** Where data, programs, log and password are kept. */
  folder: string;
  /** PostgreSQL settings besides ours, for example `{ fsync: "off" }`. */
  settings?: Record<string, string>;
}

export interface EmbeddedServer {
  url: string;
  /** Stops the server, unless another process uses it. Disconnect the clients of this process first. */
  stop(): Promise<void>;
}

interface Access {
  port: number;
  password: string;
}

interface House extends EmbeddedOptions {
  binaries: Binaries;
  data: string;
}

const databaseName = "laurels";
const user = "laurels";
const keeperName = "laurels-keeper";
const patience = 60_000;

/**
 * Starts PostgreSQL on this folder, or uses the server that already runs on it, whoever started it.
 * It is kept running, also if it is killed, until `stop`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const house = await prepare(options);
  const lock = path.join(options.folder, "embedded.lock");
  let { keeper, access } = await withFileLock(lock, () => run(house));
  let stopping = false;

  keep();
  return { url: urlOf(access), stop };

  /** The keeper's connection says to other processes that the server is in use, and to us when it has gone. */
  function keep() {
    keeper.on("error", () => undefined);
    keeper.once("end", () => void (stopping || revive()));
  }

  async function revive() {
    while (!stopping) {
      await sleep(200);
      try {
        ({ keeper, access } = await withFileLock(lock, () => run(house)));
        return keep();
      } catch {
        // Out of disk or memory: tried again until it works or the process ends.
      }
    }
  }

  async function stop() {
    stopping = true;
    await withFileLock(lock, async () => {
      if (await isUsedByOthers(keeper)) return void (await keeper.end().catch(() => undefined));
      await keeper.end().catch(() => undefined);
      control(house, ["stop", "-m", "fast", "-w"]);
    });
  }
}

async function prepare(options: EmbeddedOptions): Promise<House> {
  mkdirSync(options.folder, { recursive: true, mode: 0o755 });
  const binaries = await findBinaries(options.folder);
  const home = path.join(options.folder, "postgresql");
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (binaries.runAs) {
    chownSync(home, binaries.runAs.uid, binaries.runAs.gid);
    const entered = spawnSync("sh", ["-c", 'cd "$0"', home], { ...binaries.runAs, cwd: "/" });
    if (entered.status !== 0) {
      throw new Error(
        `The user "postgres" cannot enter ${options.folder}. Set LAURELS_DATA_DIR to a folder outside of private ones.`,
      );
    }
  }
  return { ...options, binaries, data: path.join(home, "data") };
}

async function run(house: House): Promise<{ keeper: pg.Client; access: Access }> {
  const access =
    readAccess(house) ?? writeAccess(house, { port: 0, password: randomBytes(24).toString("base64url") });
  if (!existsSync(house.data)) initialise(house, access);
  const giveUpAt = performance.now() + patience;
  for (;;) {
    const keeper = access.port ? await knock(house, access) : null;
    if (keeper) return { keeper, access };
    if (performance.now() > giveUpAt)
      throw new Error(`The embedded PostgreSQL does not start. See ${logOf(house)}`);
    if (!isRunning(house)) await start(house, access);
    else await sleep(100);
  }
}

function initialise(house: House, access: Access): void {
  const unfinished = `${house.data}.new`;
  const passwordFile = `${house.data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, access.password, { mode: 0o600 });
  if (house.binaries.runAs) chownSync(passwordFile, house.binaries.runAs.uid, house.binaries.runAs.gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und"];
  const login = [`--username=${user}`, "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const made = asOwner(house, house.binaries.initdb, ["-D", unfinished, ...locale, ...login]);
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Error(`The embedded database could not be made in ${house.data}.\n${made.stderr}`);
  // Only a finished database gets its name, so that a kill in between leaves nothing half made.
  renameSync(unfinished, house.data);
}

/** A connection to our database, made if it is missing; null while nobody or somebody else answers. */
async function knock(house: House, access: Access): Promise<pg.Client | null> {
  const door = new pg.Client({ connectionString: urlOf(access, "postgres"), connectionTimeoutMillis: 5_000 });
  door.on("error", () => undefined);
  try {
    await door.connect();
    const { rows } = await door.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    if (path.resolve(rows[0]?.folder ?? "") !== path.resolve(house.data)) return null;
    const found = await door.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (found.rowCount === 0) await door.query(`CREATE DATABASE ${databaseName}`);
    const keeper = new pg.Client({
      connectionString: urlOf(access, "postgres"),
      application_name: keeperName,
      keepAlive: true,
    });
    keeper.on("error", () => undefined);
    await keeper.connect();
    return keeper;
  } catch {
    return null;
  } finally {
    await door.end().catch(() => undefined);
  }
}

async function start(house: House, access: Access): Promise<void> {
  forgetStrangersProcess(house);
  if (!(await isFree(access.port))) access.port = await freePort();
  writeAccess(house, access);
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(access.port),
    unix_socket_directories: "",
    max_connections: "200",
    ...house.settings,
  };
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
  control(house, ["start", "-w", "-t", "60", "-l", logOf(house), "-o", flags.join(" ")]);
}

/** After a restart of a container, the process number of the old server may belong to somebody else. */
function forgetStrangersProcess(house: House): void {
  const file = path.join(house.data, "postmaster.pid");
  if (process.platform !== "linux" || !existsSync(file)) return;
  const holder = readFileSync(file, "utf8").split("\n")[0] ?? "";
  const name = path.join("/proc", holder, "comm");
  if (existsSync(name) && readFileSync(name, "utf8").trim() !== "postgres") rmSync(file);
}

/** Every process that uses the server has a keeper. One that just let go may be listed for another moment. */
async function isUsedByOthers(keeper: pg.Client): Promise<boolean> {
  for (let look = 0; look < 10; look += 1) {
    if (look > 0) await sleep(50);
    if ((await countOtherKeepers(keeper)) === 0) return false;
  }
  return true;
}

async function countOtherKeepers(keeper: pg.Client): Promise<number> {
  try {
    const { rowCount } = await keeper.query(
      `SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()`,
      [keeperName],
    );
    return rowCount ?? 0;
  } catch {
    return 0;
  }
}

function isRunning(house: House): boolean {
  return control(house, ["status"]).status === 0;
}

function control(house: House, order: string[]) {
  return asOwner(house, house.binaries.pgCtl, ["-D", house.data, "-s", ...order]);
}

function asOwner(house: House, program: string, args: string[]) {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  for (const name of Object.keys(env)) if (name.startsWith("PG")) delete env[name];
  // The output of `pg_ctl start` stays open as long as the server runs: nobody must wait for its end.
  const output = args.includes("start") ? "ignore" : "pipe";
  const stdio: StdioOptions = ["ignore", output, output];
  return spawnSync(program, args, { ...house.binaries.runAs, cwd: "/", env, encoding: "utf8", stdio });
}

function logOf(house: House): string {
  return path.join(path.dirname(house.data), "postgresql.log");
}

function accessFile(house: House): string {
  return path.join(house.folder, "embedded.json");
}

function readAccess(house: House): Access | null {
  if (!existsSync(accessFile(house))) return null;
  return JSON.parse(readFileSync(accessFile(house), "utf8")) as Access;
}

function writeAccess(house: House, access: Access): Access {
  const unfinished = `${accessFile(house)}.new`;
  writeFileSync(unfinished, JSON.stringify(access), { mode: 0o600 });
  chmodSync(unfinished, 0o600);
  renameSync(unfinished, accessFile(house));
  return access;
}

function urlOf(access: Access, name = databaseName): string {
  return `postgresql://${user}:${access.password}@127.0.0.1:${access.port}/${name}`;
}

async function isFree(port: number): Promise<boolean> {
  return port > 0 && (await listenOnce(port)) !== null;
}

async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === null) throw new Error("There is no free port for the embedded PostgreSQL.");
  return port;
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}
