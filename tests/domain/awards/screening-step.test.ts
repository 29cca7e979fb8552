import { describe, expect, it } from "vitest";
import {
  didThis,
  entryOf,
  isAsLeft,
  isUndoable,
  movesBetween,
  undoableUntil,
} from "~/domain/awards/screening-step";

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

describe("what a step was about", () => {
  const move = (id: string, to: object = {}) => ({ id, from: open, to: { ...listed, ...to } });
  const story = { id: "word", from: sent, to: { ...sent, state: "returned", reason: "Who?" } };

  it("is its one entry, the one that took another over, and nothing of several", () => {
    expect(entryOf({ entries: [move("one")], nominations: [] })).toBe("one");
    expect(entryOf({ entries: [move("two", { mergedIntoId: "one" })], nominations: [story] })).toBe("one");
    expect(entryOf({ entries: [], nominations: [story] })).toBe("one");
    expect(entryOf({ entries: [move("one"), move("two")], nominations: [] })).toBeNull();
  });

  it("is the same act only on the same entries and with the same words", () => {
    const step = { act: "return", moves: { entries: [], nominations: [story] } };
    const asked = { word: "return", entryIds: ["one"], reason: " Who? " };
    expect(didThis(step, asked)).toBe(true);
    expect(didThis(step, { ...asked, word: "decline" })).toBe(false);
    expect(didThis(step, { ...asked, entryIds: ["one", "two"] })).toBe(false);
    expect(didThis(step, { ...asked, entryIds: ["two"] })).toBe(false);
    expect(didThis(step, { ...asked, reason: "When?" })).toBe(false);
    const cited = { act: "shortlist", moves: { entries: [move("one")], nominations: [] } };
    const citing = { word: "shortlist", entryIds: ["one"], reason: "", citation: "" };
    expect(didThis(cited, citing)).toBe(true);
    expect(didThis(cited, { ...citing, citation: "Other" })).toBe(false);
  });
});
