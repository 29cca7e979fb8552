import { waitOf } from "~/domain/voting/box-wait";
import type { Database } from "./client.server";

export type BoxTask =
  | { kind: "decide-quorum"; id: string; cycleId: string; title: string }
  | { kind: "unlock-box"; id: string; cycleId: string; title: string }
  | { kind: "agree-roll-change"; id: string; cycleId: string; title: string };

const most = 12;

/** What the votes wait for that HR looks after; the passphrase is asked of the returning officer alone. */
export async function listBoxTasks(db: Database, personId: string): Promise<BoxTask[]> {
  const boxes = await db.ballotBox.findMany({
    where: {
      closedAt: { not: null },
      unsealedAt: null,
      category: { cycle: { phase: { in: ["voting", "counting"] } } },
    },
    include: {
      category: { select: { name: true, cycle: true, secondKey: { select: { officerId: true } } } },
    },
    orderBy: { closedAt: "asc" },
    take: most,
  });
  const waiting = boxes.flatMap(({ categoryId, category, ...box }): BoxTask[] => {
    const wait = waitOf(category.cycle.phase, box);
    const about = { id: categoryId, cycleId: category.cycle.id, title: category.name };
    if (wait === "quorum") return [{ kind: "decide-quorum", ...about }];
    const isMine = wait === "second-key" && category.secondKey?.officerId === personId;
    return isMine ? [{ kind: "unlock-box", ...about }] : [];
  });
  return [...waiting, ...(await changesToSign(db, personId))];
}

async function changesToSign(db: Database, personId: string): Promise<BoxTask[]> {
  const changes = await db.rollChange.findMany({
    where: {
      decidedAt: null,
      proposedById: { not: personId },
      personId: { not: personId },
      category: { cycle: { phase: "voting" }, box: { closedAt: null } },
    },
    select: { id: true, category: { select: { name: true, cycleId: true } } },
    orderBy: { proposedAt: "asc" },
    take: most,
  });
  return changes.map(({ id, category }) => ({
    kind: "agree-roll-change",
    id,
    cycleId: category.cycleId,
    title: category.name,
  }));
}
