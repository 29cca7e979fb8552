import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ballot, Election, SheetBallot } from "~/domain/voting/election";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { tally } from "~/domain/voting/tally";
import { slowRubric } from "./slow-rubric";

const ids = ["a", "b", "c", "d", "e", "f", "g"];

/** Juries of all sizes with gaps, equal sheets, withdrawn entries and few different scores, so that ties are common. */
const randomJury = fc
  .record({
    max: fc.integer({ min: 2, max: 5 }),
    weights: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    entries: fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constant(7)),
    minJurors: fc.integer({ min: 1, max: 4 }),
    decides: fc.constantFrom("raw" as const, "normalised" as const, "trimmed" as const),
    withdrawn: fc.option(fc.nat(6)),
    seats: fc.integer({ min: 1, max: 3 }),
    lot: fc.shuffledSubarray(ids, { minLength: 7 }),
    vote: fc.option(
      fc.record({
        method: fc.constantFrom("approval" as const, "score" as const),
        weight: fc.integer({ min: 1, max: 99 }),
      }),
    ),
    marks: fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 3 }),
        gaps: fc.boolean(),
        scores: fc.array(fc.option(fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), { freq: 6 }), {
          minLength: 7,
          maxLength: 7,
        }),
      }),
      { maxLength: 6 },
    ),
    voted: fc.array(fc.array(fc.nat(5), { minLength: 7, maxLength: 7 }), { maxLength: 6 }),
  })
  .map((drawn): Election => {
    const criteria = drawn.weights.map((weight, at) => ({ id: `c${at}`, name: "", weight }));
    const entries = ids.slice(0, drawn.entries);
    const ballots = drawn.marks.map(({ count, scores, gaps }) => ({
      count,
      sheet: Object.fromEntries(
        entries.flatMap((id, at) => {
          const given = gaps ? scores[at] : (scores[at] ?? [0, 1, 2]);
          if (!given) return [];
          return [
            [id, Object.fromEntries(criteria.map((one, place) => [one.id, 1 + (given[place]! % drawn.max)]))],
          ];
        }),
      ),
    }));
    const votes = drawn.voted.map((points): Ballot => {
      const marked = entries.filter((_id, at) => points[at]! > 2);
      if (drawn.vote?.method === "approval") return { approve: marked };
      return { scores: Object.fromEntries(marked.map((id) => [id, points[ids.indexOf(id)]!])) };
    });
    const { max, minJurors, decides, vote } = drawn;
    return {
      method: "rubric",
      seats: drawn.seats,
      rules: { tie: "lot", rubric: { min: 1, max, criteria, minJurors, decides, ...(vote && { vote }) } },
      lot: { order: drawn.lot.filter((id) => entries.includes(id)) },
      candidates: entries.map((id, at) => ({
        id,
        name: id,
        ...(at === drawn.withdrawn && { withdrawn: true }),
      })),
      ballots,
      ...(vote && { votes }),
    };
  });

describe("thousands of random juries", () => {
  it("are counted as slow decimals of sixty places count them", () => {
    const seen = { normalised: 0, trimmed: 0, criterion: 0, lot: 0 };
    fc.assert(
      fc.property(randomJury, (election) => {
        const result = tally(election);
        const slow = slowRubric(election, election.lot!.order!);
        expect(result.rounds[0]!.tallies).toEqual(slow.values);
        for (const { id, raw, normalised, trimmed } of result.jury!.entries)
          expect({ raw, normalised, trimmed }).toEqual(slow.columns[id]);
        expect(result.winners.length).toBe(Math.min(election.seats, slow.order.length));
        expect([...result.winners].sort()).toEqual(slow.order.slice(0, election.seats).sort());
        if (result.jury!.decided !== "raw") seen[result.jury!.decided] += 1;
        const by = result.rounds[0]!.tie?.by;
        if (by === "criterion" || by === "lot") seen[by] += 1;
      }),
      { numRuns: 2000, seed: 20261122 },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(15);
  }, 120_000);

  it("give the same whatever the order of sheets, however equal ones are grouped, and under other names", () => {
    fc.assert(
      fc.property(randomJury, fc.integer(), (election, turn) => {
        const spread = (election.ballots as SheetBallot[]).flatMap(({ count = 1, sheet }) =>
          Array.from({ length: count }, () => ({ sheet })),
        );
        const at = Math.abs(turn) % (spread.length + 1);
        const shuffled = { ...election, ballots: [...spread.slice(at), ...spread.slice(0, at)].reverse() };
        expect(tally(shuffled)).toEqual(tally(election));
        const name = (id: string) => `n-${id}`;
        const named = JSON.parse(
          JSON.stringify(election).replace(/"([a-g])"/g, (_text, id: string) => `"${name(id)}"`),
        ) as Election;
        expect(tally(named).winners).toEqual(tally(election).winners.map(name));
      }),
      { numRuns: 1000, seed: 20261123 },
    );
  });

  it("come out of their election files as they went in", () => {
    fc.assert(
      fc.property(randomJury, (election) => {
        const file = { format: "laurels-election/1", ...election, result: tally(election) };
        expect(recount(parseElection(JSON.parse(JSON.stringify(file))))).toMatchObject({ agrees: true });
      }),
      { numRuns: 300, seed: 20261124 },
    );
  });
});
