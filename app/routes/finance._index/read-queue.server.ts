import type { Database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listFinanceQueue, type QueueFilter } from "~/db/finance-queue.server";
import { listManagersAbove } from "~/db/people.server";
import { shownWorth } from "~/db/win-figures.server";
import { checkStake } from "~/domain/wins/value-check";

/** The queue as its page shows it, with a word where the reader has a stake. */
export async function readQueue(
  db: Database,
  reader: { id: string },
  asked: { filter: QueueFilter; page: number },
) {
  const [{ rows, total }, superiorIds, { locale }] = await Promise.all([
    listFinanceQueue(db, asked),
    listManagersAbove(db, reader.id),
    getCompany(db),
  ]);
  const wins = rows.map(({ participants, signOffs, ...win }) => ({
    ...{ id: win.id, title: win.title, customer: win.customer, state: win.state },
    ...{ confirmedAt: win.confirmedAt, checkedAt: win.checkedAt },
    worth: shownWorth(win, locale),
    values: win.valueLines.length,
    decided: win.valueLines.filter(({ financeState }) => financeState !== "unchecked").length,
    hasStake: !checkStake(
      {
        submittedById: win.submittedById,
        participants: participants.map(({ personId, person }) => ({ personId, name: person.name })),
        signOffs: signOffs.map(({ personId, forId, person }) => ({ personId, forId, name: person.name })),
      },
      { id: reader.id, superiorIds },
    ).ok,
  }));
  return { wins, total };
}

export type QueuedWin = Awaited<ReturnType<typeof readQueue>>["wins"][number];
