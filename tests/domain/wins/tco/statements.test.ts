import { describe, expect, it } from "vitest";
import { findElement } from "~/domain/wins/tco/elements";
import { daysIn, meantBy, statementNamed, statements, statementsFor } from "~/domain/wins/tco/statements";

const best = (sentence: string) => statementsFor(sentence)[0]?.name;

describe("plain sentences", () => {
  it.each([
    ["We hold two weeks of their stock", "stock"],
    ["One lorry a week, not three", "deliveries"],
    ["They get one invoice a month", "orders"],
    ["The new seal lasts twice as long before it wears", "lasts"],
    ["Hardly any complaints, and nothing is returned", "faults"],
    ["The pump consumes a third of the power", "uses"],
    ["No more packaging to throw away", "waste"],
    ["They pay 30 days later", "later"],
    ["We are paid ten days sooner", "sooner"],
  ])("“%s” is about %s", (sentence, name) => {
    expect(best(sentence)).toBe(name);
  });

  it("find each statement by its own words", () => {
    for (const { says, name } of statements) expect(best(says), says).toBe(name);
  });

  it("that say nothing we know leave the whole list to choose from", () => {
    for (const nothing of ["", "  ", "Zzz !?"]) expect(statementsFor(nothing)).toBe(statements);
    expect(statementsFor("their stock and their waste")).toHaveLength(2);
  });

  it("lead to parts of total cost that are there", () => {
    for (const { elements } of statements)
      for (const name of elements) expect(findElement(name)?.title).toBeTruthy();
    expect(statementNamed("stock")?.elements).toEqual(["stock_capital", "stock_keeping"]);
    expect(statementNamed("magic")).toBeNull();
  });
});

describe("a time in a sentence", () => {
  it.each([
    ["We hold two weeks of their stock", 14],
    ["ten days sooner", 10],
    ["They pay 30 days later", 30],
    ["a month on the shelf", 30],
    ["a week or a month", 7],
  ])("“%s” is %i days", (sentence, days) => {
    expect(daysIn(sentence)).toBe(days);
  });

  it("is none where no number stands before it", () => {
    for (const sentence of ["", "some weeks", "on Sunday", "two lorries a trip", "1000 days"])
      expect(daysIn(sentence), sentence).toBeNull();
  });
});

it("means nothing where no word points to a statement, and still offers them all", () => {
  for (const sentence of ["", "  ", "Blue skies"]) {
    expect(meantBy(sentence)).toEqual([]);
    expect(statementsFor(sentence)).toBe(statements);
  }
  expect(meantBy("We hold two weeks of their stock")[0]?.name).toBe("stock");
});
