import { recordEvent } from "~/db/audit.server";
import type { Database } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { insertAsk, listRealisationsDue, listUnansweredWins, updateDelivery } from "~/db/realisations.server";
import { findWinForUpdate } from "~/db/wins.server";
import { granted, refused } from "~/domain/verdict";
import { askMonths, ownersOf } from "~/domain/wins/realisation";
import { transact } from "./act.server";
import { jobAct } from "./job-act.server";
import { peopleOf } from "./win-letters.server";

/** Asks the owners of validated wins after 3, 6 and 12 months what came in, each once; closes what stays unanswered. */
export async function askRealisations(db: Database, now: Date): Promise<void> {
  for (const [index, months] of askMonths.entries()) {
    const due = await listRealisationsDue(db, { months, next: askMonths[index + 1] ?? null, now });
    for (const winId of due) await ask(db, now, { winId, months });
  }
  for (const winId of await listUnansweredWins(db, askMonths[2], now)) await close(db, now, winId);
}

async function ask(db: Database, now: Date, { winId, months }: { winId: string; months: number }) {
  const act = jobAct(db, now);
  await transact(act, async (tx) => {
    const win = await findWinForUpdate(tx, winId);
    if (win?.state !== "validated") return refused("win-locked");
    if (!(await insertAsk(tx, winId, months, now))) return refused("already-done");
    await recordEvent(tx, act, {
      act: "win.realisation-asked",
      subject: { type: "win", id: winId },
      after: { months },
    });
    const owners = ownersOf(win);
    const letters = peopleOf(win)
      .filter(({ id }) => owners.includes(id))
      .map((person) => ({
        template: "realisation-due" as const,
        to: { personId: person.id, name: person.name, address: person.email },
        key: `realisation-due/${winId}-${months}/${person.id}`,
        props: { name: person.name, winTitle: win.title, months, path: `/wins/${winId}/realisation` },
      }));
    await queueLetters(tx, act, letters);
    return granted();
  });
}

async function close(db: Database, now: Date, winId: string) {
  const act = jobAct(db, now);
  await transact(act, async (tx) => {
    const win = await findWinForUpdate(tx, winId);
    if (win?.state !== "validated") return refused("win-locked");
    await updateDelivery(tx, winId, { delivering: false, closes: true });
    await recordEvent(tx, act, {
      act: "win.closed",
      subject: { type: "win", id: winId },
      before: { state: win.state },
      after: { state: "closed" },
    });
    return granted();
  });
}
