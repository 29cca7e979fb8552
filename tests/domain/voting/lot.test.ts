import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { boxHash, lotOrder, seedCommitment } from "~/domain/voting/lot";
import { tally } from "~/domain/voting/tally";
import { electionOf } from "./elections";

const seed = "5eed".repeat(16);
const sha = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the lot", () => {
  it("can be checked with any SHA-256 tool", () => {
    expect(seedCommitment(seed)).toBe(sha(seed));
    expect(boxHash([{ count: 2, ranks: [["b"], ["a"]] }, { ranks: [] }])).toBe(sha('1 []\n2 [["b"],["a"]]'));
    const box = sha("box");
    const byHand = ["a", "b", "c"].sort((x, y) =>
      sha(`${seed}\n${box}\n${x}`) < sha(`${seed}\n${box}\n${y}`) ? -1 : 1,
    );
    expect(lotOrder(seed, box, ["c", "b", "a"])).toEqual(byHand);
  });

  it("comes from the seed and the ballots, and an order given comes first", () => {
    const lines = ["1: a", "1: b"];
    const { ballots } = electionOf("plurality", "lot", lines);
    const drawn = lotOrder(seed, boxHash(ballots), ["a", "b"]);
    expect(tally(electionOf("plurality", "lot", lines, { lot: { seed } })).winners).toEqual([drawn[0]]);
    const order = [...drawn].reverse();
    expect(tally(electionOf("plurality", "lot", lines, { lot: { seed, order } })).winners).toEqual([
      order[0],
    ]);
  });
});
