import { monitorEventLoopDelay } from "node:perf_hooks";
import { describe, expect, it } from "vitest";
import type { Ballot, BallotChoice } from "~/domain/voting/election";
import type { ElectionFile } from "~/domain/voting/election-file";
import { boxHash } from "~/domain/voting/lot";
import { mergeBallots } from "~/domain/voting/merge-ballots";
import { tally } from "~/domain/voting/tally";
import { countElsewhere, mergeElsewhere } from "~/operations/count-elsewhere.server";

const ids = Array.from({ length: 12 }, (_, index) => `entry-${index}`);
const ballots: BallotChoice[] = Array.from({ length: 100_000 }, (_, voter) => ({
  ranks: ids.filter((_, index) => (voter * (index + 7)) % 5 < 3).map((id) => [id]),
}));
const file: ElectionFile = {
  format: "laurels-election/1",
  method: "irv",
  seats: 1,
  rules: { tie: "prior-rounds" },
  lot: { order: ids },
  candidates: ids.map((id) => ({ id, name: id })),
  ballots: ballots as Ballot[],
};

describe("counting in a thread of its own", () => {
  it("gives the same result and leaves this thread free", async () => {
    const blocked = await longestBlock(async () => {
      expect(await countElsewhere(file)).toEqual(tallied);
    });
    expect(blocked).toBeLessThan(200);
  });

  it("gives the same for few ballots", async () => {
    const few = { ...file, ballots: file.ballots.slice(0, 40) };
    expect(await countElsewhere(few)).toEqual(tally(few));
    const merged = { ballots: mergeBallots(few.ballots), boxHash: boxHash(few.ballots) };
    expect(await mergeElsewhere(few.ballots)).toEqual(merged);
  });

  it("merges and hashes a large box the same, and leaves this thread free", async () => {
    const blocked = await longestBlock(async () => {
      expect(await mergeElsewhere(ballots)).toEqual(merged);
    });
    expect(blocked).toBeLessThan(200);
  });

  it("counts many entries beside this thread too, however few the ballots are", async () => {
    const many = Array.from({ length: 120 }, (_, index) => `entry-${index}`);
    const turned = (by: number) => [...many.slice(by), ...many.slice(0, by)].map((id) => [id]);
    const contest: ElectionFile = {
      ...file,
      method: "ranked_pairs",
      rules: { tie: "shared" },
      lot: { order: many },
      candidates: many.map((id) => ({ id, name: id })),
      ballots: many.map((_, by) => ({ ranks: turned(by) })),
    };
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const result = await countElsewhere(contest);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
    expect(result).toEqual(tally(contest));
  });

  it("passes on what went wrong", async () => {
    for (const others of [[], file.ballots.slice(0, 5_000)]) {
      const unknown = { ...file, ballots: [...others, { ranks: [["nobody"]] }] };
      await expect(countElsewhere(unknown)).rejects.toThrow('"nobody", which is no candidate');
    }
  });
});

const tallied = tally(file);
const merged = { ballots: mergeBallots(ballots), boxHash: boxHash(ballots as Ballot[]) };

/** Milliseconds for which nothing else could run. */
async function longestBlock(work: () => Promise<void>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 5 });
  delays.enable();
  await work();
  delays.disable();
  return delays.max / 1e6;
}
