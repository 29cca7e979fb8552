import { describe, expect, it } from "vitest";
import { blockers, needsForNominations, needsForVoting } from "~/domain/awards/readiness";

const at = (text: string) => new Date(`2026-${text}T00:00:00Z`);
const cycle = {
  id: "c1",
  nominationsOpenAt: at("05-01"),
  nominationsCloseAt: at("05-10"),
  votingOpenAt: at("05-20"),
  votingCloseAt: at("05-30"),
  announceAt: null,
};
const opening = {
  name: "Joint win",
  awardId: "a1",
  questionCount: 1,
  mayNominate: 5,
  mayReceive: 5,
  hasTrophy: true,
  trophyComesLate: false,
  mayVote: 5,
  mayVoteFirst: null,
  juryGap: null,
  firstGap: null,
  goesOnTo: null,
};
const voting = {
  id: "c1",
  name: "Joint win",
  awardId: "a1",
  first: null,
  offerNone: false,
  seats: 1,
  shortlisted: 2,
  shortlistedWithoutCitation: 0,
  shortlistedTelling: 0,
  tellingTitles: [],
  unread: 0,
  mayVote: 5,
  lacksSecondKey: false,
  jury: null,
  quorumPercent: 0,
  quorumNumber: 0,
};
const whats = (needs: { what: string }[]) => needs.map(({ what }) => what);

describe("before nominations", () => {
  it("asks for a category", () => {
    expect(whats(blockers(needsForNominations(cycle, [], at("05-01"))))).toEqual(["no-categories"]);
  });

  it("is content with a whole category", () => {
    expect(needsForNominations(cycle, [opening], at("05-01"))).toEqual([]);
  });

  it("names what is missing with the place to mend it", () => {
    const bare = { ...opening, questionCount: 0, mayNominate: 0, mayReceive: 0, hasTrophy: false };
    const needs = needsForNominations(cycle, [bare], at("05-01"));
    expect(whats(needs)).toEqual(["no-questions", "nobody-may-nominate", "nobody-may-receive", "no-trophy"]);
    expect(whats(blockers(needs))).not.toContain("no-trophy");
    expect(needs.every(({ path }) => path === "/manage/awards/a1")).toBe(true);
  });

  it.each([
    ["voters", { mayVote: 0 }, { what: "nobody-may-vote", blocks: true }],
    ["voters of a first round", { mayVoteFirst: 0 }, { what: "nobody-may-vote-first", blocks: true }],
    ["criteria of a jury", { juryGap: "no-criteria" }, { what: "jury-incomplete", blocks: true }],
    ["criteria of a first jury", { firstGap: "scale" }, { what: "jury-incomplete", blocks: true }],
    [
      "jurors, who can still be named",
      { juryGap: "too-few-jurors" },
      { what: "jury-too-small", blocks: false },
    ],
    ["jurors of a first round", { firstGap: "too-few-jurors" }, { what: "jury-too-small", blocks: true }],
  ] as const)("asks for %s, as the rules freeze then", (_, change, need) => {
    const needs = needsForNominations(cycle, [{ ...opening, ...change }], at("05-01"));
    expect(needs).toMatchObject([{ ...need, path: "/manage/awards/a1" }]);
  });

  it("asks for no voters where a jury decides alone, and for whom there is where they vote", () => {
    const judged = { ...opening, mayVote: null };
    expect(needsForNominations(cycle, [judged], at("05-01"))).toEqual([]);
    expect(needsForNominations(cycle, [{ ...opening, mayVote: 1, mayVoteFirst: 1 }], at("05-01"))).toEqual(
      [],
    );
  });

  it("says that the trophy comes after the announcement, and opens nominations all the same", () => {
    const needs = needsForNominations(cycle, [{ ...opening, trophyComesLate: true }], at("05-01"));
    expect(needs).toMatchObject([{ what: "trophy-late", blocks: false, path: "/manage/cycles/c1/dates" }]);
  });

  it("says early that the date is missing at which the final or the jury begins", () => {
    const needs = (goesOnTo: "final" | "jury" | null, judgingOpenAt: Date | null) =>
      needsForNominations({ ...cycle, judgingOpenAt }, [{ ...opening, goesOnTo }], at("05-01"));
    expect(needs("final", null)).toMatchObject([
      { what: "final-date-missing", blocks: true, path: "/manage/cycles/c1/dates" },
    ]);
    expect(whats(needs("jury", null))).toEqual(["judging-date-missing"]);
    expect(needs("final", at("05-25"))).toEqual([]);
    expect(needs(null, null)).toEqual([]);
  });

  it("does not open what would be closed already", () => {
    expect(needsForNominations(cycle, [opening], new Date(at("05-10").getTime() - 1))).toEqual([]);
    expect(whats(needsForNominations(cycle, [opening], at("05-10")))).toEqual(["nominations-would-be-over"]);
  });
});

