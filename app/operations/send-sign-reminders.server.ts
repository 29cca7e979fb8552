import type { Database, Tx } from "~/db/client.server";
import { listAway } from "~/db/absences.server";
import { getCompany } from "~/db/company.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { claimSignReminders } from "~/db/sign-reminders.server";
import { listStandIns } from "~/db/stand-ins.server";
import { findWin, listWinPeople, type FoundWin } from "~/db/wins.server";
import { granted } from "~/domain/verdict";
import { isSigning } from "~/domain/wins/sides";
import { leadsAreAsked, nextReminderAt } from "~/domain/wins/sign-reminder";
import { dayIn } from "~/domain/zoned-time";
import { transact } from "./act.server";
import { jobAct } from "./job-act.server";

type Waiting = Map<string, { winTitle: string; standsFor?: string; path: string }[]>;

/**
 * Reminds those whose signature is waited for: after three days, after seven, then every week. Whoever is away is not
 * asked, their deputy is; after a week the leads are as well. One letter a person and day, whatever waits.
 */
export async function sendSignReminders(db: Database, now: Date): Promise<void> {
  const act = jobAct(db, now);
  await transact(act, async (tx) => {
    const due = await claimSignReminders(tx, now, (submittedAt) => nextReminderAt(submittedAt, now));
    if (due.length === 0) return granted();
    const { timeZone } = await getCompany(tx);
    const today = dayIn(now, timeZone);
    const waiting: Waiting = new Map();
    for (const id of due) {
      const win = await findWin(tx, id);
      if (win) await addWaiting(tx, { win, today, now }, waiting);
    }
    await queueLetters(tx, act, await lettersTo(tx, waiting, today.toISOString().slice(0, 10)));
    return granted();
  });
}

async function addWaiting(
  tx: Tx,
  { win, today, now }: { win: FoundWin; today: Date; now: Date },
  waiting: Waiting,
): Promise<void> {
  const signed = win.signOffs.map(({ side }) => side);
  const asked = win.participants.filter(({ side }) => isSigning(side) && !signed.includes(side));
  const away = await listAway(
    tx,
    asked.map(({ personId }) => personId),
    today,
  );
  const standIns = await listStandIns(tx, win, now);
  const late = win.submittedAt !== null && leadsAreAsked(win.submittedAt, now);
  const one = { winTitle: win.title, path: `/wins/${win.id}` };
  const add = (personId: string, standsFor?: string) => {
    if (win.signOffs.some((signOff) => signOff.personId === personId)) return;
    const own = waiting.get(personId) ?? [];
    if (!own.some(({ path }) => path === one.path)) waiting.set(personId, [...own, { ...one, standsFor }]);
  };
  for (const { personId } of asked) if (!away.some((person) => person.personId === personId)) add(personId);
  for (const { personId, side, forName, as } of standIns)
    if (!signed.includes(side) && (as === "deputy" || late)) add(personId, forName);
}

async function lettersTo(tx: Tx, waiting: Waiting, day: string): Promise<QueuedLetter[]> {
  const people = await listWinPeople(tx, [...waiting.keys()]);
  return people
    .filter(({ deactivatedAt }) => deactivatedAt === null)
    .map((person) => ({
      template: "win-sign-reminder",
      to: { personId: person.id, name: person.name, address: person.email },
      key: `win-sign-reminder/${day}/${person.id}`,
      props: { name: person.name, wins: waiting.get(person.id) ?? [] },
    }));
}
