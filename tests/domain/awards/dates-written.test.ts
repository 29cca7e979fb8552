import { expect, it } from "vitest";
import { datesShown, typedOver, type DatesWritten } from "~/domain/awards/dates-written";

const shown: DatesWritten = {
  nominationsOpenAt: "2031-03-01T09:00",
  nominationsCloseAt: "2031-03-10T18:00",
  votingOpenAt: "2031-03-12T09:00",
  judgingOpenAt: "",
  votingCloseAt: "2031-03-20T18:00",
  announceAt: "",
  everywhere: "",
};
const now = { ...shown, nominationsCloseAt: "2031-03-11T18:00", everywhere: "on" };

it("what was left as it was shown is as it is now, what was typed is as it was typed", () => {
  const typed = { ...shown, votingCloseAt: "2031-03-21T18:00", announceAt: "2031-04-01T12:00" };
  expect(typedOver(datesShown(shown), typed, now)).toEqual({
    ...now,
    votingCloseAt: "2031-03-21T18:00",
    announceAt: "2031-04-01T12:00",
  });
  expect(typedOver(datesShown(shown), { ...typed, announceAt: "" }, now).announceAt).toBe("");
});

it("a form that does not say what it showed is taken at its word", () => {
  for (const odd of ["", "no dates", "1 2 3 4 5 6 7 8"]) expect(typedOver(odd, shown, now)).toEqual(shown);
});
