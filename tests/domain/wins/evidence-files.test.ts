import { describe, expect, it } from "vitest";
import {
  checkEvidenceOpen,
  evidenceAt,
  placesOfEvidence,
  roomForEvidence,
} from "~/domain/wins/evidence-files";
import { winStates } from "~/domain/wins/win-state";

const lines = [{ kind: "freight" }, { kind: "price" }, { kind: "freight" }] as const;

describe("files of evidence", () => {
  it("stand at each kind of value once, and at the whole win", () => {
    expect(placesOfEvidence(lines)).toEqual(["freight", "price", null]);
    expect(placesOfEvidence([])).toEqual([null]);
    expect(roomForEvidence(lines, "price")).toBe(5);
    expect(roomForEvidence(lines, null)).toBe(5);
    expect(roomForEvidence(lines, "waste")).toBe(0);
  });

  it("speak for the whole win once their kind of value is gone, and are nowhere twice", () => {
    const files = [
      { id: "a", kind: "freight" },
      { id: "b", kind: "waste" },
      { id: "c", kind: null },
    ] as const;
    const ids = (place: "freight" | "price" | null) => evidenceAt(lines, files, place).map(({ id }) => id);
    expect([ids("freight"), ids("price"), ids(null)]).toEqual([["a"], [], ["b", "c"]]);
  });

  it("come and go until the win is locked, and not once somebody has signed with them", () => {
    const open = winStates.filter((state) => checkEvidenceOpen({ state, signOffs: [] }).ok);
    expect(open).toEqual(["draft", "submitted", "returned"]);
    expect(checkEvidenceOpen({ state: "submitted", signOffs: [{}] })).toMatchObject({
      reason: "evidence-signed",
    });
    expect(checkEvidenceOpen({ state: "confirmed", signOffs: [{}, {}] })).toMatchObject({
      reason: "win-locked",
    });
  });
});
