import fc from "fast-check";
import { expect, it } from "vitest";
import { mayAgree, sharesAgreed, sharesProblems } from "~/domain/wins/shares";
import { checkSubmission } from "~/domain/wins/submission";
import { alice, aWin, bob } from "./a-win";

const agreed = new Date("2026-04-01T09:00:00Z");
const team = (...shares: (number | null)[]) =>
  shares.map((share, at) => ({ personId: `person-${at}`, share, shareAgreedAt: agreed }));

it("asks for no shares, or for one of everybody that together are the whole", () => {
  expect(sharesProblems(team(null, null))).toEqual([]);
  expect(sharesProblems(team(6_000, 4_000))).toEqual([]);
  expect(sharesProblems(team(3_333, 3_333, 3_334))).toEqual([]);
  expect(sharesProblems(team(6_000, 3_999))).toMatchObject([
    { reason: "shares-not-whole", field: "shares", detail: "99.99" },
  ]);
  expect(sharesProblems(team(6_000, 4_001))).toMatchObject([{ detail: "100.01" }]);
  expect(sharesProblems(team(10_000, null, 0))).toMatchObject([
    { reason: "share-missing", field: "share-person-1" },
    { field: "share-person-2" },
  ]);
});

it("takes the exact whole and nothing beside it", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 2, maxLength: 6 }), (shares) => {
      const sum = shares.reduce((total, share) => total + share, 0);
      expect(sharesProblems(team(...shares)).length === 0).toBe(sum === 10_000);
      const rest = 10_000 - sum;
      fc.pre(rest > 0);
      expect(sharesProblems(team(...shares, rest))).toEqual([]);
    }),
  );
});

it("keeps a win from being sent with shares that do not add up", () => {
  const win = (first: number) =>
    aWin({
      participants: [
        { ...alice, share: first },
        { ...bob, share: 4_000 },
      ],
    });
  expect(checkSubmission(win(6_000)).ok).toBe(true);
  expect(checkSubmission(win(5_000))).toMatchObject({ reason: "shares-not-whole" });
});

it("is agreed once each person named has agreed, and asks only those who have not", () => {
  const open = team(6_000, 4_000).map((one, at) => ({ ...one, shareAgreedAt: at === 0 ? agreed : null }));
  expect(sharesAgreed(team(6_000, 4_000))).toBe(true);
  expect(sharesAgreed(open)).toBe(false);
  expect(sharesAgreed(team(null, null))).toBe(false);
  expect(["person-0", "person-1", "somebody"].map((id) => mayAgree(open, id))).toEqual([false, true, false]);
});
