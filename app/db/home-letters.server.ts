import type { Database } from "./client.server";

/** How many letters wait in the outbox. */
export async function countWaitingLetters(db: Database): Promise<number> {
  return db.letter.count({ where: { state: "queued" } });
}
