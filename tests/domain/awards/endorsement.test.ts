import { describe, expect, it } from "vitest";
import {
  checkEndorsement,
  checkRequest,
  endorsementsOpen,
  longestEndorsement,
  longestRequest,
  mostEndorsers,
  remindBefore,
} from "~/domain/awards/endorsement";

const closes = new Date("2026-06-30T16:00:00Z");
const [before, at] = [new Date(closes.getTime() - 1), closes];
const nomination = {
  state: "submitted" as const,
  nominatorId: "alice",
  nomineeIds: ["bob"],
  cycle: { phase: "nominating" as const, nominationsCloseAt: closes, pausedAt: null },
};
const asking = { askedIds: [] as string[], request: "", now: before };
const ask = (id: string, change: Partial<typeof asking> = {}) =>
  checkRequest(nomination, { id, active: true }, { ...asking, ...change });

describe("endorsements", () => {
  it("are open for what was sent, to the last millisecond before the close", () => {
    expect(endorsementsOpen(nomination, before).ok).toBe(true);
    expect(endorsementsOpen(nomination, at)).toMatchObject({ reason: "wrong-phase" });
  });

  it.each(["draft", "returned", "declined", "withdrawn"] as const)(
    "are not open for one that is %s",
    (state) => {
      expect(endorsementsOpen({ ...nomination, state }, before)).toMatchObject({
        reason: "wrong-nomination-state",
      });
    },
  );

  it("wait while the cycle is paused", () => {
    const paused = { ...nomination, cycle: { ...nomination.cycle, pausedAt: before } };
    expect(endorsementsOpen(paused, before)).toMatchObject({ reason: "cycle-paused" });
  });

  it("come from an active colleague who neither nominates nor is nominated, each asked once", () => {
    expect(ask("charlie").ok).toBe(true);
    expect(ask("alice")).toMatchObject({ reason: "endorser-is-nominator" });
    expect(ask("bob")).toMatchObject({ reason: "endorser-is-nominee" });
    expect(ask("charlie", { askedIds: ["charlie"] })).toMatchObject({ reason: "endorser-asked" });
    expect(checkRequest(nomination, { id: "charlie", active: false }, asking)).toMatchObject({
      reason: "endorser-missing",
    });
    expect(checkRequest(nomination, undefined, asking)).toMatchObject({ reason: "endorser-missing" });
  });

  it("are asked of just so many, in just so many characters", () => {
    const asked = Array.from({ length: mostEndorsers }, (_, number) => `dana-${number}`);
    expect(ask("charlie", { askedIds: asked.slice(1) }).ok).toBe(true);
    expect(ask("charlie", { askedIds: asked })).toMatchObject({ reason: "too-many-endorsers" });
    expect(ask("charlie", { request: "x".repeat(longestRequest) }).ok).toBe(true);
    expect(ask("charlie", { request: "x".repeat(longestRequest + 1) })).toMatchObject({ field: "request" });
  });

  it("are a sentence of just so many characters, given once", () => {
    const give = (words: string, state: "asked" | "given" | "declined" = "asked", personId = "charlie") =>
      checkEndorsement(nomination, { personId, state, words }, before);
    expect(give("x".repeat(longestEndorsement)).ok).toBe(true);
    expect(give("x".repeat(longestEndorsement + 1))).toMatchObject({ reason: "answer-too-long" });
    expect(give("x").ok).toBe(true);
    expect(give("")).toMatchObject({ reason: "endorsement-missing" });
    expect(give("x", "given")).toMatchObject({ reason: "already-done" });
    expect(give("x", "declined")).toMatchObject({ reason: "already-done" });
    expect(give("x", "asked", "bob")).toMatchObject({ reason: "endorser-is-nominee" });
  });

  it("are asked for again after three days", () => {
    expect(remindBefore(new Date("2026-06-04T09:00:00Z"))).toEqual(new Date("2026-06-01T09:00:00Z"));
  });
});
