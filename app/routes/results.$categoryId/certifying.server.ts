import type { SignedIn } from "~/auth/signed-in";
import { countTurnout } from "~/db/ballots.server";
import { countOwnEntries } from "~/db/certifications.server";
import type { Database } from "~/db/client.server";
import { listAddresses } from "~/db/eligible-people.server";
import type { ResultPage } from "~/db/result-pages.server";
import { findResult, listResultStates } from "~/db/results.server";
import { phasePermits } from "~/domain/awards/phase";
import { mayBeHandedOver } from "~/domain/juries/hand-over";
import { may } from "~/domain/people/may";
import { seedCommitment } from "~/domain/voting/lot";
import { agreesWith } from "~/domain/voting/recount";
import { countElsewhere } from "~/operations/count-elsewhere.server";
import { decidingOf, listStandIns } from "~/operations/certifying-hands.server";
import { firstName } from "~/ui/words";

/** What HR sees of a result before it is announced: what to sign, what to decide, what is still missing. */
export async function readCertifying(db: Database, found: ResultPage, person: SignedIn) {
  const { cycle } = found.category;
  const openTie = found.file.result.openTie ?? [];
  const ownEntries = await countOwnEntries(db, person.id, [...found.winnerIds, ...openTie]);
  const states = await listResultStates(db, cycle.id);
  const proposal = found.tieDecisions.find(({ agreedById }) => agreedById === null);
  const standIns = found.state === "certified" ? [] : await listStandIns(db, decidingOf(found));
  const [proposer] = proposal ? await listAddresses(db, [proposal.proposedById]) : [];
  return {
    me: firstName(person.name),
    checks: await checkCount(db, found),
    isHonoured: ownEntries > 0,
    mayHandOver: may(person, "run-juries") && mayStillBeHandedOver(found),
    hasSigned: found.certifications.some(({ personId }) => personId === person.id),
    isCertified: found.state === "certified",
    standIns: standIns.filter(({ id }) => id !== person.id).map(({ name }) => name),
    isStandIn: !may(person, "certify-results"),
    waiting: states.filter(({ state }) => state !== "certified").map(({ name }) => name),
    announceAt: cycle.announceAt?.toISOString() ?? null,
    proposal: proposal
      ? {
          id: proposal.id,
          order: proposal.order,
          reason: proposal.reason,
          by: proposer?.name ?? "A colleague",
          isMine: proposal.proposedById === person.id,
        }
      : null,
  };
}

/** Nothing was decided and nothing is signed by two. */
function mayStillBeHandedOver({ state, outcome, category }: ResultPage): boolean {
  const { kind, cycle } = category;
  if (state === "certified" || !phasePermits(cycle.phase, "hand-to-jury")) return false;
  return mayBeHandedOver({ kind, isSeated: category.juryLot !== null, box: null, outcome });
}

export type Certifying = Awaited<ReturnType<typeof readCertifying>>;

/** What can be checked again before somebody signs; null where there is nothing of the kind. */
async function checkCount(db: Database, { category, castCount }: ResultPage) {
  const whole = await findResult(db, category.id);
  if (!whole) return null;
  const { lot, method, votes, result: published } = whole.file;
  const countsBallots = method !== "rubric" || votes !== undefined;
  return {
    everyBallot:
      category.box && countsBallots ? (await countTurnout(db, category.id)).cast === castCount : null,
    recounted: published !== undefined && agreesWith(published, await countElsewhere(whole.file)),
    seedFits: lot?.seed ? seedCommitment(lot.seed) === lot.commitment : null,
  };
}
