import { describe, expect, it } from "vitest";
import { checkAward } from "~/domain/awards/award";
import { findReady, galleryGroups } from "~/domain/awards/gallery/gallery";
import { runsInCycles } from "~/domain/awards/kind";
import { checkThreshold } from "~/domain/awards/threshold";
import { gapOf } from "~/domain/juries/complete";

const all = galleryGroups.flatMap(({ awards }) => awards);

describe("the ready awards", () => {
  it("are eleven, each with a key and a name of its own", () => {
    expect(all).toHaveLength(11);
    expect(new Set(all.map(({ key }) => key)).size).toBe(11);
    expect(new Set(all.map(({ award }) => award.name)).size).toBe(11);
  });

  it.each(all.map((one) => [one.key, one] as const))("%s can be kept as it is", (key, { award }) => {
    expect(checkAward(award, award.kind)).toMatchObject({ ok: true });
    expect(checkThreshold(award)).toEqual({ ok: true, value: award.threshold });
    expect(award.purpose).toMatch(/[.]$/);
    expect(award.engravingTemplate.length).toBeGreaterThan(0);
    expect(award.questions.length > 0).toBe(runsInCycles(award.kind));
    expect(findReady(key)?.award).toBe(award);
  });

  it("have juries that lack nothing but their members", () => {
    const juries = all.filter(({ award }) => award.kind === "jury").map(({ award }) => award.jury);
    expect(juries).toHaveLength(3);
    for (const jury of juries) {
      expect(gapOf(jury)).toBe("too-few-jurors");
      expect(gapOf({ ...jury, jurorIds: ["a", "b", "c"] })).toBeNull();
    }
  });

  it("hold every kind of award", () => {
    expect(new Set(all.map(({ award }) => award.kind))).toEqual(
      new Set(["vote", "jury", "threshold", "direct"]),
    );
  });

  it("answer a strange key with nothing", () => {
    expect(findReady("toString")).toBeNull();
  });
});
