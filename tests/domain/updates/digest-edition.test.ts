import { describe, expect, it } from "vitest";
import { checkDigestNote, decideDigest, digestDecisions, weekToEdit } from "~/domain/updates/digest-edition";

const coming = { state: "open" as const, begun: false, week: "2026-W14", thisWeek: "2026-W14" };

describe("what editors may decide", () => {
  it("is open until the first has had their turn", () => {
    expect(digestDecisions.map((one) => decideDigest(coming, one))).toEqual([
      { ok: true, value: "held" },
      { ok: true, value: "approved" },
      { ok: true, value: "skipped" },
    ]);
    for (const one of digestDecisions)
      expect(decideDigest({ ...coming, begun: true }, one)).toMatchObject({ reason: "digest-gone" });
  });

  it("ends with its week, and with leaving it out", () => {
    expect(decideDigest({ ...coming, state: "held", thisWeek: "2026-W15" }, "approve")).toMatchObject({
      reason: "digest-week-over",
    });
    expect(decideDigest({ ...coming, state: "held" }, "approve").ok).toBe(true);
    expect(decideDigest({ ...coming, state: "skipped" }, "approve")).toMatchObject({
      reason: "digest-skipped",
    });
  });

  it("limits the note to 600 characters", () => {
    expect(checkDigestNote(` ${"x".repeat(600)} `)).toEqual({ ok: true, value: "x".repeat(600) });
    expect(checkDigestNote("x".repeat(601))).toMatchObject({
      reason: "note-too-long",
      field: "note",
      detail: "1",
    });
  });
});

it("shows editors this week while it is to come or held back, else the next", () => {
  const weeks = { thisWeek: "2026-W14", nextWeek: "2026-W15" };
  const shown = (state: "open" | "held" | "approved" | "skipped", begun: boolean, due: boolean) =>
    weekToEdit(weeks, { state, begun, due });
  expect([shown("open", false, false), shown("approved", false, false), shown("held", true, true)]).toEqual(
    Array(3).fill("2026-W14"),
  );
  expect([shown("open", true, false), shown("open", false, true), shown("skipped", false, false)]).toEqual(
    Array(3).fill("2026-W15"),
  );
});
