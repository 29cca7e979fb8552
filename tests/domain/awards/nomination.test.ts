import { describe, expect, it } from "vitest";
import { anyone, noFacts, type Candidate } from "~/domain/awards/eligibility";
import {
  checkNomination,
  nominationProblems,
  type NominationCase,
  type NominationRules,
} from "~/domain/awards/nomination";
import { nomineeKey } from "~/domain/awards/nominee-key";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import type { DepartmentFunction } from "~/domain/people/department-function";

const person = (id: string, departmentFunction: DepartmentFunction): Candidate => ({
  id,
  name: id[0]!.toUpperCase() + id.slice(1),
  departmentId: departmentFunction,
  departmentFunction,
  location: "",
  startDate: new Date("2020-01-01T00:00:00Z"),
  active: true,
  facts: noFacts,
});
const alice = person("alice", "sales");
const bob = person("bob", "procurement");
const charlie = person("charlie", "other");
const dora = person("dora", "finance");

const rules: NominationRules = {
  nomineeKind: "either",
  requireBothSides: false,
  allowSelf: false,
  nominationCap: 0,
  questions: [],
  eligibility: { nominate: anyone, receive: anyone, vote: anyone, judge: anyone },
};
const about = (nominees: Candidate[], change: Partial<NominationCase> = {}): NominationCase => ({
  nominator: charlie,
  nominees,
  namedIds: nominees.map(({ id }) => id),
  teamName: "",
  answers: {},
  winState: null,
  earlier: null,
  sentBefore: 0,
  onDay: new Date("2026-05-04T00:00:00Z"),
  ...change,
});
const reason = (changed: Partial<NominationRules>, subject: NominationCase) => {
  const verdict = checkNomination({ ...rules, ...changed }, subject);
  return verdict.ok ? null : verdict.reason;
};

describe("a nomination", () => {
  it("says whom it is for", () => {
    const verdict = checkNomination(rules, about([bob, alice]));
    expect(verdict).toEqual({
      ok: true,
      value: { nomineeKey: "alice+bob", title: "Bob and Alice", answers: {} },
    });
  });

  it("needs somebody, and somebody known", () => {
    expect(reason({}, about([]))).toBe("nominee-missing");
    expect(reason({}, about([alice], { namedIds: ["alice", "ghost"] }))).toBe("nominee-not-eligible");
  });

  it("is for one person or for two and more, as the award says", () => {
    expect(reason({ nomineeKind: "person" }, about([alice]))).toBeNull();
    expect(reason({ nomineeKind: "person" }, about([alice, bob]))).toBe("person-expected");
    expect(reason({ nomineeKind: "team" }, about([alice]))).toBe("team-too-small");
    expect(reason({ nomineeKind: "team" }, about([alice, bob]))).toBeNull();
    const crowd = Array.from({ length: 21 }, (_, at) => person(`p${at}`, "other"));
    expect(reason({}, about(crowd.slice(0, 20)))).toBeNull();
    expect(reason({}, about(crowd))).toBe("team-too-large");
  });

  it("is not for oneself, unless the award allows it", () => {
    expect(reason({}, about([alice], { nominator: alice }))).toBe("self-nomination");
    expect(reason({}, about([alice, bob], { nominator: alice }))).toBe("self-nomination");
    expect(reason({ allowSelf: true }, about([alice], { nominator: alice }))).toBeNull();
  });

  it("needs both sides where the award is joint", () => {
    expect(reason({ requireBothSides: true }, about([alice, dora]))).toBe("both-sides-needed");
    expect(reason({ requireBothSides: true }, about([alice, bob]))).toBeNull();
  });

  it("is made once by the same person for the same people", () => {
    expect(reason({}, about([alice], { earlier: "living" }))).toBe("already-nominated");
    expect(reason({}, about([alice], { earlier: "declined" }))).toBe("already-declined");
  });

  it("takes as many of one nominator as the award allows, and any number where it sets no limit", () => {
    expect(reason({ nominationCap: 2 }, about([alice], { sentBefore: 1 }))).toBeNull();
    expect(reason({ nominationCap: 2 }, about([alice], { sentBefore: 2 }))).toBe("nominations-spent");
    expect(reason({}, about([alice], { sentBefore: 40 }))).toBeNull();
  });

  it("links only a win that both sides confirmed", () => {
    expect(reason({}, about([alice], { winState: "submitted" }))).toBe("win-not-confirmed");
    expect(reason({}, about([alice], { winState: "reversed" }))).toBe("win-not-confirmed");
    expect(reason({}, about([alice], { winState: "confirmed" }))).toBeNull();
  });

  it("holds nominator and nominees against their rules", () => {
    const onlySales = { ...anyone, functions: ["sales" as const] };
    const closed = { nominate: onlySales, receive: anyone, vote: anyone, judge: anyone };
    expect(reason({ eligibility: closed }, about([alice]))).toBe("nominator-not-eligible");
    const salesWin = { nominate: anyone, receive: onlySales, vote: anyone, judge: anyone };
    const [problem] = nominationProblems({ ...rules, eligibility: salesWin }, about([alice, bob]));
    expect(problem).toMatchObject({ reason: "nominee-not-eligible", field: "nominees", detail: "Bob" });
  });

  it("tells of all that is missing at once", () => {
    const question = {
      id: "q1",
      kind: "short",
      label: "Why?",
      help: "",
      required: true,
      min: null,
      max: null,
      choices: [],
      audience: "everyone",
    };
    const asked = { ...rules, questions: [question] } as NominationRules;
    expect(nominationProblems(asked, about([])).map(({ field }) => field)).toEqual(["nominees", "answer.q1"]);
  });
});

describe("nominees", () => {
  it("have one key in any order", () => {
    expect(nomineeKey(["b", "a", "b"])).toBe("a+b");
  });

  it("are called by their names or their team's", () => {
    expect(nomineeTitle(["Alice"], "The quick")).toBe("Alice");
    expect(nomineeTitle(["Alice", "Bob"], " The quick ")).toBe("The quick");
    expect(nomineeTitle(["Alice", "Bob", "Charlie"], "")).toBe("Alice, Bob and Charlie");
  });
});
