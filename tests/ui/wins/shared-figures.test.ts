import { describe, expect, it } from "vitest";
import { followersOf, withSharedFigures, withStatement } from "~/ui/wins/value-rows";
import { emptyValue } from "~/ui/wins/win-fields";

const [capital, keeping] = withStatement([], "stock", "We hold two weeks of their stock");
if (!capital || !keeping) throw new Error("stock means two parts of total cost");

describe("a figure that two parts of total cost ask for", () => {
  it("is taken over from the earlier one, with its source, and what is its own stays open", () => {
    const rows = withSharedFigures([{ ...capital, figure2: "2,600,000", source: "Their list" }, keeping]);
    expect(rows[1]).toMatchObject({ figure1: "14", figure2: "2,600,000", figure3: "", source: "Their list" });
  });

  it("stands at another place of another formula", () => {
    const credit = { ...emptyValue, element: "supplier_credit" };
    const [, row] = withSharedFigures([{ ...keeping, figure1: "14", figure2: "900", figure3: "12" }, credit]);
    expect(row, "days to pay are no days in stock; the cost of capital is the same").toMatchObject({
      figure1: "",
      figure2: "900",
      figure3: "12",
    });
  });

  it("stays what somebody wrote instead", () => {
    const own = { ...keeping, figure2: "100" };
    const rows = withSharedFigures([{ ...capital, figure2: "900" }, own]);
    expect(rows[1]?.figure2).toBe("100");
    expect(followersOf(rows, 0, "figure2")).toEqual([]);
  });

  it("follows while it is typed, forwards only", () => {
    const follows = [{ index: 1, field: "figure2" }];
    expect(followersOf([capital, keeping], 0, "figure2")).toEqual(follows);
    const typed = [
      { ...capital, figure2: "2" },
      { ...keeping, figure2: "2" },
    ];
    expect(followersOf(typed, 0, "figure2")).toEqual(follows);
    expect(followersOf(typed, 1, "figure2")).toEqual([]);
    expect(followersOf(typed, 0, "note")).toEqual([]);
  });

  it("is not taken from a value that was written down, nor from a second one of the same part", () => {
    const freight = { ...emptyValue, element: "freight", figure1: "150", figure2: "640", source: "Invoices" };
    const [, second, written] = withSharedFigures([
      freight,
      { ...emptyValue, element: "freight" },
      { ...emptyValue, before: "1" },
    ]);
    expect(second).toMatchObject({ figure1: "", figure2: "", source: "" });
    expect(written).toMatchObject({ figure1: "", source: "" });
  });
});
