import { votesNeeded, type Quorum } from "../voting/quorum";
import type { JuryGap } from "../juries/complete";
import type { JurySettings } from "../juries/settings";
import type { CycleDates } from "./cycle-dates";

/** One thing to know before a move: what, where it is mended, and whether the move waits for it. */
export interface Need {
  what: NeedWord;
  categoryName?: string;
  /** The entry that it is about. */
  title?: string;
  path: string;
  blocks: boolean;
}

export type NeedWord =
  | "no-categories"
  | "no-questions"
  | "nobody-may-nominate"
  | "nobody-may-receive"
  | "nobody-may-vote"
  | "no-trophy"
  | "trophy-late"
  | "nominations-would-be-over"
  | "too-few-on-shortlist"
  | "citation-missing"
  | "citation-tells"
  | "title-tells"
  | "nominations-unread"
  | "second-key-missing"
  | "jury-incomplete"
  | "jury-too-small"
  | "judging-date-missing"
  | "nobody-may-vote-first"
  | "list-cuts-nothing"
  | "final-date-missing"
  | "quorum-out-of-reach"
  | "fewer-entries-than-winners"
  | "voting-would-be-over";

/** A category as the check before opening nominations sees it. */
export interface OpeningCategory {
  name: string;
  awardId: string;
  questionCount: number;
  mayNominate: number;
  mayReceive: number;
  hasTrophy: boolean;
  /** Its vendor needs more working days than lie between the vote and the announcement. */
  trophyComesLate: boolean;
  /** Who may vote in its last round; null where it has no ballots. */
  mayVote: number | null;
  /** Who may vote in its first round; null where it has none, or a jury decides in it. */
  mayVoteFirst: number | null;
  /** What the jury of its last round lacks, and that of its first; null where there is none or it lacks nothing. */
  juryGap: JuryGap | null;
  firstGap: JuryGap | null;
  /** What the second date of deciding is for: a final after a first round, or a jury after a vote. */
  goesOnTo: "final" | "jury" | null;
}

/** A category as the check before opening the vote sees it. */
export interface VotingCategory extends Quorum {
  id: string;
  name: string;
  awardId: string;
  offerNone: boolean;
  /** How many win. */
  seats: number;
  shortlisted: number;
  shortlistedWithoutCitation: number;
  /** How many have a citation that tells what their win hides. */
  shortlistedTelling: number;
  /** Those whose title tells it. */
  tellingTitles: readonly { id: string; title: string }[];
  unread: number;
  mayVote: number;
  /** What the jury lacks, of an award with one. */
  jury: { gap: JuryGap | null; vote: JurySettings["vote"] } | null;
  /** The round before its final; null where there is none. */
  first: FirstNeeded | null;
  /** Two keys are asked for and the returning officer has set none. */
  lacksSecondKey: boolean;
}

/** A first round as the check before opening the vote sees it. */
export interface FirstNeeded extends Quorum {
  /** How many entries go on. */
  size: number;
  /** Who may vote in it; null where a jury decides. */
  mayVote: number | null;
  /** What its jury lacks. */
  gap: JuryGap | null;
}

/**
 * What is missing before nominations can open. The rules freeze then: what they lack for the vote is asked for here. A
 * jury of the last round that is too small can still be added to, and a missing trophy chosen: they stop nothing.
 */
export function needsForNominations(
  cycle: CycleDates & { id: string },
  categories: OpeningCategory[],
  now: Date,
): Need[] {
  const cyclePath = `/manage/cycles/${cycle.id}`;
  if (categories.length === 0) return [{ what: "no-categories", path: cyclePath, blocks: true }];
  const needs = categories.flatMap((category) => openingNeeds(category, cycle));
  if (cycle.nominationsCloseAt > now) return needs;
  return [...needs, { what: "nominations-would-be-over", path: cyclePath, blocks: true }];
}

function openingNeeds(category: OpeningCategory, cycle: CycleDates & { id: string }): Need[] {
  const about = { categoryName: category.name, path: `/manage/awards/${category.awardId}` };
  return [
    ...when(category.questionCount === 0, { what: "no-questions", blocks: true, ...about }),
    ...when(category.mayNominate === 0, { what: "nobody-may-nominate", blocks: true, ...about }),
    ...when(category.mayReceive === 0, { what: "nobody-may-receive", blocks: true, ...about }),
    ...when(category.mayVote === 0, { what: "nobody-may-vote", blocks: true, ...about }),
    ...when(category.mayVoteFirst === 0, { what: "nobody-may-vote-first", blocks: true, ...about }),
    ...juryGaps(category, about),
    ...when(category.goesOnTo !== null && !cycle.judgingOpenAt, {
      what: category.goesOnTo === "final" ? "final-date-missing" : "judging-date-missing",
      categoryName: category.name,
      path: `/manage/cycles/${cycle.id}/dates`,
      blocks: true,
    }),
    ...when(!category.hasTrophy, { what: "no-trophy", blocks: false, ...about }),
    ...when(category.trophyComesLate, {
      what: "trophy-late",
      categoryName: category.name,
      path: `/manage/cycles/${cycle.id}/dates`,
      blocks: false,
    }),
  ];
}

/** What the juries of a category lack. Nobody can be named for a first round once the rules are frozen. */
function juryGaps(
  { juryGap, firstGap }: OpeningCategory,
  about: Pick<Need, "categoryName" | "path">,
): Need[] {
  const isSmall = juryGap === "too-few-jurors";
  const isFirstSmall = firstGap === "too-few-jurors";
  const isIncomplete = (juryGap !== null && !isSmall) || (firstGap !== null && !isFirstSmall);
  return [
    ...when(isIncomplete, { what: "jury-incomplete", blocks: true, ...about }),
    ...when(isSmall || isFirstSmall, { what: "jury-too-small", blocks: isFirstSmall, ...about }),
  ];
}

