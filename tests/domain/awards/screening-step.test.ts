import { describe, expect, it } from "vitest";
import { isAsLeft, isUndoable, movesBetween, undoableUntil } from "~/domain/awards/screening-step";

const at = new Date("2026-03-02T09:00:00Z");
const after = (milliseconds: number) => new Date(at.getTime() + milliseconds);
const plain = { citation: "", reason: "", acceptedAt: null, mergedIntoId: null, bringsPeople: false };
const open = { ...plain, state: "open" as const, memberIds: ["alice", "bob"] };
const listed = { ...open, state: "shortlisted" as const };
const sent = { state: "submitted", reason: "", entryId: "one" };
const faces = (entry: typeof open | typeof listed) => ({
  entries: new Map([["one", entry]]),
  nominations: new Map([["word", sent]]),
});

describe("undoing a step", () => {
  it("is possible for ten minutes, and once", () => {
    expect(undoableUntil(at)).toEqual(after(600_000));
    expect(isUndoable({ at, undoneAt: null }, after(599_999))).toBe(true);
    expect(isUndoable({ at, undoneAt: null }, after(600_000))).toBe(false);
    expect(isUndoable({ at, undoneAt: after(1) }, after(2))).toBe(false);
  });

  it("remembers what changed and nothing else", () => {
    expect(movesBetween(faces(open), faces(listed))).toEqual({
      entries: [{ id: "one", from: open, to: listed }],
      nominations: [],
    });
    expect(movesBetween(faces(open), faces({ ...open }))).toEqual({ entries: [], nominations: [] });
  });

  it("sees whether somebody has gone on since, in whatever order the fields come back", () => {
    const moves = movesBetween(faces(open), faces(listed));
    const reordered = { memberIds: ["alice", "bob"], state: "shortlisted" as const, ...plain };
    expect(isAsLeft(moves, faces(reordered))).toBe(true);
    expect(isAsLeft(moves, faces(open))).toBe(false);
    expect(isAsLeft(moves, faces({ ...listed, memberIds: ["alice"] }))).toBe(false);
    expect(isAsLeft(moves, { entries: new Map(), nominations: new Map() })).toBe(false);
  });
});
