import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import type { Prisma } from "./generated/client";
import { preparedName } from "./prepared.server";

export type Database = PrismaClient;

/** The same queries inside a transaction. */
export type Tx = Prisma.TransactionClient;

export interface ConnectOptions {
  /** Connections at most. */
  pool?: number;
}

const patience = { connectionTimeoutMillis: 20_000, idleTimeoutMillis: 60_000 };

/** A client of the database at this address. It connects when first asked something. */
export function connect(url: string, { pool = 10 }: ConnectOptions = {}): Database {
  const adapter = new PrismaPg(
    { connectionString: url, max: pool, application_name: "laurels", keepAlive: true, ...patience },
    {
      // A connection that breaks while idle is replaced by the pool; it must not end the process.
      onPoolError: () => undefined,
      onConnectionError: () => undefined,
      statementNameGenerator: ({ sql }) => preparedName(sql),
    },
  );
  const client = new PrismaClient({ adapter });
  addresses.set(client, url);
  return client;
}

const addresses = new WeakMap<Database, string>();

/** The address that a client was connected to, for another thread that needs a client of its own. */
export function addressOf(db: Database): string {
  const address = addresses.get(db);
  if (!address) throw new Error("This client was not made by connect().");
  return address;
}

// The Remix bundle and the server are built apart but run in one process: the client is kept where both see it.
const shelf = globalThis as typeof globalThis & { laurelsDatabase?: Database };

/** The client of this process, opened at start by `openDatabase`. */
export function database(): Database {
  if (!shelf.laurelsDatabase) throw new Error("The database was not opened in this process.");
  return shelf.laurelsDatabase;
}

/** Makes this client the one of the process; null takes it away. */
export function setDatabase(db: Database | null): void {
  shelf.laurelsDatabase = db ?? undefined;
}
