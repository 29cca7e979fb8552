import { expect, it } from "vitest";
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
  const proposed = datesToSetBack(cycle, "nominating", at("2026-03-25T17:00:00Z"));
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
  expect(datesToSetBack(cycle, "screening", at(now)).votingOpenAt.toISOString()).toBe(opens);
});
