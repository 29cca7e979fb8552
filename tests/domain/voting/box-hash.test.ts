import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ballot } from "~/domain/voting/election";
import { flattenBallots } from "~/domain/voting/flat-ballots";
import { boxHash } from "~/domain/voting/lot";

const ids = ["b", "a", "é", "\uffee", "\u{1f3c6}", "\ud800", 'say "x"', "10", "9", "__proto__"];

describe("the hash of a ballot box", () => {
  it("is that of the distinct ballots with their numbers, as anybody can work out", () => {
    const box: Ballot[] = [
      { ranks: [["b", "a"], ["é"]] },
      { ranks: [] },
      { count: 2, ranks: [["a", "b"], ["é"]] },
    ];
    const text = '1 []\n3 [["a","b"],["é"]]';
    expect(boxHash(box)).toBe(createHash("sha256").update(text).digest("hex"));
    const astral: Ballot[] = [{ approve: ["\u{1f3c6}"] }, { approve: ["\uffee"] }];
    const inBytes = '1 {"approve":["\uffee"]}\n1 {"approve":["\u{1f3c6}"]}';
    expect(boxHash(astral)).toBe(createHash("sha256").update(inBytes).digest("hex"));
  });

  it("is the same for ballots in flat arrays", () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        expect(boxHash(flattenBallots(ids, box))).toBe(boxHash(box));
      }),
      { numRuns: 2_000 },
    );
  });
});

const someIds = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 6 });
const anyCount = fc.constantFrom(1, 2, 10, 123_456_789);
const anyRanked = fc.record({
  count: anyCount,
  ranks: fc.tuple(someIds, fc.integer({ min: 1, max: 3 })).map(inRanks),
});
const anyApproval = fc.record({ count: anyCount, approve: someIds });
const anyScores = fc.record({
  count: anyCount,
  scores: fc.dictionary(fc.constantFrom(...ids), fc.integer({ min: 0, max: 12 }), { maxKeys: 5 }),
});
const anyBox: fc.Arbitrary<Ballot[]> = fc.oneof(
  ...[anyRanked, anyApproval, anyScores].map((ballot) => fc.array<Ballot>(ballot, { maxLength: 12 })),
);

function inRanks([named, size]: [string[], number]): string[][] {
  return named.flatMap((_, at) => (at % size === 0 ? [named.slice(at, at + size)] : []));
}
