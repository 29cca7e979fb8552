import { describe, expect, it } from "vitest";
import { equalPlaces, readBallot } from "~/ui/ballot/written-ballot";

function read(fields: Record<string, string> | [string, string][]) {
  const form = new FormData();
  for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields))
    form.append(name, value);
  return readBallot(form);
}

describe("a ballot form", () => {
  it("is a ranking: places in order, gaps closed, the same place shared, empty ones left out", () => {
    expect(read({ "place.a": "7", "place.b": " 2 ", "place.c": "", "place.d": "2" })).toMatchObject({
      step: "cast",
      choice: { ranks: [["b", "d"], ["a"]] },
      errors: {},
    });
  });

  it("answers what is no place beside its field", () => {
    const errors = read({ "place.a": "first", "place.b": "0", "place.c": "1.5", "place.d": "-1" })?.errors;
    expect(Object.keys(errors ?? {})).toEqual(["place.a", "place.b", "place.c", "place.d"]);
    expect(read({ "place.a": "12345" })?.errors).toHaveProperty(["place.a"]);
    expect(read({ "place.a": "9999" })?.errors).toEqual({});
  });

  it("is ticks, of which nothing but a tick is taken", () => {
    expect(read({ "approve.a": "yes", "approve.c": "yes" })?.choice).toEqual({ approve: ["a", "c"] });
    expect(read({ "approve.a": "no" })).toBeNull();
  });

  it("is scores from 0 to 5, blank rows left out", () => {
    expect(read({ "score.a": "0", "score.b": "5", "score.c": "" })?.choice).toEqual({
      scores: { a: 0, b: 5 },
    });
    for (const typed of ["6", "-1", "2.5", "05", "five"]) {
      expect(read({ "score.a": typed })?.errors).toHaveProperty(["score.a"]);
    }
  });

  it("is one choice", () => {
    expect(read({ choice: "b" })?.choice).toEqual({ ranks: [["b"]] });
  });

  it("may be checked and changed while empty; cast empty it is only on purpose", () => {
    expect(read({ step: "check", "place.a": "" })?.errors).toEqual({});
    expect(read({ step: "edit" })?.errors).toEqual({});
    expect(read({ "score.a": "" })?.errors).toHaveProperty([""]);
    expect(read({})?.errors).toHaveProperty([""]);
    expect(read({ "score.a": "", blank: "yes" })).toMatchObject({ choice: { scores: {} }, errors: {} });
    expect(read({ blank: "yes" })?.errors).toEqual({});
  });

  it("is nothing that no page of ours sends", () => {
    expect(read({ "place.a": "1", "score.a": "1" })).toBeNull();
    expect(read({ choice: "a", "approve.a": "yes" })).toBeNull();
    expect(read({ "place.a": "1", winner: "a" })).toBeNull();
    expect(read({ "place.a": "1", step: "count" })).toBeNull();
    expect(read({ "place.a": "1", blank: "true" })).toBeNull();
    expect(
      read([
        ["choice", "a"],
        ["choice", "b"],
      ]),
    ).toBeNull();
    expect(read(Array.from({ length: 201 }, (_, at): [string, string] => [`place.${at}`, ""]))).toBeNull();
    expect(read({ [`place.${"a".repeat(100)}`]: "1" })).toBeNull();
    expect(read({ "place.a": "1".repeat(101) })).toBeNull();
  });

  it("says at the second of two which place is taken, where none is shared", () => {
    const written = read({ "place.a": "1", "place.b": "2", "place.c": "1", "place.d": "" })!.written;
    expect(equalPlaces(written)).toEqual({
      "place.c": "Another finalist has place 1 too. Give each its own.",
    });
  });
});
