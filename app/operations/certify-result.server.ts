import { recordEvent } from "~/db/audit.server";
import { countOwnEntries, insertCertification, updateCertified } from "~/db/certifications.server";
import type { Tx } from "~/db/client.server";
import { findFirstResult } from "~/db/first-rounds.server";
import { insertLaureates } from "~/db/laureates.server";
import { findResult, holdResult, listResultEntries, type FoundResult } from "~/db/results.server";
import { phasePermits } from "~/domain/awards/phase";
import { may } from "~/domain/people/may";
import { certifierAmong, certifiersNeeded, checkCertifier } from "~/domain/voting/certification";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { decidingOf, isHandFor } from "./certifying-hands.server";
import { draftOrderForCategory } from "./draft-award-order.server";

/**
 * Signs the result of a category. The second of two different people makes it final: the winners become
 * laureates whom nobody sees yet, and their trophies are drafted; both sign the first round with it. Where too few of those who certify are free of
 * the result, an administrator stands in.
 */
export async function certifyResult(act: Act, categoryId: string): Promise<Verdict> {
  const person = certifierAmong(act.actor);
  if (!person) return refused("not-allowed");
  const personId = person.id;
  return transact(act, async (tx) => {
    const result = await holdResult(tx, categoryId);
    if (!result || result.category.finalId !== null) return refused("not-found");
    if (!phasePermits(result.category.cycle.phase, "certify")) return refused("wrong-phase");
    const deciding = decidingOf(result);
    const isTheirs = deciding.taken.includes(personId) || (await isHandFor(tx, person, deciding));
    if (!isTheirs) return refused("not-allowed");
    const isHonoured = (await countOwnEntries(tx, personId, result.winnerIds)) > 0;
    const verdict = checkCertifier(result, { personId, isHonoured });
    if (!verdict.ok) return verdict;
    const seat = result.certifications.length + 1;
    await insertCertification(tx, { resultId: result.id, seat, personId, certifiedAt: act.now });
    await recordEvent(tx, act, {
      act: "result.certified",
      subject: { type: "category", id: categoryId },
      after: { seat, ...(!may(person, "certify-results") && { standsIn: true }) },
    });
    if (seat === certifiersNeeded) await makeFinal(tx, act, result);
    return granted();
  });
}

async function makeFinal(tx: Tx, act: Act, result: FoundResult): Promise<void> {
  const { category } = result;
  await updateCertified(tx, result.id);
  await certifyFirstRound(tx, result.category.id);
  const day = dayIn(category.cycle.announceAt ?? act.now, category.cycle.timeZone);
  const entries = await listResultEntries(tx, result.winnerIds);
  for (const winnerId of result.winnerIds) {
    const entry = entries.find(({ id }) => id === winnerId);
    if (!entry) throw new Error("A winner of this result has no entry.");
    const laureate = {
      awardId: category.awardId,
      categoryId: category.id,
      entryId: entry.id,
      awardName: category.name,
      cycleName: category.cycle.name,
      title: entry.title,
      citation: entry.citation,
      honouredOn: day,
      announcedAt: null,
      memberIds: entry.people.map(({ id }) => id),
    };
    await insertLaureates(tx, laureate, act.now);
  }
  await draftOrderForCategory(tx, act, category.id);
}

/** Signs the result of the first round as its final was signed: nobody could certify the one without the other. */
async function certifyFirstRound(tx: Tx, finalId: string): Promise<void> {
  const first = await findFirstResult(tx, finalId);
  const final = first && (await findResult(tx, finalId));
  if (!first || !final) return;
  for (const { seat, personId, certifiedAt } of final.certifications)
    await insertCertification(tx, { resultId: first.id, seat, personId, certifiedAt });
  await updateCertified(tx, first.id);
}
