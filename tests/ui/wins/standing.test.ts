import { describe, expect, it } from "vitest";
import { isLeftOut, lacksOf } from "~/ui/wins/readiness";
import { sharesSoFar } from "~/ui/wins/shares-so-far";
import { standingErrors } from "~/ui/wins/standing-errors";
import { toldErrors } from "~/ui/wins/told-apart";
import { emptyFields, emptyValue, type WinFields } from "~/ui/wins/win-fields";

const blank: WinFields = emptyFields({ formKey: "k", currency: "EUR", people: [] });
const people = [{ id: "a", name: "Ines Castell", detail: "" }];

const errorsOf = (fields: WinFields) =>
  Object.fromEntries(lacksOf(fields, people).map(({ field, sentence }) => [field, sentence]));
const standing = (then: WinFields, now: WinFields, errors = errorsOf(then)) =>
  standingErrors({ errors, fields: then, people }, { fields: now, lacks: lacksOf(now, people) });

describe("what is missing of a value that was worked out", () => {
  const row = { ...emptyValue, element: "stock_keeping", source: "Their list", from: "", until: "" };
  const lacks = (changed: Partial<typeof row>) =>
    lacksOf({ ...blank, values: [emptyValue, { ...row, ...changed }] }, people).filter(({ field }) =>
      field.endsWith("-1"),
    );

  it("leads to a figure that it has, and never to an amount that it has not", () => {
    const same = lacks({ figure1: "14", after1: "14", figure2: "2000", figure3: "12" });
    expect(same.map(({ field }) => field)).toEqual(["after1-1", "from-1", "until-1"]);
    expect(same[0]?.told).toContain("Days in stock, after: This is the same as before");
    const unread = lacks({ figure1: "14", figure2: "2000", figure3: "12" });
    expect(unread.map(({ field }) => field)).toEqual(["from-1", "until-1", "after1-1"]);
    expect(unread.find(({ field }) => field === "after1-1")?.told).not.toContain("the same as before");
  });
});

describe("an error of the form of a win", () => {
  it("goes once the field is cured, and comes back when it is emptied again", () => {
    expect(standing(blank, blank)).toHaveProperty("title");
    const cured = { ...blank, title: "The night lane" };
    expect(standing(blank, cured)).not.toHaveProperty("title");
    expect(standing(blank, cured)).toHaveProperty("summary");
    expect(standing(blank, { ...cured, title: "" })).toHaveProperty("title");
  });

  it("says what is wrong now where that is something else", () => {
    const row = { ...emptyValue, label: "a year", before: "much", after: "1" };
    const then = { ...blank, values: [row] };
    const now = { ...blank, values: [{ ...row, before: "" }] };
    const [before, after] = [standing(then, then)["before-0"], standing(then, now)["before-0"]];
    expect(before).toBeDefined();
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  it("that only the server knows stays until its own field is changed", () => {
    const then = { ...blank, customer: "Brookfield", title: "A name" };
    const errors = { customer: "Somebody changed this meanwhile." };
    expect(standing(then, { ...then, title: "Another" }, errors)).toEqual(errors);
    expect(standing(then, { ...then, customer: "Brookfields" }, errors)).toEqual({});
    expect(standing(then, { ...then, customer: "Brookfields" }, { "": "Not now." })).toEqual({
      "": "Not now.",
    });
  });

  it("that was none when it was sent does not appear while somebody types", () => {
    const then = { ...blank, title: "A name" };
    expect(standing(then, { ...then, title: "" }, { summary: "Write one line." })).not.toHaveProperty(
      "title",
    );
  });
});

describe("the list of what is missing", () => {
  it("has no twins: each value and each figure is named", () => {
    const row = { ...emptyValue, label: "a year", before: "2", after: "1" };
    const formula = { ...emptyValue, element: "stock_capital" };
    const told = lacksOf({ ...blank, values: [row, row, formula] }, people).map((lack) => lack.told);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toContain("Value 2: Write where the figure before comes from before you send it.");
    expect(told.filter((sentence) => sentence.startsWith("Value 3, "))).not.toHaveLength(0);
  });

  it("names the two days of a period once", () => {
    const row = {
      ...emptyValue,
      label: "a year",
      before: "2",
      after: "1",
      often: "yearly",
      source: "a list",
    };
    const fields = { ...blank, title: "t", summary: "t", story: "t", customer: "t", values: [row] };
    const errors = errorsOf(fields);
    expect(Object.keys(errors)).toEqual(expect.arrayContaining(["from-0", "until-0"]));
    expect(Object.keys(toldErrors(errors, fields))).toContain("from-0");
    expect(Object.keys(toldErrors(errors, fields))).not.toContain("until-0");
  });

  it("does not number a value that is alone", () => {
    const row = { ...emptyValue, label: "a year", before: "2", after: "1" };
    const told = lacksOf({ ...blank, values: [row] }, people).map((lack) => lack.told);
    expect(told).toContain("Write where the figure before comes from before you send it.");
  });
});

it("days and switches that nobody touched are left out, not ready", () => {
  expect([isLeftOut("when", blank), isLeftOut("see", blank), isLeftOut("send", blank)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(isLeftOut("when", { ...blank, days: { won: "" } })).toBe(true);
  expect(isLeftOut("when", { ...blank, days: { won: "2026-03-27" } })).toBe(false);
  expect(isLeftOut("see", { ...blank, hideAmounts: true })).toBe(false);
});

it("shares are added up as they are typed", () => {
  const sharing = (...shares: string[]) =>
    sharesSoFar({
      ...blank,
      people: shares.map((share, at) => ({ personId: String(at), side: "sales", sentence: "", share })),
    });
  expect(sharing("60", "30")).toBe("The shares come to 90 of 100%, 10 to go.");
  expect(sharing("33.33", "66,67 %")).toBe("The shares come to 100%.");
  expect(sharing("60", "40.5")).toBe("The shares come to 100.5 of 100%, 0.5 too much.");
  expect(sharing("", "half", "50")).toBe("The shares come to 50 of 100%, 50 to go.");
});
