import { describe, expect, it } from "vitest";
import {
  checkUpdate,
  endsSoon,
  isStanding,
  laterDay,
  tagsOf,
  type UpdateContent,
} from "~/domain/updates/update";
import { withdrawsAs } from "~/domain/updates/withdrawal";

const today = "2026-03-26";
const note = (changed: Partial<UpdateContent> = {}): UpdateContent => ({
  ...{ kind: "delay", line: "Copper is late", text: "", tags: [], audience: "both", validUntil: today },
  ...changed,
});
const reasonOf = (changed: Partial<UpdateContent>) => {
  const checked = checkUpdate(note(changed), today);
  return checked.ok ? "fine" : `${checked.field}: ${checked.reason} ${checked.detail ?? ""}`.trim();
};

describe("what a note may hold", () => {
  it("is one line of up to 140 characters", () => {
    expect(reasonOf({ line: "x".repeat(140) })).toBe("fine");
    expect(reasonOf({ line: "x".repeat(141) })).toBe("line: line-too-long 1");
    expect(reasonOf({ line: "  \n " })).toBe("line: line-missing");
    const checked = checkUpdate(note({ line: " Copper\n is   late " }), today);
    expect(checked.ok && checked.value.line).toBe("Copper is late");
  });

  it("has a text and tags of limited length", () => {
    expect(reasonOf({ text: "x".repeat(600) })).toBe("fine");
    expect(reasonOf({ text: "x".repeat(602) })).toBe("text: text-too-long 2");
    expect(reasonOf({ tags: ["a", "b", "c", "d", "e"] })).toBe("fine");
    expect(reasonOf({ tags: ["a", "b", "c", "d", "e", "f"] })).toBe("tags: tags-too-many 5");
    expect(reasonOf({ tags: ["a", "a", "b", "c", "d", "e"] })).toBe("fine");
    expect(reasonOf({ tags: ["x".repeat(40)] })).toBe("fine");
    expect(reasonOf({ tags: ["x".repeat(41)] })).toMatch(/^tags: tag-too-long/);
    expect(tagsOf(" Brasswick,  copper ;; \n")).toEqual(["Brasswick", "copper"]);
  });

  it("is true until today at the earliest, and for 180 days at most", () => {
    expect(reasonOf({ validUntil: "2026-03-26" })).toBe("fine");
    expect(reasonOf({ validUntil: "2026-03-25" })).toBe("validUntil: until-past");
    expect(reasonOf({ validUntil: "2026-09-22" })).toBe("fine");
    expect(reasonOf({ validUntil: "2026-09-23" })).toBe("validUntil: until-too-far 180");
  });
});

describe("the end of a note", () => {
  it("is its last day, which counts", () => {
    expect(isStanding({ validUntil: today, withdrawnAt: null }, today)).toBe(true);
    expect(isStanding({ validUntil: "2026-03-25", withdrawnAt: null }, today)).toBe(false);
    expect(isStanding({ validUntil: today, withdrawnAt: new Date(0) }, today)).toBe(false);
  });

  it("is asked about on the last day and the day before", () => {
    expect(
      ["2026-03-25", "2026-03-26", "2026-03-27", "2026-03-28"].map((day) => endsSoon(day, today)),
    ).toEqual([false, true, true, false]);
  });

  it("moves on by two weeks, from today where it is over", () => {
    expect(laterDay("2026-03-27", today)).toBe("2026-04-10");
    expect(laterDay("2026-01-01", today)).toBe("2026-04-09");
    expect(laterDay("2026-09-21", today)).toBe("2026-09-22");
  });
});

describe("who may take a note down", () => {
  const update = { authorId: "a", departmentId: "sales" };
  it("is its author, the lead of its department and the keepers of the updates", () => {
    expect(withdrawsAs(update, { id: "a", roles: ["hr"], leads: "sales" })).toBe("author");
    expect(withdrawsAs(update, { id: "b", roles: [], leads: "sales" })).toBe("keeper");
    expect(withdrawsAs(update, { id: "b", roles: ["hr"], leads: null })).toBe("keeper");
  });

  it("is nobody else", () => {
    expect(withdrawsAs(update, { id: "b", roles: [], leads: null })).toBeNull();
    expect(
      withdrawsAs(update, { id: "b", roles: ["admin", "finance", "buyer", "auditor"], leads: "legal" }),
    ).toBeNull();
  });
});
