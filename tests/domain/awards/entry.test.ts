import { describe, expect, it } from "vitest";
import { checkCitation, checkShortlisting } from "~/domain/awards/entry";

describe("the shortlist", () => {
  const entry = { state: "open" as const, citation: "Kept the port open.", livingNominations: 1 };

  it("takes an entry with a citation", () => {
    expect(checkShortlisting(entry, 40).ok).toBe(true);
  });

  it("asks for a citation", () => {
    expect(checkShortlisting({ ...entry, citation: "  " }, 40)).toMatchObject({ reason: "citation-missing" });
  });

  it.each(["shortlisted", "withdrawn", "disqualified"] as const)("takes no entry that is %s", (state) => {
    expect(checkShortlisting({ ...entry, state }, 40)).toMatchObject({ reason: "wrong-entry-state" });
  });

  it("takes no entry that nobody stands behind any more", () => {
    expect(checkShortlisting({ ...entry, livingNominations: 0 }, 40).ok).toBe(false);
  });
});

describe("a citation", () => {
  it("fits to the last character and says by how much it is too long", () => {
    expect(checkCitation("x".repeat(40), 40).ok).toBe(true);
    expect(checkCitation("x".repeat(42), 40)).toMatchObject({ reason: "citation-too-long", detail: "2" });
  });

  it("counts characters as people see them", () => {
    expect(checkCitation("👩‍🔧é", 2).ok).toBe(true);
  });
});
