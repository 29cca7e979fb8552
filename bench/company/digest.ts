import { randomUUID } from "node:crypto";
import type { Database } from "../../app/db/client.server";
import { updateKinds } from "../../app/domain/updates/update";
import { postUpdate } from "../../app/operations/post-update.server";
import { queueDigests } from "../../app/operations/queue-digests.server";
import { onCopy } from "../copies";
import type { Place } from "../place";
import type { Measured } from "../table";
import { takeIn } from "./databases";

const readers = 10_000;
const aim = 10;
/** A Monday at noon in Europe: everybody's eight o'clock has come. */
const monday = new Date("2027-03-01T12:00:00Z");

/** How long it takes until ten thousand people have their weekly letter in the outbox. */
export async function benchDigest(place: Place): Promise<Measured[]> {
  return onCopy(place, "laurels", async ({ db }) => {
    await takeIn(db, 1, readers);
    await makeNews(db);
    await db.person.updateMany({ data: { digest: "on", digestSince: new Date("2027-02-01") } });
    await db.$executeRawUnsafe("VACUUM ANALYZE");
    const cpu = process.cpuUsage();
    const since = performance.now();
    await queueDigests(db, monday);
    const seconds = (performance.now() - since) / 1000;
    const own = process.cpuUsage(cpu).user / 1_000_000;
    const letters = await db.letter.count({ where: { template: "weekly-digest" } });
    if (letters < readers) throw new Error(`Only ${letters} letters were written.`);
    const again = performance.now();
    await queueDigests(db, monday);
    const idle = performance.now() - again;
    return [
      {
        what: `weekly letter queued for ${letters} people`,
        value: `${seconds.toFixed(1)} s (${own.toFixed(1)} s of it in this process)`,
        aim: `≤ ${aim} s`,
        met: seconds <= aim,
      },
      {
        what: "the same with nobody left",
        value: `${idle.toFixed(0)} ms`,
        aim: "≤ 500 ms",
        met: idle <= 500,
      },
    ];
  });
}

/** A busy week: a full board, and wins that were signed, some of which hide their customer or amounts. */
async function makeNews(db: Database): Promise<void> {
  const at = new Date(monday.getTime() - 24 * 60 * 60 * 1000);
  const authors = await db.person.findMany({
    where: { deactivatedAt: null },
    take: 30,
    orderBy: { id: "asc" },
  });
  for (const [place, { id, name }] of authors.entries()) {
    const kind = updateKinds[place % updateKinds.length]!;
    const line = `Note ${place}: what takes longer this week takes nine days, and not seven`;
    const content = { kind, line, text: "Ask before you promise anything. ".repeat(6), tags: ["copper"] };
    const by = { db, actor: { kind: "person" as const, id, name, roles: [] }, now: at, origin: "" };
    const posted = await postUpdate(by, {
      formKey: randomUUID(),
      content: { ...content, audience: "both", validUntil: "2027-04-01" },
    });
    if (!posted.ok) throw new Error(posted.reason);
  }
  const wins = await db.win.findMany({
    where: { state: { in: ["confirmed", "validated"] } },
    select: { id: true },
  });
  for (const [place, { id }] of wins.entries())
    await db.win.update({ where: { id }, data: { confirmedAt: at, hideCustomer: place % 2 === 0 } });
}
