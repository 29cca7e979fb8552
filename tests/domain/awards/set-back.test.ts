import { describe, expect, it } from "vitest";
import { datesToSetBack } from "~/domain/awards/set-back";

const at = (text: string) => new Date(text);
const cycle = {
  timeZone: "Europe/Berlin",
  nominationsOpenAt: at("2026-03-02T08:00:00Z"),
  nominationsCloseAt: at("2026-03-20T17:00:00Z"),
  votingOpenAt: at("2026-03-27T08:00:00Z"),
  votingCloseAt: at("2026-04-10T16:00:00Z"),
  announceAt: null,
};

it("the proposal moves all dates ahead by the same days, over the change of the clocks", () => {
  const proposed = datesToSetBack(cycle, { to: "nominating" }, at("2026-03-25T17:00:00Z"));
  expect(proposed.nominationsOpenAt).toEqual(cycle.nominationsOpenAt);
  expect(proposed.nominationsCloseAt.toISOString()).toBe("2026-03-28T17:00:00.000Z");
  expect(proposed.votingOpenAt.toISOString()).toBe("2026-04-04T07:00:00.000Z");
  expect(proposed.votingCloseAt.toISOString()).toBe("2026-04-18T16:00:00.000Z");
  expect(proposed.announceAt).toBeNull();
});

it.each([
  ["three days ahead exactly", "2026-03-24T08:00:00Z", "2026-03-27T08:00:00.000Z"],
  ["a second less", "2026-03-24T08:00:01Z", "2026-03-28T08:00:00.000Z"],
])("a vote that opens %s", (_, now, opens) => {
  expect(datesToSetBack(cycle, { to: "screening" }, at(now)).votingOpenAt.toISOString()).toBe(opens);
});

describe("nominations that were closed early", () => {
  const closed = { ...cycle, nominationsCloseAt: at("2026-03-10T04:06:31Z") };
  const plannedClose = cycle.nominationsCloseAt;
  const proposed = (now: string, of = closed) =>
    datesToSetBack(of, { to: "nominating", plannedClose }, at(now));

  it("run until their old close again while it lies ahead, and nothing else moves", () => {
    expect(proposed("2026-03-20T16:59:59Z")).toEqual(
      datesToSetBack(cycle, { to: "nominating", plannedClose }, at("2026-03-11T00:00:00Z")),
    );
    expect(proposed("2026-03-20T16:59:59Z")).toMatchObject({
      nominationsCloseAt: plannedClose,
      votingOpenAt: cycle.votingOpenAt,
      votingCloseAt: cycle.votingCloseAt,
    });
  });

  it("keep the time of day of the old close once that has passed", () => {
    const { nominationsCloseAt, votingOpenAt } = proposed("2026-03-20T17:00:00Z");
    expect(nominationsCloseAt).toEqual(at("2026-03-23T17:00:00Z"));
    expect(votingOpenAt).toEqual(cycle.votingOpenAt);
  });

  it("move a vote that was brought before their old close, and no other", () => {
    const vote = (opens: string) =>
      proposed("2026-03-11T00:00:00Z", { ...closed, votingOpenAt: at(opens) }).votingOpenAt;
    expect(vote("2026-03-20T17:00:00Z")).toEqual(at("2026-03-20T17:00:00Z"));
    expect(vote("2026-03-20T16:00:00Z")).toEqual(at("2026-03-21T16:00:00Z"));
  });
});
