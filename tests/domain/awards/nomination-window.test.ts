import { describe, expect, it } from "vitest";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { phases } from "~/domain/awards/phase";

const closes = new Date("2026-06-30T16:00:00Z");
const [before, at] = [new Date(closes.getTime() - 1), closes];
const takes = (
  state: Parameters<typeof nominationsTake>[1],
  now: Date,
  phase = phases[1] as (typeof phases)[number],
) => nominationsTake({ phase, nominationsCloseAt: closes }, state, now);

describe("a nomination", () => {
  it.each(["draft", "submitted"] as const)(
    "that is %s is taken until the close, whoever moves the phase late",
    (state) => {
      expect(takes(state, before)).toBe(true);
      expect(takes(state, at)).toBe(false);
      for (const phase of phases.filter((one) => one !== "nominating"))
        expect(takes(state, before, phase), phase).toBe(false);
    },
  );

  it("that came back is answered until the vote opens", () => {
    for (const phase of phases)
      expect(takes("returned", at, phase), phase).toBe(phase === "nominating" || phase === "screening");
  });

  it.each(["declined", "withdrawn"] as const)("that is %s stays so", (state) => {
    for (const phase of phases) expect(takes(state, before, phase)).toBe(false);
  });
});