/** What is missing before the vote can open. Unread nominations are said and stop nothing. */
export function needsForVoting(
  cycle: CycleDates & { id: string },
  categories: VotingCategory[],
  now: Date,
): Need[] {
  const cyclePath = `/manage/cycles/${cycle.id}`;
  if (categories.length === 0) return [{ what: "no-categories", path: cyclePath, blocks: true }];
  const needs = categories.flatMap((category) => votingNeeds(category, cycle, now));
  if (cycle.votingCloseAt > now) return needs;
  return [...needs, { what: "voting-would-be-over", path: cyclePath, blocks: true }];
}

function votingNeeds(category: VotingCategory, cycle: CycleDates & { id: string }, now: Date): Need[] {
  const cyclePath = `/manage/cycles/${cycle.id}`;
  const about = { categoryName: category.name, path: `${cyclePath}/screening` };
  const rules = { categoryName: category.name, path: `/manage/awards/${category.awardId}` };
  const hasBallots = category.jury === null || category.jury.vote !== "none";
  const isOutOfReach =
    hasBallots && category.mayVote > 0 && votesNeeded(category.mayVote, category) > category.mayVote;
  const leastEntries = category.offerNone || !hasBallots ? 1 : 2;
  return [
    ...when(category.shortlisted < leastEntries, { what: "too-few-on-shortlist", blocks: true, ...about }),
    ...when(category.shortlistedWithoutCitation > 0, { what: "citation-missing", blocks: true, ...about }),
    ...when(category.shortlistedTelling > 0, { what: "citation-tells", blocks: true, ...about }),
    ...category.tellingTitles.map(({ id, title }): Need => {
      const path = `${about.path}?entry=${id}`;
      return { what: "title-tells", categoryName: category.name, title, path, blocks: true };
    }),
    ...when(hasBallots && category.mayVote === 0, { what: "nobody-may-vote", blocks: true, ...rules }),
    ...when(category.shortlisted >= leastEntries && category.shortlisted < category.seats, {
      what: "fewer-entries-than-winners",
      blocks: false,
      ...about,
    }),
    ...when(isOutOfReach, { what: "quorum-out-of-reach", blocks: false, ...rules }),
    ...when(category.lacksSecondKey, {
      what: "second-key-missing",
      blocks: true,
      categoryName: category.name,
      path: `${cyclePath}/second-key/${category.id}`,
    }),
    ...juryNeeds(category, cycle, now),
    ...firstNeeds(category, cycle, now),
    ...when(category.unread > 0, { what: "nominations-unread", blocks: false, ...about }),
  ];
}

/** What keeps a jury from starting: its settings, people to seat, and the date at which a vote hands over to it. */
function juryNeeds(
  { id, name, awardId, jury }: VotingCategory,
  cycle: CycleDates & { id: string },
  now: Date,
): Need[] {
  if (!jury) return [];
  const rules = { categoryName: name, path: `/manage/awards/${awardId}`, blocks: true };
  const isSmall = jury.gap === "too-few-jurors";
  return [
    ...when(isSmall, {
      what: "jury-too-small",
      categoryName: name,
      path: `/manage/cycles/${cycle.id}/jury/${id}`,
      blocks: true,
    }),
    ...when(jury.gap !== null && !isSmall, { what: "jury-incomplete", ...rules }),
    ...when(jury.vote === "shortlist" && !(cycle.judgingOpenAt && cycle.judgingOpenAt > now), {
      what: "judging-date-missing",
      categoryName: name,
      path: `/manage/cycles/${cycle.id}/dates`,
      blocks: true,
    }),
  ];
}

/** What keeps a first round from starting, and whether it would let everybody through. */
function firstNeeds(
  { name, awardId, first, shortlisted }: VotingCategory,
  cycle: CycleDates & { id: string },
  now: Date,
): Need[] {
  if (!first) return [];
  const rules = { categoryName: name, path: `/manage/awards/${awardId}` };
  const isSmall = first.gap === "too-few-jurors";
  const voters = first.mayVote ?? 0;
  const isOutOfReach = voters > 0 && votesNeeded(voters, first) > voters;
  return [
    ...when(first.mayVote === 0, { what: "nobody-may-vote-first", blocks: true, ...rules }),
    ...when(isOutOfReach, { what: "quorum-out-of-reach", blocks: false, ...rules }),
    ...when(isSmall, { what: "jury-too-small", blocks: true, ...rules }),
    ...when(first.gap !== null && !isSmall, { what: "jury-incomplete", blocks: true, ...rules }),
    ...when(shortlisted > 0 && shortlisted <= first.size, {
      what: "list-cuts-nothing",
      categoryName: name,
      path: `/manage/cycles/${cycle.id}/shortlist`,
      blocks: false,
    }),
    ...when(!(cycle.judgingOpenAt && cycle.judgingOpenAt > now), {
      what: "final-date-missing",
      categoryName: name,
      path: `/manage/cycles/${cycle.id}/dates`,
      blocks: true,
    }),
  ];
}

function when(condition: unknown, need: Need): Need[] {
  return condition === true ? [need] : [];
}

/** The needs that hold a move back. */
export function blockers(needs: readonly Need[]): Need[] {
  return needs.filter((need) => need.blocks);
}
