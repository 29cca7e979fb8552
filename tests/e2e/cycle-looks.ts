import { makeCycle } from "../../prisma/factories";
import type { Database } from "~/db/client.server";

/** The pages on which HR steers a cycle that is in its vote. */
export async function looksOfSteering(db: Database, voting: { id: string }): Promise<Record<string, string>> {
  const paused = await makeCycle(db, {
    phase: "screening",
    pausedAt: new Date(),
    pauseReason: "A name is wrong.",
  });
  return {
    "manage.cycles.$id.dates": `/manage/cycles/${voting.id}/dates`,
    "manage.cycles.$id.back": `/manage/cycles/${voting.id}/back`,
    "manage.cycles.$id.reminders": `/manage/cycles/${voting.id}/reminders`,
    "manage.cycles.$id.repeat": `/manage/cycles/${voting.id}/repeat`,
    "manage.cycles.$id.hints": `/manage/cycles/${voting.id}/hints`,
    "manage.cycles.$id.pause": `/manage/cycles/${voting.id}/pause`,
    "manage.cycles.$id.resume": `/manage/cycles/${paused.id}/resume`,
    "manage.cycles.$id.move": `/manage/cycles/${voting.id}/move?to=counting`,
  };
}
