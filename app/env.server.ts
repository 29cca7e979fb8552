import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { z } from "zod";

const onOff = (fallback: "on" | "off") =>
  z
    .enum(["on", "off", "1", "0", "true", "false"])
    .default(fallback)
    .transform((word) => ["on", "1", "true"].includes(word));

const httpUrl = z.url({ protocol: /^https?$/ });
const text = z.string().trim().default("");

/** Every variable the house reads, with its default. An empty variable counts as not set. */
export const variables = z.object({
  /** `production` for `npm start`; set by the commands themselves. */
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  /** A PostgreSQL (15 or later) to use. Empty: the embedded PostgreSQL is started. */
  DATABASE_URL: z.union([z.literal(""), z.url({ protocol: /^postgres(ql)?$/ })]).default(""),
  /** Connections that one process keeps to the database at most. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Where the embedded database and generated secrets live. */
  LAURELS_DATA_DIR: text,
  /** Port and address on which the server listens. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().trim().default("127.0.0.1"),
  /** The address people type, without a path: forms are accepted from here, links in letters lead here. */
  APP_ORIGIN: z.union([z.literal(""), httpUrl]).default(""),
  /** Signs cookies and wraps keys. Needed in production, at least 32 characters. */
  APP_SECRET: text,
  /** How many proxies in front of the server may be believed. 0: `X-Forwarded-*` is ignored. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Mail by Resend: the key, another base address, and the secret of the webhook. */
  RESEND_API_KEY: text,
  RESEND_BASE_URL: z.union([z.literal(""), httpUrl]).default(""),
  RESEND_WEBHOOK_SECRET: text,
  /** Calls a second that the Resend account may make; a call can carry a hundred letters. */
  RESEND_RATE: z.coerce.number().min(0.1).max(1_000).default(2),
  /** Mail by SMTP instead, for example smtp://user:password@mail.example.com:587 */
  SMTP_URL: z.union([z.literal(""), z.url({ protocol: /^smtps?$/ })]).default(""),
  /** Sender of all letters. */
  MAIL_FROM: z.string().trim().default("Laurels <laurels@localhost>"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** on: the demo company and one-click sign-in. Never for real data. */
  DEMO: onOff("off"),
  /** off: this process serves pages only and `npm run worker` runs the jobs. */
  WORKER: onOff("on"),
});

export type Env = z.output<typeof variables> & { production: boolean };

/** Reads the variables; throws one error that names everything that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = variables.safeParse(set);
  if (!parsed.success) throw new Error(`The settings are not right.\n${complaints(parsed.error)}`);
  const production = parsed.data.NODE_ENV === "production" && !parsed.data.DEMO;
  const settled = { ...parsed.data, production };
  settled.APP_ORIGIN = new URL(settled.APP_ORIGIN || `http://localhost:${settled.PORT}`).origin;
  settled.LAURELS_DATA_DIR = path.resolve(settled.LAURELS_DATA_DIR || usualDataDir(kindOf(settled)));
  settled.APP_SECRET ||= production ? "" : keptSecret(settled.LAURELS_DATA_DIR);
  requireStrong(settled.APP_SECRET);
  return settled;
}

function complaints(error: z.ZodError): string {
  return error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`).join("\n");
}

function kindOf({ NODE_ENV, DEMO }: { NODE_ENV: string; DEMO: boolean }): string {
  if (NODE_ENV === "test") return "test";
  return DEMO ? "demo" : "live";
}

function usualDataDir(name: string): string {
  const root = process.cwd();
  if (process.getuid?.() !== 0) return path.join(root, ".data", name);
  // The database does not run as root, and the user it runs as cannot enter folders such as /root.
  const place = createHash("sha256").update(root).digest("hex").slice(0, 8);
  return path.join("/var/lib/laurels", `${path.basename(root) || homedir()}-${place}`, name);
}

function keptSecret(folder: string): string {
  const file = path.join(folder, "app-secret");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    try {
      writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== "EEXIST") throw thrown;
    }
  }
  return readFileSync(file, "utf8").trim();
}

function requireStrong(secret: string): void {
  const advice =
    "Make one with: node -e \"console.log(require('crypto').randomBytes(32).toString('base64url'))\"";
  if (!secret) throw new Error(`APP_SECRET is missing. ${advice}`);
  if (secret.length < 32) throw new Error(`APP_SECRET has fewer than 32 characters. ${advice}`);
  if (new Set(secret).size < 12)
    throw new Error(`APP_SECRET repeats itself too much to be a secret. ${advice}`);
}

// The file is for `npm start` and its like: tests and the demo must never touch what it points at.
if (process.env.NODE_ENV !== "test" && !process.env.DEMO && existsSync(".env")) process.loadEnvFile(".env");

export const env = parseEnv(process.env);
