import { randomUUID } from "node:crypto";
import type { Database } from "~/db/client.server";
import { findWin } from "~/db/wins.server";
import { shortMoney } from "~/domain/money";
import { askRealisations } from "~/operations/ask-realisations.server";
import { askReversal } from "~/operations/ask-reversal.server";
import { checkRealisation } from "~/operations/check-realisation.server";
import { checkValue } from "~/operations/check-value.server";
import { commentWin } from "~/operations/comment-win.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { reportRealisation } from "~/operations/report-realisation.server";
import { returnWin } from "~/operations/return-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { actAs, type Cast } from "./cast";
import { mustDo } from "./trophies";
import { procurementWords, salesWords, winForm } from "./wins";

const day = 24 * 60 * 60 * 1000;

/** In minor units: before, after, what was claimed, accepted, reported and found to have come in. */
const amounts = {
  before: 987_654_00n,
  after: 432_101_00n,
  claimed: 555_553_00n,
  accepted: 343_434_00n,
  reported: 121_212_00n,
  found: 111_333_00n,
};
const hides = {
  customer: "Quillon Aerospace",
  contract: "QA-77/4",
  hideCustomer: true,
  hideAmounts: true,
};

/** What must not be read where these wins are hidden: names, and each amount as people, files and databases write it. */
export const hiddenWords = [
  "Quillon",
  "QA-77",
  ...Object.values(amounts).flatMap((amount) => {
    const whole = String(amount / 100n);
    const grouped = whole.replace(/(?=(\d{3})+$)\B/g, ",");
    return [whole, grouped, shortMoney({ amount, currency: "EUR" }, "en-GB")];
  }),
];

/**
 * Wins of Alice and Bob that hide their customer and their amounts, with everything that somebody could be written about
 * them: one that was returned, one that Finance reduced and of which something came in, one that was reversed. All
 * reasons that are not for everybody name a figure.
 */
export async function hideWins(db: Database, people: Cast, now: Date) {
  const { alice, bob, charlie, frank } = people;
  const ago = (person: Cast["alice"], days: number) =>
    actAs(db, person, new Date(now.getTime() - days * day));
  const returned = await sent("Came back", 3);
  mustDo(await returnWin(ago(bob, 3), { winId: returned, comment: "Was it really 555,553?" }));

  const kept = await signed("Quiet as snow", 100);
  await reduce(kept, 100);
  await askRealisations(db, ago(frank, 2).now);
  const came = new Map([[await lineOf(kept), amounts.reported]]);
  mustDo(await reportRealisation(ago(alice, 2), { winId: kept, months: 3, amounts: came, note: "121,212." }));
  const correction = {
    does: "correct" as const,
    amounts: new Map([[await lineOf(kept), amounts.found]]),
    reason: "The ledger says 111,333.",
  };
  mustDo(await checkRealisation(ago(frank, 2), { winId: kept, months: 3, seen: 0, decision: correction }));
  const words = { formKey: randomUUID(), winId: kept, text: "Well done, @Alice.", personIds: [] };
  mustDo(await commentWin(ago(charlie, 2), words));

  const fresh = await signed("Fresh as paint", 2);
  await reduce(fresh, 1);
  const gone = await signed("Melted away", 2);
  mustDo(await askReversal(ago(alice, 1), { winId: gone, reason: "Of 555,553 nothing came." }));
  mustDo(await reverseWin(ago(frank, 1), { winId: gone, reason: "Of 555,553 nothing came in." }));
  return { kept, fresh, gone };

  async function sent(title: string, days: number): Promise<string> {
    const [line] = winForm(people).valueLines;
    const valueLines = [{ ...line!, baseline: amounts.before, achieved: amounts.after }];
    const form = winForm(people, { ...hides, title, valueLines });
    return mustDo(await recordWin(ago(alice, days), { formKey: randomUUID() }, form));
  }

  async function signed(title: string, days: number): Promise<string> {
    const winId = await sent(title, days);
    mustDo(await confirmWin(ago(alice, days), { winId, words: salesWords }));
    mustDo(await confirmWin(ago(bob, days), { winId, words: procurementWords }));
    return winId;
  }

  async function reduce(winId: string, days: number): Promise<void> {
    const reason = "Of 555,553 the invoices show 343,434.";
    const decision = { does: "reduce" as const, amount: amounts.accepted, reason };
    mustDo(await checkValue(ago(frank, days), { lineId: await lineOf(winId), seen: 0, decision }));
  }

  async function lineOf(winId: string): Promise<string> {
    return (await findWin(db, winId))!.valueLines[0]!.id;
  }
}
