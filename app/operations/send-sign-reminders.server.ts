import type { Database, Tx } from "~/db/client.server";
import { listAway } from "~/db/absences.server";
import { getCompany } from "~/db/company.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { claimSignReminders, listWaitingWins, type WaitingWin } from "~/db/sign-reminders.server";
import { listStandInsOfEach } from "~/db/stand-ins.server";
import { listWinPeople } from "~/db/wins.server";
import { granted } from "~/domain/verdict";
import { isSigning } from "~/domain/wins/sides";
import { leadsAreAsked, nextReminderAt } from "~/domain/wins/sign-reminder";
import type { StandIn } from "~/domain/wins/stand-in";
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
    const wins = await listWaitingWins(tx, due);
    const asked = wins.flatMap(askedIn).map(({ personId }) => personId);
    const away = new Set((await listAway(tx, [...new Set(asked)], today)).map(({ personId }) => personId));
    const standIns = await listStandInsOfEach(tx, wins, now);
    const waiting: Waiting = new Map();
    for (const [index, win] of wins.entries())
      addWaiting(win, { away, standIns: standIns[index] ?? [], now }, waiting);
    await queueLetters(tx, act, await lettersTo(tx, waiting, today.toISOString().slice(0, 10)));
    return granted();
  });
}

/** Those of the sides that have not signed yet. */
function askedIn({ participants, signOffs }: WaitingWin) {
  return participants.filter(
    ({ side }) => isSigning(side) && !signOffs.some((signOff) => signOff.side === side),
  );
}

function addWaiting(
  win: WaitingWin,
  { away, standIns, now }: { away: ReadonlySet<string>; standIns: readonly StandIn[]; now: Date },
  waiting: Waiting,
): void {
  const signed = win.signOffs.map(({ side }) => side);
  const late = win.submittedAt !== null && leadsAreAsked(win.submittedAt, now);
  const one = { winTitle: win.title, path: `/wins/${win.id}` };
  const add = (personId: string, standsFor?: string) => {
    if (win.signOffs.some((signOff) => signOff.personId === personId)) return;
    const own = waiting.get(personId) ?? [];
    if (!own.some(({ path }) => path === one.path)) waiting.set(personId, [...own, { ...one, standsFor }]);
  };
  for (const { personId } of askedIn(win)) if (!away.has(personId)) add(personId);
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
