import { expect, it } from "vitest";
import { shareOut } from "~/domain/awards/share-out";

it("gives each in turn to whoever has least, so that loads end up alike", () => {
  const shared = shareOut(
    ["1", "2", "3", "4"],
    [
      { id: "ann", has: 3 },
      { id: "ben", has: 0 },
    ],
  );
  expect(shared).toEqual(
    new Map([
      ["ann", ["4"]],
      ["ben", ["1", "2", "3"]],
    ]),
  );
});

it("shares evenly among equals, in order of their ids, and nothing among nobody", () => {
  const two = [
    { id: "ben", has: 0 },
    { id: "ann", has: 0 },
  ];
  expect(shareOut(["1", "2", "3"], two).get("ann")).toEqual(["1", "3"]);
  expect(shareOut(["1"], [])).toEqual(new Map());
});