describe("before the vote", () => {
  it("says that there are fewer finalists than winners, and lets it be", () => {
    expect(needsForVoting(cycle, [{ ...voting, seats: 2 }], at("05-20"))).toEqual([]);
    const needs = needsForVoting(cycle, [{ ...voting, seats: 3 }], at("05-20"));
    expect(whats(needs)).toEqual(["fewer-entries-than-winners"]);
    expect(blockers(needs)).toEqual([]);
  });

  it("wants two on the shortlist, or one beside none of these", () => {
    expect(needsForVoting(cycle, [voting], at("05-20"))).toEqual([]);
    expect(whats(needsForVoting(cycle, [{ ...voting, shortlisted: 1 }], at("05-20")))).toEqual([
      "too-few-on-shortlist",
    ]);
    expect(needsForVoting(cycle, [{ ...voting, shortlisted: 1, offerNone: true }], at("05-20"))).toEqual([]);
    const many = { ...voting, shortlisted: 1, seats: 3 };
    expect(whats(needsForVoting(cycle, [many], at("05-20")))).toEqual(["too-few-on-shortlist"]);
  });

  it("waits for a citation that tells what its win hides", () => {
    const telling = { ...voting, shortlistedTelling: 1 };
    expect(whats(blockers(needsForVoting(cycle, [telling], at("05-20"))))).toEqual(["citation-tells"]);
    expect(whats(needsForVoting(cycle, [voting], at("05-20")))).not.toContain("citation-tells");
  });

  it("waits for the name of a team that tells it, and leads to each", () => {
    const tellingTitles = ["e1", "e2"].map((id) => ({ id, title: `Team ${id}` }));
    const needs = needsForVoting(cycle, [{ ...voting, tellingTitles }], at("05-20"));
    expect(blockers(needs)).toMatchObject([
      { what: "title-tells", title: "Team e1", path: expect.stringMatching(/screening\?entry=e1$/) },
      { what: "title-tells", title: "Team e2", path: expect.stringMatching(/screening\?entry=e2$/) },
    ]);
  });

  it("wants citations and voters, and only mentions what is unread", () => {
    const category = { ...voting, shortlistedWithoutCitation: 1, mayVote: 0, unread: 3 };
    const needs = needsForVoting(cycle, [category], at("05-20"));
    expect(whats(blockers(needs))).toEqual(["citation-missing", "nobody-may-vote"]);
    expect(whats(needs)).toContain("nominations-unread");
  });

  it("wants the returning officer's passphrase where there are two keys, and leads to its page", () => {
    const needs = needsForVoting(cycle, [{ ...voting, lacksSecondKey: true }], at("05-20"));
    expect(needs).toMatchObject([{ what: "second-key-missing", blocks: true }]);
    expect(needs[0]?.path).toBe(`/manage/cycles/${cycle.id}/second-key/c1`);
  });

  it("mentions a quorum that not even everybody could reach", () => {
    const asks = (quorumNumber: number) =>
      needsForVoting(cycle, [{ ...voting, mayVote: 20, quorumNumber }], at("05-20"));
    expect(asks(20)).toEqual([]);
    expect(asks(21)).toMatchObject([{ what: "quorum-out-of-reach", blocks: false }]);
  });

  it("wants a jury that can start, and neither voters nor a second entry for it", () => {
    const jury = { ...voting, shortlisted: 1, mayVote: 0, jury: { gap: null, vote: "none" as const } };
    expect(needsForVoting(cycle, [jury], at("05-20"))).toEqual([]);
    const small = { ...jury, jury: { gap: "too-few-jurors" as const, vote: "none" as const } };
    expect(needsForVoting(cycle, [small], at("05-20"))).toMatchObject([
      { what: "jury-too-small", blocks: true, path: "/manage/cycles/c1/jury/c1" },
    ]);
    const bare = { ...jury, jury: { gap: "no-criteria" as const, vote: "none" as const } };
    expect(whats(needsForVoting(cycle, [bare], at("05-20")))).toEqual(["jury-incomplete"]);
  });

  it("wants voters for a vote with a jury, and the instant at which it hands over, still ahead", () => {
    const jury = { ...voting, mayVote: 0, jury: { gap: null, vote: "shortlist" as const } };
    const needs = (judgingOpenAt: Date | null) =>
      whats(needsForVoting({ ...cycle, judgingOpenAt }, [jury], at("05-20")));
    expect(needs(at("05-25"))).toEqual(["nobody-may-vote"]);
    expect(needs(null)).toEqual(["nobody-may-vote", "judging-date-missing"]);
    expect(needs(at("05-20"))).toEqual(["nobody-may-vote", "judging-date-missing"]);
  });

  it("wants voters, a jury and a later final for a first round", () => {
    const first = { size: 5, mayVote: 9, gap: null, quorumPercent: 0, quorumNumber: 0 };
    const needs = (
      change: Partial<typeof first>,
      judgingOpenAt: Date | null = at("05-25"),
      shortlisted = 9,
    ) =>
      whats(
        needsForVoting(
          { ...cycle, judgingOpenAt },
          [{ ...voting, shortlisted, first: { ...first, ...change } }],
          at("05-20"),
        ),
      );
    expect(needs({})).toEqual([]);
    expect(needs({ mayVote: 0 })).toEqual(["nobody-may-vote-first"]);
    expect(needs({ quorumNumber: 9 })).toEqual([]);
    expect(needs({ quorumNumber: 10 })).toEqual(["quorum-out-of-reach"]);
    expect(needs({}, at("05-20"))).toEqual(["final-date-missing"]);
    expect(needs({}, new Date(at("05-20").getTime() + 1))).toEqual([]);
    expect(needs({}, null)).toEqual(["final-date-missing"]);
    expect(needs({}, at("05-25"), 6)).toEqual([]);
    expect(needs({}, at("05-25"), 5)).toEqual(["list-cuts-nothing"]);
    expect(needs({}, at("05-25"), 0)).toEqual(["too-few-on-shortlist"]);
  });

  it("opens a vote until its close and not then", () => {
    const justBefore = new Date(at("05-30").getTime() - 1);
    expect(needsForVoting(cycle, [voting], justBefore)).toEqual([]);
  });

  it("does not open a vote that would be over", () => {
    expect(whats(needsForVoting(cycle, [voting], at("05-30")))).toEqual(["voting-would-be-over"]);
  });
});
