import type { Database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { queueLetters } from "~/db/letters.server";
import { claimOnce } from "~/db/once.server";
import { listHolders } from "~/db/order-people.server";
import { rolesThatMay } from "~/domain/people/may";
import { granted, refused } from "~/domain/verdict";
import { weekOf } from "~/domain/updates/digest-slot";
import { localOf } from "~/domain/zoned-time";
import { transact } from "./act.server";
import { jobAct } from "./job-act.server";

/** Tells those who keep the updates, once a day, that a weekly letter is due which waits for one of them. */
export async function remindOfHeldDigest(db: Database, now: Date, week: string): Promise<void> {
  const act = jobAct(db, now);
  await transact(act, async (tx) => {
    const { timeZone } = await getCompany(tx);
    const day = localOf(now, timeZone).slice(0, 10);
    if (week < weekOf(day)) return refused("digest-week-over");
    const key = `digest-held/${week}/${day}`;
    if ((await claimOnce(tx, act, key)) !== null) return refused("already-done");
    const editors = await listHolders(tx, rolesThatMay("keep-updates"));
    await queueLetters(
      tx,
      act,
      editors.map(({ id, name, email }) => ({
        template: "digest-held" as const,
        to: { personId: id, name, address: email },
        key: `digest-held/${week}-${day}/${id}`,
        props: { name, week, path: "/manage/digest" },
      })),
    );
    return granted();
  });
}
