import type { Database } from "./client.server";

/** Writes down that a process of this kind is alive, by the database's clock. */
export async function updateHeartbeat(db: Database, id: string, kind: "web" | "worker"): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Heartbeat" ("id", "kind", "seenAt") VALUES (${id}, ${kind}, clock_timestamp())
    ON CONFLICT ("id") DO UPDATE SET "seenAt" = clock_timestamp()`;
}
