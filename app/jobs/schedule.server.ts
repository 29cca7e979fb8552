import { randomUUID } from "node:crypto";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import type { Transport } from "~/domain/mail/transport";
import { announceDueCycles } from "~/operations/announce-due-cycles.server";
import { askRealisations } from "~/operations/ask-realisations.server";
import { beat } from "~/operations/beat.server";
import { clearLeftovers } from "~/operations/clear-leftovers.server";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { deliverDueLetters } from "~/operations/deliver-letters.server";
import { destroyOldKeys } from "~/operations/destroy-old-keys.server";
import { draftDueCycles } from "~/operations/draft-due-cycles.server";
import { eachByItself } from "~/operations/each-by-itself.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { handOverToFinals } from "~/operations/hand-over-to-finals.server";
import { handOverToJuries } from "~/operations/hand-over-to-juries.server";
import { moveDueCycles } from "~/operations/move-due-cycles.server";
import { queueDigests } from "~/operations/queue-digests.server";
import { refreshParticipation } from "~/operations/refresh-participation.server";
import { refreshTurnout } from "~/operations/refresh-turnout.server";
import { sendDueReminders } from "~/operations/send-due-reminders.server";
import { sendEndorsementReminders } from "~/operations/send-endorsement-reminders.server";
import { sendJuryReminders } from "~/operations/send-jury-reminders.server";
import { sendListReminders } from "~/operations/send-list-reminders.server";
import { sendSignReminders } from "~/operations/send-sign-reminders.server";
import { finishElsewhere } from "./finish-elsewhere.server";
import { repeat } from "./repeat";

export interface Jobs {
  db: Database;
  transport: Transport;
  /** Called with what a job threw; the job runs again at its next time. */
  onFault: (job: string, thrown: unknown) => void;
}

const seconds = 1_000;
const hours = 60 * 60 * seconds;

/**
 * What runs when. Each job asks the database what is due, so it does no harm to run it twice, on two servers,
 * or after a time when nothing ran. The answer stops all of them and waits for those at work.
 */
export function startJobs({ db, transport, onFault }: Jobs): () => Promise<void> {
  const id = randomUUID();
  const stopping = new AbortController();
  const every = (pause: number, name: string, job: (now: Date) => Promise<unknown>) =>
    repeat({ pause, signal: stopping.signal, onFault: (thrown) => onFault(name, thrown) }, async () =>
      job(await databaseNow(db)),
    );

  /** One after the other, and a fault in one keeps none of the others from its turn. */
  const inTurn = (jobs: readonly ((db: Database, now: Date) => Promise<unknown>)[], now: Date) =>
    eachByItself(jobs, (job) => job(db, now));

  const running = [
    every(5 * seconds, "signs of life", () => beat(db, id)),
    every(2 * seconds, "phases of cycles", (now) =>
      inTurn([draftDueCycles, moveDueCycles, closeDueVotings, announceDueCycles], now),
    ),
    // A loop of its own: a hundred thousand ballots take a while, and no other move waits for them.
    every(2 * seconds, "counts", (now) => {
      const finishCounts = () => finishElsewhere(db, now, stopping.signal);
      return inTurn([handOverToJuries, finishCounts, handOverToFinals, finishJudging], now);
    }),
    every(20 * seconds, "turnout", (now) => inTurn([refreshTurnout, refreshParticipation], now)),
    every(10 * seconds, "reminders", (now) =>
      inTurn(
        [sendDueReminders, sendListReminders, sendJuryReminders, sendEndorsementReminders, sendSignReminders],
        now,
      ),
    ),
    every(30 * seconds, "weekly letter", (now) => queueDigests(db, now)),
    every(60 * seconds, "what came in", (now) => askRealisations(db, now)),
    every(2 * seconds, "letters", (now) =>
      deliverDueLetters({ db, transport, now, signal: stopping.signal }),
    ),
    every(6 * hours, "leftovers", (now) => inTurn([destroyOldKeys, clearLeftovers], now)),
  ];

  return async () => {
    stopping.abort();
    await Promise.all(running);
  };
}
