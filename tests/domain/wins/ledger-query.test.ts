import { describe, expect, it } from "vitest";
import { daysAsked, namedPeriods } from "~/domain/wins/ledger-period";
import { isNarrowed, ledgerQueryText, readLedgerQuery } from "~/domain/wins/ledger-query";

const read = (text: string) => readLedgerQuery(new URLSearchParams(text));

describe("the query of the ledger", () => {
  it("comes back as it was asked", () => {
    const text = "q=shelf&state=validated&kind=freight&side=sales&department=d1&who=me&customer=Lark";
    const more = "&supplier=Brass&contract=C-1&from=2026-01-31&to=2026-02-28&sort=claimed&look=table";
    expect(ledgerQueryText(read(text + more))).toBe(text + more);
  });

  it("leaves out what it does not know, and a day that there is not", () => {
    expect(ledgerQueryText(read("state=lost&kind=gold&side=left&sort=best&look=wall&x=1&page=3"))).toBe("");
    expect(read("from=2026-02-30&to=2026-2-1")).toMatchObject({ from: "", to: "" });
    expect(read(`q=${"a".repeat(300)}`).q).toHaveLength(100);
  });

  it("takes a named period before days", () => {
    expect(read("period=this-year&from=2020-01-01")).toMatchObject({ period: "this-year", from: "" });
  });

  it("says whether it narrows the list: order and look do not", () => {
    expect(isNarrowed(read("sort=claimed&look=table"))).toBe(false);
    expect(isNarrowed(read("supplier=b"))).toBe(true);
  });
});

describe("a period by its name", () => {
  it.each([
    ["this-month", "2026-02-17", "2026-02-01", "2026-02-28"],
    ["last-month", "2026-01-01", "2025-12-01", "2025-12-31"],
    ["this-quarter", "2026-06-30", "2026-04-01", "2026-06-30"],
    ["last-quarter", "2026-03-31", "2025-10-01", "2025-12-31"],
    ["this-year", "2026-01-01", "2026-01-01", "2026-12-31"],
    ["last-year", "2024-12-31", "2023-01-01", "2023-12-31"],
  ] as const)("%s seen from %s", (period, today, from, to) => {
    expect(daysAsked({ period, from: "", to: "" }, today)).toEqual({ from, to });
  });

  it("is whole months that hold today or end before it", () => {
    for (const period of namedPeriods)
      for (const today of ["2024-02-29", "2026-01-01", "2026-12-31"]) {
        const { from, to } = daysAsked({ period, from: "", to: "" }, today);
        expect(from! <= to!).toBe(true);
        expect(period.startsWith("this") ? from! <= today && today <= to! : to! < today).toBe(true);
      }
  });

  it("is open where no day is named", () => {
    expect(daysAsked({ period: "", from: "2026-01-05", to: "" }, "2026-06-01")).toEqual({
      from: "2026-01-05",
      to: null,
    });
  });
});
