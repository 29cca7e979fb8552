import { describe, expect, it } from "vitest";
import { checkNewView, checkViewName } from "~/domain/wins/ledger-view";

const named = (...names: string[]) => names.map((name, index) => ({ id: String(index), name }));
const many = (count: number) => named(...Array.from({ length: count }, (_, index) => `View ${index}`));

describe("the name of a view", () => {
  it("has at most sixty letters, blanks at its ends aside", () => {
    expect(checkViewName(` ${"b".repeat(60)} `, [])).toEqual({ ok: true, value: "b".repeat(60) });
    expect(checkViewName("b".repeat(62), [])).toEqual({
      ...{ ok: false, reason: "view-name-too-long", field: "name", detail: "2" },
    });
  });

  it("is there, and one of its own, capitals aside", () => {
    expect(checkViewName("  ", [])).toMatchObject({ reason: "view-name-missing" });
    expect(checkViewName("freight", named("Freight"))).toMatchObject({ reason: "view-name-taken" });
    expect(checkViewName("Freights", named("Freight")).ok).toBe(true);
  });
});

describe("one more view", () => {
  const view = { name: "Mine", query: "who=me" };

  it("has room until there are twenty", () => {
    expect(checkNewView(view, many(19))).toEqual({ ok: true, value: "Mine" });
    expect(checkNewView(view, many(20))).toMatchObject({ reason: "views-full", field: "name", detail: "20" });
  });

  it("leaves something out", () => {
    expect(checkNewView({ ...view, query: "" }, [])).toMatchObject({ reason: "view-says-nothing" });
  });
});
