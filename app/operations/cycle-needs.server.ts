import { findItem } from "~/db/catalogue.server";
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
import type { JurySettings } from "~/domain/juries/settings";
import { comesLate } from "~/domain/trophies/in-hands";
import { dayIn, localOf } from "~/domain/zoned-time";
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
      trophyComesLate: await comesTrophyLate(db, cycle, trophyItemId),
      goesOnTo: goesOnTo(category),
      ...(await findDeciders(db, category, dayIn(cycle.votingOpenAt, cycle.timeZone))),
    });
  }
  return needsForNominations(cycle, categories, now);
}

async function comesTrophyLate(db: Database | Tx, cycle: FoundCycle, itemId: string | null) {
  const { votingCloseAt, announceAt, timeZone } = cycle;
  const item = itemId && announceAt ? await findItem(db, itemId) : null;
  if (!item || !announceAt) return false;
  const voteEndsOn = localOf(votingCloseAt, timeZone).slice(0, 10);
  const announcedOn = localOf(announceAt, timeZone).slice(0, 10);
  return comesLate({ voteEndsOn, announcedOn }, item.vendor.leadTimeDays);
}

function goesOnTo({
  kind,
  jury,
  firstRound,
}: Pick<FoundCategory, "kind" | "jury" | "firstRound">): "final" | "jury" | null {
  if (firstRound.kind !== "none") return "final";
  return kind === "jury" && jury.vote === "shortlist" ? "jury" : null;
}

type Deciding = Pick<FoundCategory, "kind" | "jury" | "firstRound" | "eligibility">;

/** Who decides in the rounds of a category, as far as its rules say it before nominations. */
async function findDeciders(db: Database | Tx, category: Deciding, onDay: Date) {
  const { kind, jury, firstRound: first, eligibility } = category;
  const gap = async (asked: JurySettings) =>
    gapOf(asked, (await readJudges(db, { jury: asked, eligibility }, onDay)).inside.length);
  const hasBallots = kind === "vote" || jury.vote !== "none";
  return {
    mayVote: hasBallots ? await countEligible(db, eligibility.vote, onDay, 1) : null,
    mayVoteFirst: first.kind === "vote" ? await countEligible(db, first.voters, onDay, 1) : null,
    juryGap: kind === "jury" ? await gap(jury) : null,
    firstGap: first.kind === "jury" ? await gap(first.jury) : null,
  };
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
