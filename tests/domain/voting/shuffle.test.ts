import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { freezeHash, type Frozen } from "~/domain/voting/freeze-hash";
import { usualJury } from "~/domain/juries/settings";
import { meetsQuorum, votesNeeded } from "~/domain/voting/quorum";
import { normaliseReceipt, receiptBytes, receiptCode } from "~/domain/voting/receipt";
import { shuffled, voterOrder } from "~/domain/voting/shuffle";

const entries = ["a", "b", "c", "d"].map((id) => ({ id }));

describe("the order of the stories", () => {
  it("is the same every time for one voter and differs between voters", () => {
    expect(voterOrder("alice", entries)).toEqual(voterOrder("alice", [...entries].reverse()));
    const orders = Array.from({ length: 50 }, (_, voter) => voterOrder(`voter ${voter}`, entries)[0]!.id);
    expect(new Set(orders).size).toBe(4);
  });
});

describe("shuffling", () => {
  it("keeps every item and puts each in each place about as often", () => {
    const seen = new Map<string, number>();
    for (let run = 0; run < 4_000; run += 1) {
      const order = shuffled(["a", "b", "c", "d"], randomBytes);
      expect([...order].sort()).toEqual(["a", "b", "c", "d"]);
      order.forEach((id, at) => seen.set(`${id}${at}`, (seen.get(`${id}${at}`) ?? 0) + 1));
    }
    expect(seen.size).toBe(16);
    for (const times of seen.values()) expect(Math.abs(times - 1_000)).toBeLessThan(200);
  });
});

describe("a receipt code", () => {
  it("has two words and eight signs and uses all sixty-four words alike", () => {
    const words = Array.from({ length: 256 }, (_, byte) =>
      receiptCode(new Uint8Array(receiptBytes).fill(byte)),
    );
    expect(words[0]).toMatch(/^[A-Z]+-[0-9A-Z]{4} [A-Z]+-[0-9A-Z]{4}$/);
    expect(new Set(words.map((code) => code.split("-")[0])).size).toBe(64);
    expect(normaliseReceipt("  quill - 7f3k   lane-92mx ")).toBe("QUILL-7F3K LANE-92MX");
  });
});

describe("a quorum", () => {
  it("is met at the number itself, not below", () => {
    const half = { quorumPercent: 50, quorumNumber: 0 };
    expect(meetsQuorum({ eligible: 10, cast: 5 }, half)).toBe(true);
    expect(meetsQuorum({ eligible: 11, cast: 5 }, half)).toBe(false);
    expect(meetsQuorum({ eligible: 0, cast: 0 }, { quorumPercent: 0, quorumNumber: 0 })).toBe(true);
  });

  it("asks for a number of voters beside the share, and both must be met", () => {
    const six = { quorumPercent: 50, quorumNumber: 6 };
    expect(meetsQuorum({ eligible: 10, cast: 5 }, six)).toBe(false);
    expect(meetsQuorum({ eligible: 10, cast: 6 }, six)).toBe(true);
    expect(meetsQuorum({ eligible: 14, cast: 6 }, six)).toBe(false);
    expect(votesNeeded(14, six)).toBe(7);
    expect(votesNeeded(3, six)).toBe(6);
  });
});

describe("the freeze hash", () => {
  const frozen: Frozen = {
    categoryId: "1",
    kind: "vote",
    method: "irv",
    tie: "prior-rounds",
    seats: 1,
    quorumPercent: 0,
    quorumNumber: 0,
    twoKeys: false,
    publishBallots: true,
    jury: null,
    allowOwnVote: false,
    offerNone: false,
    electorate: ["alice", "bob"],
    entries: [{ id: "a", title: "A", citation: "", members: ["x", "y"] }],
    seedCommitment: "00",
  };

  it("does not depend on order and changes with everything that is frozen", () => {
    const hash = freezeHash(frozen);
    expect(freezeHash({ ...frozen, electorate: ["bob", "alice"] })).toBe(hash);
    expect(freezeHash({ ...frozen, electorate: ["alice"] })).not.toBe(hash);
    const changes: Partial<Frozen>[] = [
      { tie: "lot" },
      { kind: "jury" },
      { seats: 2 },
      { quorumPercent: 1 },
      { quorumNumber: 1 },
      { twoKeys: true },
      { publishBallots: false },
      { jury: usualJury },
      { allowOwnVote: true },
      { offerNone: true },
      { seedCommitment: "01" },
    ];
    for (const change of changes) expect(freezeHash({ ...frozen, ...change })).not.toBe(hash);
    const heavier = freezeHash({ ...frozen, jury: { ...usualJury, voteWeight: 51 } });
    expect(heavier).not.toBe(freezeHash({ ...frozen, jury: usualJury }));
    expect(freezeHash({ ...frozen, entries: [{ ...frozen.entries[0]!, citation: "changed" }] })).not.toBe(
      hash,
    );
  });
});
