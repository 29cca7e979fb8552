import { expect, it } from "vitest";
import { noFirstRound } from "~/domain/awards/first-round";
import { judgingOpensAt } from "~/domain/awards/round-times";
import { usualJury } from "~/domain/juries/settings";
import { whoDecides } from "~/domain/juries/who-decides";

const firstRound = noFirstRound;
const vote = { kind: "vote" as const, jury: usualJury, firstRound };
const jury = { kind: "jury" as const, jury: usualJury, firstRound };
const before = (kind: "vote" | "jury") => ({ firstRound: { ...noFirstRound, kind } });
const withVote = (part: "shortlist" | "together") => ({
  kind: "jury" as const,
  jury: { ...usualJury, vote: part },
  firstRound,
});

it("says that a cycle is decided by votes, by juries alone or by both", () => {
  expect(whoDecides([])).toBe("votes");
  expect(whoDecides([vote])).toBe("votes");
  expect(whoDecides([jury, jury])).toBe("juries");
  expect(whoDecides([jury, vote])).toBe("both");
  expect(whoDecides([jury, withVote("shortlist")])).toBe("both");
  expect(whoDecides([withVote("together")])).toBe("both");
  expect(whoDecides([{ ...vote, ...before("vote") }])).toBe("votes");
  expect(whoDecides([{ ...vote, ...before("jury") }])).toBe("both");
  expect(whoDecides([{ ...jury, ...before("vote") }])).toBe("both");
  expect(whoDecides([{ ...jury, ...before("jury") }])).toBe("juries");
});

it("opens judging with the votes, and only after a vote that makes the jury's list later", () => {
  const cycle = { votingOpenAt: new Date("2026-03-02"), judgingOpenAt: new Date("2026-03-09") };
  expect(judgingOpensAt(jury, cycle)).toEqual(cycle.votingOpenAt);
  expect(judgingOpensAt(withVote("together"), cycle)).toEqual(cycle.votingOpenAt);
  expect(judgingOpensAt({ ...jury, ...before("vote") }, cycle)).toEqual(cycle.judgingOpenAt);
  expect(judgingOpensAt(withVote("shortlist"), cycle)).toEqual(cycle.judgingOpenAt);
  expect(judgingOpensAt(withVote("shortlist"), { ...cycle, judgingOpenAt: null })).toEqual(
    cycle.votingOpenAt,
  );
});
