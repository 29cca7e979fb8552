import { describe, expect, it } from "vitest";
import { canonicalJson } from "~/domain/audit/canonical-json";
import {
  chainHash,
  chainStart,
  followChain,
  type ChainedEvent,
  type RecordedEvent,
} from "~/domain/audit/chain.server";

const start = { seq: 0n, hash: chainStart };

function event(seq: number, changes: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    seq: String(seq),
    at: "2026-03-27T18:00:00.000Z",
    actorKind: "person",
    actorId: "dana",
    actorName: "Dana",
    act: "cycle.opened",
    subjectType: "cycle",
    subjectId: "q1",
    before: null,
    after: { phase: "nominating" },
    reason: "",
    origin: "",
    ...changes,
  };
}

function chain(events: RecordedEvent[]): ChainedEvent[] {
  let hash = chainStart;
  return events.map((recorded) => {
    const prevHash = hash;
    hash = chainHash(prevHash, recorded);
    return { ...recorded, prevHash, hash };
  });
}

describe("the chain of the record", () => {
  it("is whole when every event covers the one before", () => {
    const events = chain([event(1), event(2), event(3)]);
    expect(followChain(start, events)).toEqual({ whole: true, link: { seq: 3n, hash: events[2]?.hash } });
  });

  it("is whole when it is empty", () => {
    expect(followChain(start, [])).toEqual({ whole: true, link: start });
  });

  it("can be followed page by page", () => {
    const events = chain([event(1), event(2), event(3)]);
    const first = followChain(start, events.slice(0, 2));
    expect(first.whole && followChain(first.link, events.slice(2))).toMatchObject({ whole: true });
  });

  it.each([
    ["act", { act: "cycle.closed" }],
    ["time", { at: "2026-03-27T18:00:00.001Z" }],
    ["actor", { actorId: "erin" }],
    ["subject", { subjectId: "q2" }],
    ["content", { after: { phase: "voting" } }],
    ["reason", { reason: "because" }],
    ["origin", { origin: "10.0.0.1" }],
  ])("names the event whose %s was changed", (_what, change) => {
    const events = chain([event(1), event(2), event(3)]);
    events[1] = { ...events[1]!, ...change };
    expect(followChain(start, events)).toEqual({ whole: false, seq: "2", why: "content" });
  });

  it("names the event behind one that was taken out", () => {
    const events = chain([event(1), event(2), event(3)]);
    expect(followChain(start, [events[0]!, events[2]!])).toEqual({ whole: false, seq: "3", why: "number" });
  });

  it("names the event behind one that was rewritten with a new hash", () => {
    const events = chain([event(1), event(2), event(3)]);
    const { prevHash } = events[1]!;
    const changed = event(2, { reason: "rewritten" });
    events[1] = { ...changed, prevHash, hash: chainHash(prevHash, changed) };
    expect(followChain(start, events)).toEqual({ whole: false, seq: "3", why: "hash-before" });
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of keys", () => {
    expect(canonicalJson({ b: 1, a: { d: [1, 2], c: null } })).toBe(
      canonicalJson({ a: { c: null, d: [1, 2] }, b: 1 }),
    );
  });

  it("leaves out what is undefined and keeps what is null", () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it("tells a number from its text", () => {
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: "1" }));
  });
});
