import { describe, expect, it } from "vitest";
import { anyone, noFacts, type Candidate, type PersonRule } from "~/domain/awards/eligibility";
import { largestTeam } from "~/domain/awards/nomination";
import { nomineesOfWin, type SignedWin } from "~/domain/awards/win-nominees";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const person = (id: string, changed: Partial<Candidate> = {}): Candidate => ({
  ...{ id, name: id, departmentId: id, departmentFunction: "sales", location: "Leeds" },
  ...{ startDate: null, active: true, facts: noFacts },
  ...changed,
});
const alice = person("alice");
const bob = person("bob", { departmentFunction: "procurement" });
const carla = person("carla", { departmentFunction: "other" });
const win = (changed: Partial<SignedWin> = {}): SignedWin => ({
  ...{ state: "confirmed", wonOn: day("2026-03-20"), people: [alice, bob] },
  ...changed,
});
const rules = (receive: Partial<PersonRule> = {}, changed = {}) => ({
  ...{ nomineeKind: "either" as const, requireBothSides: false, allowSelf: false },
  eligibility: { nominate: anyone, receive: { ...anyone, ...receive }, vote: anyone, judge: anyone },
  ...changed,
});
const asking = { nominatorId: "zoe", onDay: day("2026-09-20") };
const of = (rule: ReturnType<typeof rules>, one = win(), by = asking) => nomineesOfWin(rule, one, by);

describe("a win is eligible", () => {
  it.each(["draft", "submitted", "returned", "reversed"])("never while it is %s", (state) => {
    expect(of(rules(), win({ state }))).toBeNull();
  });

  it("once both sides have signed, or once Finance has validated it, as the rule asks", () => {
    expect(of(rules())).toEqual(["alice", "bob"]);
    const recent = { wins: [{ state: "validated", wonOn: day("2026-03-20") }] };
    const people = [alice, bob].map((one) => ({ ...one, facts: { ...noFacts, ...recent } }));
    const validated = rules({ win: "validated", winMonths: 12 });
    expect(of(validated, win({ people }))).toBeNull();
    expect(of(validated, win({ people, state: "validated" }))).toEqual(["alice", "bob"]);
    expect(of(validated, win({ people, state: "closed" }))).toEqual(["alice", "bob"]);
  });

  it.each([
    ["2026-03-20", true],
    ["2026-03-19", false],
    [null, false],
  ])("when it was won on %s and the rule asks for six months: %s", (wonOn, fits) => {
    const facts = { ...noFacts, wins: [{ state: "confirmed", wonOn: day("2026-09-01") }] };
    const people = [alice, bob].map((one) => ({ ...one, facts }));
    const one = win({ people, wonOn: wonOn === null ? null : day(wonOn) });
    expect(of(rules({ win: "confirmed", winMonths: 6 }), one) !== null).toBe(fits);
  });

  it("however long ago it was won where the rule asks for no win", () => {
    expect(of(rules(), win({ wonOn: day("2019-01-01") }))).not.toBeNull();
  });
});

describe("of a win are nominated", () => {
  it("those whom the rule lets in, and not the nominator", () => {
    const three = win({ people: [alice, bob, carla] });
    expect(of(rules({ functions: ["sales", "procurement"] }), three)).toEqual(["alice", "bob"]);
    expect(of(rules(), three, { ...asking, nominatorId: "bob" })).toEqual(["alice", "carla"]);
    const own = rules({}, { allowSelf: true });
    expect(of(own, three, { ...asking, nominatorId: "bob" })).toEqual(["alice", "bob", "carla"]);
    expect(of(rules(), win({ people: [person("gone", { active: false })] }))).toBeNull();
  });

  it("a team of two or more where the award is for teams", () => {
    const team = rules({}, { nomineeKind: "team" });
    expect(of(team)).toEqual(["alice", "bob"]);
    expect(of(team, win(), { ...asking, nominatorId: "bob" })).toBeNull();
    const many = (count: number) => Array.from({ length: count }, (_, at) => person(`p${at}`));
    expect(of(team, win({ people: many(largestTeam) }))).toHaveLength(largestTeam);
    expect(of(team, win({ people: many(largestTeam + 1) }))).toBeNull();
  });

  it("people of both sides where the award asks for them", () => {
    const joint = rules({}, { requireBothSides: true });
    expect(of(joint)).toEqual(["alice", "bob"]);
    expect(of(joint, win({ people: [alice, carla] }))).toBeNull();
  });

  it("nobody yet where several fit an award of one person", () => {
    const single = rules({}, { nomineeKind: "person" });
    expect(of(single)).toEqual([]);
    expect(of(single, win({ people: [alice] }))).toEqual(["alice"]);
  });
});
