import { listCategoryNumbers } from "~/db/categories.server";
import type { Database, Tx } from "~/db/client.server";
import type { FoundCategory, FoundCycle } from "~/db/cycles.server";
import { countEligible } from "~/db/eligible-people.server";
import { listShortlist } from "~/db/entries.server";
import { listWithSecondKey } from "~/db/second-keys.server";
import { needsForNominations, needsForVoting, type FirstNeeded, type Need } from "~/domain/awards/readiness";
import type { Quorum } from "~/domain/voting/quorum";
import { gapOf } from "~/domain/juries/complete";
import { dayIn } from "~/domain/zoned-time";
import { readJudges } from "./judges.server";

/** What a cycle lacks before its nominations can open at `now`. */
export async function findOpeningNeeds(db: Database | Tx, cycle: FoundCycle, now: Date): Promise<Need[]> {
  const onDay = dayIn(cycle.nominationsOpenAt, cycle.timeZone);
  const categories = [];
  for (const { name, awardId, questions, eligibility, trophyItemId } of cycle.categories) {
    categories.push({
      name,
      awardId,
      questionCount: questions.length,
      mayNominate: await countEligible(db, eligibility.nominate, onDay, 1),
      mayReceive: await countEligible(db, eligibility.receive, onDay, 1),
      hasTrophy: trophyItemId !== null,
    });
  }
  return needsForNominations(cycle, categories, now);
}

/** What a cycle lacks before its vote can open at `now`. */
export async function findVotingNeeds(db: Database | Tx, cycle: FoundCycle, now: Date): Promise<Need[]> {
  const onDay = dayIn(cycle.votingOpenAt, cycle.timeZone);
  const numbers = await listCategoryNumbers(db, cycle.id);
  const ids = cycle.categories.map(({ id }) => id);
  const locked = await listWithSecondKey(db, ids);
  const categories = [];
  for (const {
    id,
    name,
    awardId,
    offerNone,
    seats,
    eligibility,
    twoKeys,
    kind,
    jury,
    firstRound,
    ...quorum
  } of cycle.categories) {
    const shortlist = await listShortlist(db, id);
    const judges = kind === "jury" ? (await readJudges(db, { jury, eligibility }, onDay)).inside : [];
    categories.push({
      id,
      name,
      awardId,
      offerNone,
      seats,
      quorumPercent: quorum.quorumPercent,
      quorumNumber: quorum.quorumNumber,
      lacksSecondKey: twoKeys && castsBallots({ kind, jury, firstRound }) && !locked.has(id),
      first: await firstNeeded(db, { firstRound, eligibility }, onDay),
      jury: kind === "jury" ? { gap: gapOf(jury, judges.length), vote: jury.vote } : null,
      shortlisted: shortlist.length,
      shortlistedWithoutCitation: shortlist.filter(({ citation }) => citation.trim() === "").length,
      unread: numbers(id).openEntries,
      mayVote: await countEligible(db, eligibility.vote, onDay, enough(quorum)),
    });
  }
  return needsForVoting(cycle, categories, now);
}

function castsBallots({ kind, jury, firstRound }: Pick<FoundCategory, "kind" | "jury" | "firstRound">) {
  return kind === "vote" || jury.vote !== "none" || firstRound.kind === "vote";
}

async function firstNeeded(
  db: Database | Tx,
  { firstRound: first, eligibility }: Pick<FoundCategory, "firstRound" | "eligibility">,
  onDay: Date,
): Promise<FirstNeeded | null> {
  if (first.kind === "none") return null;
  const { size, quorumPercent, quorumNumber } = first;
  const isJury = first.kind === "jury";
  const judges = isJury ? (await readJudges(db, { jury: first.jury, eligibility }, onDay)).inside : [];
  return {
    ...{ size, quorumPercent, quorumNumber },
    mayVote: isJury ? null : await countEligible(db, first.voters, onDay, enough(first)),
    gap: isJury ? gapOf(first.jury, judges.length) : null,
  };
}

/** Whether anybody may vote and whether a quorum is in reach hangs on no more people than these. */
function enough({ quorumNumber }: Quorum): number {
  return Math.max(1, quorumNumber);
}
