import { describe, expect, it } from "vitest";
import {
  asksAhead,
  checkReport,
  closesAfter,
  isDelivering,
  lineState,
  ownersOf,
} from "~/domain/wins/realisation";
import { aWin } from "./a-win";

const line = (validated: bigint | null, realised: bigint, unit: "money" | "days" = "money") => ({
  ...{ unit, validated, realised },
  financeState: validated === null ? ("rejected" as const) : ("validated" as const),
});
const signed = { side: "procurement" as const, personId: "bob", name: "Bob", words: "She called early." };

describe("the questions that lie ahead", () => {
  const days = (checked: string, now: string) =>
    asksAhead(new Date(checked), new Date(now)).map((at) => at.toISOString());
  const checked = "2026-11-30T10:00:00.000Z";

  it("come after 3, 6 and 12 months, on the last day of a month that is too short", () => {
    expect(days(checked, checked)).toEqual([
      "2027-02-28T10:00:00.000Z",
      "2027-05-30T10:00:00.000Z",
      "2027-11-30T10:00:00.000Z",
    ]);
  });

  it("are those after this instant, and none after the last", () => {
    expect(days(checked, "2027-02-28T09:59:59.999Z")).toHaveLength(3);
    expect(days(checked, "2027-02-28T10:00:00.000Z")).toHaveLength(2);
    expect(days(checked, "2027-11-30T09:59:59.999Z")).toHaveLength(1);
    expect(days(checked, "2027-11-30T10:00:00.000Z")).toEqual([]);
  });
});

describe("the state of a line", () => {
  it("is identified, then committed, then realised from the last cent on", () => {
    expect(lineState(line(null, 0n))).toBe("identified");
    expect(lineState(line(100n, 99n))).toBe("committed");
    expect(lineState(line(100n, 100n))).toBe("realised");
    expect(lineState(line(100n, 200n))).toBe("realised");
    expect(lineState(line(100n, 100n, "days"))).toBe("committed");
  });

  it("keeps a win delivering while money that counts up is missing", () => {
    expect(isDelivering([line(100n, 100n), line(5n, 4n)])).toBe(true);
    expect(isDelivering([line(100n, 100n), line(null, 0n), line(-5n, 0n), line(5n, 0n, "days")])).toBe(false);
  });

  it("closes the win when all is there, or with the last question", () => {
    expect(closesAfter(3, [line(5n, 5n)])).toBe(true);
    expect(closesAfter(6, [line(5n, 4n)])).toBe(false);
    expect(closesAfter(12, [line(5n, 0n)])).toBe(true);
  });
});

describe("who answers", () => {
  const win = aWin({ state: "validated", submittedById: "dora", signOffs: [signed] });
  const report = (personId: string, changed = {}) =>
    checkReport({ ...win, ...changed }, personId, { isOpen: true, note: "" });

  it("is the author or a signer, of a validated win that was asked", () => {
    expect(ownersOf(win)).toEqual(["dora", "bob"]);
    expect(report("dora").ok).toBe(true);
    expect(report("bob").ok).toBe(true);
    expect(report("alice")).toMatchObject({ reason: "not-a-participant" });
    expect(report("bob", { state: "closed" })).toMatchObject({ reason: "not-asked-yet" });
    expect(checkReport(win, "bob", { isOpen: false, note: "" })).toMatchObject({ reason: "not-asked-yet" });
  });

  it("never names a customer who is hidden", () => {
    const hidden = { ...win, hideCustomer: true };
    expect(checkReport(hidden, "bob", { isOpen: true, note: "Larkhall Water pays late." })).toMatchObject({
      reason: "customer-in-text",
    });
  });
});
