import { describe, expect, it } from "vitest";
import { periodStart } from "~/domain/awards/figures/period-start";
import { planFigures } from "~/domain/awards/figures/plan";
import { readFiguresFile } from "~/domain/awards/figures/read-file";

const people = [
  { id: "a", name: "Alice", email: "Alice@fenwright.example", employeeNumber: "F-1" },
  { id: "b", name: "Bob", email: "bob@fenwright.example", employeeNumber: null },
];

function plan(csv: string, there: [string, bigint][] = []) {
  const file = readFiguresFile(csv);
  if (!file.ok) throw new Error(file.problem.problem);
  return planFigures(file.rows, people, new Map(there));
}

describe("a period in a file", () => {
  it.each([
    ["2026", "2026-01-01"],
    ["2026-Q3", "2026-07-01"],
    ["q4 2026", "2026-10-01"],
    ["2026-7", "2026-07-01"],
    ["2028-02-29", "2028-02-29"],
    ["29.2.2028", "2028-02-29"],
    ["2026-02-29", null],
    ["2026-Q5", null],
    ["2026-13", null],
    ["last year", null],
    ["", null],
  ])("“%s” begins on %s", (text, start) => {
    expect(periodStart(text)).toBe(start);
  });
});

describe("a file of figures", () => {
  it.each([
    ["", "empty"],
    ["e-mail,period,figure\n", "empty"],
    ["name,period,figure\nAlice,2026,1\n", "nobody-named"],
    ["e-mail,figure\na@b.example,1\n", "column-missing"],
    ["e-mail,period\na@b.example,2026\n", "column-missing"],
    ["e-mail,mail,period,figure\na,b,2026,1\n", "column-twice"],
    ['e-mail,period,figure\n"a,2026,1\n', "not-a-table"],
  ])("%j can't be read", (csv, problem) => {
    expect(readFiguresFile(csv)).toMatchObject({ ok: false, problem: { problem } });
  });

  it("holds fifty thousand rows and no more", () => {
    const rows = (count: number) => `number;period;figure\n${"F-1;2026;1\n".repeat(count)}`;
    expect(readFiguresFile(rows(50_000)).ok).toBe(true);
    expect(readFiguresFile(rows(50_001))).toMatchObject({ problem: { problem: "too-many-rows" } });
  });
});

describe("the rows of a file", () => {
  it("belong to people by number, by address in any case, or by both", () => {
    const rows = plan(
      "Employee number;E-mail;Period;Figure\nF-1;;2026-Q1;104,5\n;BOB@fenwright.example;2026-Q1;98\nF-1;alice@fenwright.example;2026-Q2;100 %",
    );
    expect(
      rows.map(({ owner, start, thousandths, result }) => [owner?.id, start, thousandths, result]),
    ).toEqual([
      ["a", "2026-01-01", "104500", "new"],
      ["b", "2026-01-01", "98000", "new"],
      ["a", "2026-04-01", "100000", "new"],
    ]);
  });

  it.each([
    [",,2026,1", "nobody-named"],
    ["F-9,,2026,1", "person-unknown"],
    ["F-1,nobody@fenwright.example,2026,1", "person-unknown"],
    ["F-1,bob@fenwright.example,2026,1", "two-people"],
    ["F-1,,,1", "period-missing"],
    ["F-1,,soon,1", "not-a-period"],
    ["F-1,,2026,", "figure-missing"],
    ["F-1,,2026,much", "not-a-number"],
    ["F-1,,2026,1.2345", "too-many-decimals"],
    ['F-1,,2026,"1,234"', "ambiguous"],
  ])("“%s” has a problem: %s", (row, problem) => {
    expect(plan(`number,e-mail,period,figure\n${row}\n`)).toMatchObject([{ result: "problem", problem }]);
  });

  it("name a person and period once", () => {
    const rows = plan("number,e-mail,period,figure\nF-1,,2026-Q1,1\n,alice@fenwright.example,2026-01,2\n");
    expect(rows[1]).toMatchObject({ result: "problem", problem: "twice", detail: "2" });
  });

  it("replace a figure that is there, or leave it where it is the same", () => {
    const there: [string, bigint][] = [
      ["a/2026-01-01", 1_000n],
      ["b/2026-01-01", 2_000n],
    ];
    const rows = plan(
      "e-mail,period,figure\nalice@fenwright.example,2026,1.0\nbob@fenwright.example,2026,3",
      there,
    );
    expect(rows.map(({ result, was }) => [result, was])).toEqual([
      ["same", "1000"],
      ["changed", "2000"],
    ]);
  });
});
