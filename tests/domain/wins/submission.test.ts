import { describe, expect, it } from "vitest";
import { checkOwnSide, checkSides, sideOf } from "~/domain/wins/sides";
import { checkSubmission, missingFrom } from "~/domain/wins/submission";
import { afterSave, isDoneAlready, isPublic, openFor, winStates } from "~/domain/wins/win-state";
import { aWin, alice, bob, charlie, freight } from "./a-win";

describe("sending a win", () => {
  it("is open when all is there", () => {
    expect(checkSubmission(aWin())).toMatchObject({ ok: true });
  });

  it("needs both sides", () => {
    expect(checkSides([alice])).toMatchObject({ reason: "one-side-only", detail: "procurement" });
    expect(checkSides([bob, charlie])).toMatchObject({ reason: "one-side-only", detail: "sales" });
    expect(checkSides([alice, bob])).toMatchObject({ ok: true });
  });

  it("says everything that is missing, in the order of the form", () => {
    const bare = aWin({
      title: " ",
      customer: "",
      participants: [{ ...alice, sentence: "" }],
      valueLines: [],
    });
    expect(missingFrom(bare).map(({ reason, field }) => `${reason} ${field}`)).toEqual([
      "words-missing title",
      "words-missing customer",
      "words-missing sentence-alice",
      "one-side-only participants",
      "value-missing valueLines",
    ]);
  });

  it("takes signs that nobody sees for no words", () => {
    expect(missingFrom(aWin({ title: "\u200b\u200b" }))).toMatchObject([
      { reason: "words-missing", field: "title" },
    ]);
    expect(missingFrom(aWin({ title: "🏆" }))).toEqual([]);
  });

  it("takes the name of a supplier for no amount", () => {
    const hidden = aWin({
      hideAmounts: true,
      suppliers: ["3M Deutschland GmbH", "4K Media"],
      title: "With 3M",
    });
    expect(checkSubmission(hidden)).toMatchObject({ ok: true });
    expect(checkSubmission({ ...hidden, title: "With 4M" })).toMatchObject({ detail: "4M", field: "title" });
    const told = { ...hidden, suppliers: ["Saved 88000 EUR"] };
    expect(checkSubmission(told)).toMatchObject({ reason: "amount-in-text", field: "suppliers" });
  });

  it("needs a source for every value", () => {
    const win = aWin({ valueLines: [freight, { ...freight, baselineSource: " " }] });
    expect(checkSubmission(win)).toMatchObject({ reason: "words-missing", field: "source-1" });
  });

  it("takes what is the same before and after for no value, in whatever unit", () => {
    for (const unit of ["money", "days", "percent", "points"] as const) {
      const of = (baseline: bigint, achieved: bigint) =>
        checkSubmission(aWin({ valueLines: [freight, { ...freight, unit, baseline, achieved }] }));
      for (const same of [0n, 5_00n, -5_00n])
        expect(of(same, same)).toMatchObject({ reason: "value-unchanged", field: "after-1" });
      expect(of(0n, 1n).ok).toBe(true);
      expect(of(1n, 0n).ok).toBe(true);
    }
  });

  it("names nobody twice", () => {
    const win = aWin({ participants: [alice, bob, { ...alice, side: "other" }] });
    expect(checkSubmission(win)).toMatchObject({ reason: "participant-twice", detail: "Alice" });
  });

  it("keeps a hidden customer out of every text", () => {
    const hidden = { hideCustomer: true, customer: "Wren Ltd" };
    expect(checkSubmission(aWin({ ...hidden, story: "The wren LTD. called." }))).toMatchObject({
      field: "story",
    });
    expect(
      checkSubmission(aWin({ ...hidden, valueLines: [{ ...freight, note: "for Wren Ltd" }] })),
    ).toMatchObject({
      reason: "customer-in-text",
      field: "note-0",
    });
    expect(checkSubmission(aWin({ ...hidden, story: "A customer called." }))).toMatchObject({ ok: true });
  });
});

describe("a win that hides its amounts", () => {
  const told = "We saved EUR 88,000 at the mill";
  const line = (changed: Partial<typeof freight>) => ({ valueLines: [{ ...freight, ...changed }] });

  it.each([
    ["title", { title: told }],
    ["summary", { summary: "Price from €12.40 to €9.10" }],
    ["story", { story: "It was 27,000." }],
    ["lessons", { lessons: told }],
    ["sentence-bob", { participants: [alice, { ...bob, sentence: told }] }],
    ["label-0", line({ label: told })],
    ["source-0", line({ baselineSource: "Invoices of 88 000" })],
    ["note-0", line({ note: told })],
  ])("keeps them out of %s, and only then", (field, changed) => {
    expect(checkSubmission(aWin({ ...changed, hideAmounts: true }))).toMatchObject({
      ...{ ok: false, reason: "amount-in-text", field },
    });
    expect(checkSubmission(aWin(changed)).ok).toBe(true);
  });

  it("is sent with percentages, days and counts", () => {
    const summary = "In 11 days 12% less, on 61 pallets instead of 88.";
    expect(checkSubmission(aWin({ summary, hideAmounts: true })).ok).toBe(true);
  });
});

describe("sides", () => {
  it("follow from the department's function", () => {
    expect(["sales", "procurement", "finance", "hr", "other"].map((one) => sideOf(one as "sales"))).toEqual([
      "sales",
      "procurement",
      "other",
      "other",
      "other",
    ]);
  });

  it("are never crossed", () => {
    expect(checkOwnSide(bob, "sales")).toMatchObject({ reason: "wrong-side", detail: "Bob" });
    expect(checkOwnSide(alice, "procurement")).toMatchObject({ reason: "wrong-side" });
    expect(checkOwnSide(alice, "sales")).toMatchObject({ ok: true });
    expect(checkOwnSide(charlie, "sales")).toMatchObject({ ok: true });
    expect(checkOwnSide(alice, "other")).toMatchObject({ ok: true });
  });
});

describe("states", () => {
  it("keep a confirmed win as it is", () => {
    const open = winStates.filter((state) => openFor(state, "save"));
    expect(open).toEqual(["draft", "submitted", "returned"]);
    expect(winStates.filter(isPublic)).toEqual(["confirmed", "validated", "closed"]);
  });

  it("bring a win that was sent back to its author when it is changed", () => {
    expect([afterSave("draft"), afterSave("submitted"), afterSave("returned")]).toEqual([
      "draft",
      "returned",
      "returned",
    ]);
  });

  it("has nothing left to do for a form that comes again: what it saves is kept, and what it sends was sent unless it is with its author", () => {
    expect(winStates.filter((state) => !isDoneAlready(state, "save"))).toEqual([]);
    expect(winStates.filter((state) => !isDoneAlready(state, "send"))).toEqual(["draft", "returned"]);
  });
});
