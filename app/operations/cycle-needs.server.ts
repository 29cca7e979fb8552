import { listCategoryNumbers } from "~/db/categories.server";
import type { Database, Tx } from "~/db/client.server";
import type { FoundCategory, FoundCycle } from "~/db/cycles.server";
import { countEligible } from "~/db/eligible-people.server";
import { listShortlist } from "~/db/entries.server";
import { listNamedJurors } from "~/db/named-jurors.server";
import { listWithSecondKey } from "~/db/second-keys.server";
import { needsForNominations, needsForVoting, type FirstNeeded, type Need } from "~/domain/awards/readiness";
import type { Quorum } from "~/domain/voting/quorum";
import { gapOf } from "~/domain/juries/complete";
import { dayIn } from "~/domain/zoned-time";
import { readJudges } from "./judges.server";
import { findTelling } from "./open-citation.server";
import { saysSomething } from "~/domain/says-something";

/** What a cycle lacks before its nominations can open at `now`. */
export async function findOpeningNeeds(db: Database | Tx, cycle: FoundCycle, now: Date): Promise<Need[]> {
  const onDay = dayIn(cycle.nominationsOpenAt, cycle.timeZone);
  const categories = [];
  for (const category of cycle.categories) {
    const { name, awardId, questions, eligibility, trophyItemId } = category;
    categories.push({
      name,
      awardId,
      questionCount: questions.length,
      mayNominate: await countEligible(db, eligibility.nominate, onDay, 1),
      mayReceive: await countEligible(db, eligibility.receive, onDay, 1),
      hasTrophy: trophyItemId !== null,
      goesOnTo: goesOnTo(category),
      lacksJurors: await lacksJurors(db, category, dayIn(cycle.votingOpenAt, cycle.timeZone)),
    });
  }
  return needsForNominations(cycle, categories, now);
}

function goesOnTo({
  kind,
  jury,
  firstRound,
}: Pick<FoundCategory, "kind" | "jury" | "firstRound">): "final" | "jury" | null {
  if (firstRound.kind !== "none") return "final";
  return kind === "jury" && jury.vote === "shortlist" ? "jury" : null;
}

async function lacksJurors(
  db: Database | Tx,
  {
    kind,
    jury,
    firstRound,
    eligibility,
  }: Pick<FoundCategory, "kind" | "jury" | "firstRound" | "eligibility">,
  onDay: Date,
): Promise<boolean> {
  const juries = [
    ...(kind === "jury" ? [jury] : []),
    ...(firstRound.kind === "jury" ? [firstRound.jury] : []),
  ];
  for (const asked of juries) {
    const { inside } = await readJudges(db, { jury: asked, eligibility }, onDay);
    if (gapOf(asked, inside.length) === "too-few-jurors") return true;
  }
  return false;
}

/** What a cycle lacks before its vote can open at `now`. */
export async function findVotingNeeds(db: Database | Tx, cycle: FoundCycle, now: Date): Promise<Need[]> {
  const onDay = dayIn(cycle.votingOpenAt, cycle.timeZone);
  const numbers = await listCategoryNumbers(db, cycle.id);
  const ids = cycle.categories.map(({ id }) => id);
  const locked = await listWithSecondKey(db, ids);
  const named = await listNamedJurors(db, ids);
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
    const telling = await findTelling(db, shortlist);
    const jurorIds = [...new Set([...jury.jurorIds, ...named(id)])];
    const asked = { jury: { jurorIds }, eligibility };
    const judges = kind === "jury" ? (await readJudges(db, asked, onDay)).inside : [];
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
      shortlistedWithoutCitation: shortlist.filter(({ citation }) => !saysSomething(citation)).length,
      shortlistedTelling: telling.citations.length,
      tellingTitles: telling.titles,
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
