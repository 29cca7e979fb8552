import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import { tally } from "~/domain/voting/tally";

interface Case {
  id: string;
  source: string;
  election: { method: string };
  expected: { winners: string[]; ranking?: string[][] };
}

const file = new URL("../../data/counting-cases.jsonl", import.meta.url);
const cases = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);
const methods: readonly string[] = ["plurality", "irv"];

describe("published cases", () => {
  for (const { id, source, election, expected } of cases.filter((each) =>
    methods.includes(each.election.method),
  )) {
    it(`${id} (${source})`, () => {
      const result = tally(parseElection(election));
      expect(result.winners).toEqual(expected.winners);
      if (expected.ranking) expect(result.ranking).toEqual(expected.ranking);
    });
  }
});
