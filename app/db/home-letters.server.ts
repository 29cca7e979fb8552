import { ofVoters } from "~/domain/mail/secrets";
import type { Database } from "./client.server";

/** How many letters wait in the outbox, without those that it does not list. */
export async function countWaitingLetters(db: Database): Promise<number> {
  return db.letter.count({ where: { state: "queued", template: { notIn: [...ofVoters] } } });
}
