import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { electionOf } from "./elections";

/** The worked example of a count that the Scottish Government published for 2012: three seats, 2,397 votes. */
const worked = [
  "35: Adams Baker",
  "84: Adams Gray Baker",
  "267: Adams Gray Miller",
  "49: Adams Gray",
  "78: Adams Miller",
  "37: Adams",
  "377: Baker",
  "7: Campbell Adams Baker",
  "7: Campbell Adams Gray Baker",
  "19: Campbell Adams Gray Miller",
  "23: Campbell Adams Gray",
  "263: Campbell Adams Miller",
  "38: Campbell Adams",
  "223: Campbell Baker",
  "15: Campbell Gray Baker",
  "58: Campbell Gray Miller",
  "10: Campbell Gray",
  "252: Campbell Miller",
  "57: Campbell",
  "54: Gray Baker",
  "96: Gray Miller",
  "17: Gray",
  "331: Miller",
];

describe("fair shares", () => {
  it("counts the worked example of the Scottish Government stage by stage", () => {
    const result = tally(electionOf("stv", "prior-rounds", worked, { seats: 3 }));
    expect(result.winners).toEqual(["Campbell", "Adams", "Miller"]);
    expect(result.rounds[0]).toMatchObject({ quota: 600, elected: ["Campbell"] });
    expect(result.rounds[0]!.surplus).toEqual({
      id: "Campbell",
      votes: 372,
      parcels: [{ ballots: 972, value: 1, passedOn: 0.38271 }],
    });
    const whole = result.rounds.map(({ tallies }) =>
      Object.fromEntries(Object.entries(tallies).map(([id, votes]) => [id, Math.floor(votes)])),
    );
    expect(whole.slice(0, 4)).toEqual([
      { Adams: 550, Baker: 377, Campbell: 972, Gray: 167, Miller: 331 },
      { Adams: 686, Baker: 462, Campbell: 600, Gray: 198, Miller: 427 },
      { Adams: 600, Baker: 467, Campbell: 600, Gray: 251, Miller: 449 },
      { Adams: 600, Baker: 537, Campbell: 600, Miller: 602 },
    ]);
    expect(result.rounds[1]!.tallies).toMatchObject({ Adams: 686.62747, Baker: 462.34433 });
  });

  it("rounds each transfer down to five decimals and says what was lost", () => {
    const result = tally(electionOf("stv", "prior-rounds", ["3: a b", "1: c", "1: d"], { seats: 2 }));
    expect(result.rounds[0]).toMatchObject({
      quota: 2,
      elected: ["a"],
      roundingLoss: 0,
      surplus: { id: "a", votes: 1, parcels: [{ ballots: 3, value: 1, passedOn: 0.33333 }] },
      transfers: [{ from: "a", to: "b", votes: 0.99999 }],
    });
    expect(result.rounds[1]).toMatchObject({
      tallies: { a: 2, b: 0.99999, c: 1, d: 1 },
      continuing: 4.99999,
      exhausted: 0,
      roundingLoss: 0.00001,
      eliminated: ["b"],
    });
    expect(result.rounds[2]).toMatchObject({ exhausted: 0.99999, roundingLoss: 0.00001 });
  });

  it("passes ballots on at a part of the value at which they came", () => {
    const lines = ["8: a b c", "3: b c", "1: c", "1: d"];
    const { rounds } = tally(electionOf("stv", "prior-rounds", lines, { seats: 3 }));
    expect(rounds[0]).toMatchObject({ quota: 4, surplus: { votes: 4, parcels: [{ passedOn: 0.5 }] } });
    expect(rounds[1]).toMatchObject({
      tallies: { a: 4, b: 7, c: 1, d: 1 },
      surplus: {
        id: "b",
        votes: 3,
        parcels: [
          { ballots: 3, value: 1, passedOn: 0.42857 },
          { ballots: 8, value: 0.5, passedOn: 0.21428 },
        ],
      },
      transfers: [{ from: "b", to: "c", votes: 2.99995 }],
    });
    expect(rounds[2]).toMatchObject({ tallies: { a: 4, b: 4, c: 3.99995, d: 1 }, roundingLoss: 0.00005 });
  });

  it("passes no ballot on to an entry that is elected already", () => {
    const result = tally(electionOf("stv", "lot", ["8: a b c", "5: b", "1: c", "1: d"], { seats: 3 }));
    expect(result.rounds[0]!.elected).toEqual(["a", "b"]);
    expect(result.rounds[0]!.transfers).toEqual([{ from: "a", to: "c", votes: 4 }]);
  });

  it("passes on one surplus at a time, the largest first, and eliminates only when there is none", () => {
    const result = tally(
      electionOf("stv", "lot", ["5: a c", "6: b d", "1: c", "1: d", "1: e"], { seats: 3 }),
    );
    expect(result.rounds[0]).toMatchObject({ quota: 4, elected: ["b", "a"], surplus: { id: "b" } });
    expect(result.rounds[1]).toMatchObject({ surplus: { id: "a" }, eliminated: [] });
    expect(result.rounds[2]).toMatchObject({ eliminated: ["e"] });
    expect(result.rounds[2]).not.toHaveProperty("surplus");
  });

  it("has no surplus at exactly the quota", () => {
    const result = tally(electionOf("stv", "lot", ["4: a b", "3: b", "2: c", "2: d"], { seats: 2 }));
    expect(result.rounds[0]).toMatchObject({ quota: 4, elected: ["a"], eliminated: ["d"] });
    expect(result.rounds[0]).not.toHaveProperty("surplus");
  });

  it("fills the last seats when as many continue, whatever they have", () => {
    const result = tally(
      electionOf("stv", "lot", ["9: a", "1: b", "1: c d"], {
        seats: 3,
        lot: { order: ["a", "b", "c", "d"] },
      }),
    );
    expect(result.rounds.at(-1)!.elected).toEqual(["b", "c"]);
    expect(result.winners).toHaveLength(3);
    const few = tally(electionOf("stv", "lot", ["2: a b"], { seats: 4 }));
    expect(few).toMatchObject({ winners: ["a", "b"], rounds: [{ elected: ["a", "b"] }] });
  });

  it("looks back to the nearest earlier stage in a tie for elimination", () => {
    // c and d have 3 each in the second stage; in the first c had fewer.
    const result = tally(
      electionOf("stv", "prior-rounds", ["5: a", "5: b", "2: c", "3: d", "1: e c"], { seats: 2 }),
    );
    expect(result.rounds[1]).toMatchObject({
      eliminated: ["c"],
      tie: { tied: ["c", "d"], by: "prior-rounds", round: 1, order: ["d", "c"] },
    });
  });

  it("draws equal surpluses and equal last entries when no stage told them apart", () => {
    const lot = { order: ["b", "a", "d", "c"] };
    const surplus = tally(
      electionOf("stv", "prior-rounds", ["5: a c", "5: b d", "1: c", "1: d"], { seats: 3, lot }),
    );
    expect(surplus.rounds[0]).toMatchObject({
      elected: ["b", "a"],
      surplus: { id: "b" },
      tie: { tied: ["a", "b"], by: "lot", order: ["b", "a"] },
    });
    const open = tally(electionOf("stv", "hr-decides", ["5: a c", "5: b d", "1: c", "1: d"], { seats: 3 }));
    expect(open).toMatchObject({ winners: [], openTie: ["a", "b"] });
  });

  it("shares only when all that continue are equal", () => {
    const all = tally(electionOf("stv", "shared", ["4: a", "2: b", "2: c"], { seats: 2 }));
    expect(all).toMatchObject({ winners: ["a", "b", "c"], ranking: [["a"], ["b", "c"]] });
    const below = tally(electionOf("stv", "shared", ["4: a", "3: b", "2: c", "2: d"], { seats: 2 }));
    expect(below.rounds[0]!.tie).toMatchObject({ tied: ["c", "d"], by: "id-order" });
  });

  it("takes the quota from the ballots that are left when an entry is withdrawn", () => {
    const election = electionOf("stv", "lot", ["4: w", "3: a", "2: b"]);
    const candidates = election.candidates.map((one) => (one.id === "w" ? { ...one, withdrawn: true } : one));
    const result = tally({ ...election, candidates });
    expect(result.rounds[0]).toMatchObject({ quota: 3, elected: ["a"], exhausted: 4, continuing: 5 });
    expect(result.valid).toBe(9);
  });
});
