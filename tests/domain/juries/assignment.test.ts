import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignEntries, entriesForNewcomer, type Pair } from "~/domain/juries/assignment";

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const countBy = (pairs: readonly Pair[], key: keyof Pair, id: string) =>
  pairs.filter((pair) => pair[key] === id).length;

describe("entries for a jury", () => {
  it("go to all jurors where all are asked, but for conflicts", () => {
    const barred = [{ jurorId: "j1", entryId: "e0" }];
    const pairs = assignEntries(
      { jurorIds: names("j", 3), entryIds: names("e", 2), perEntry: 0, barred },
      randomBytes,
    );
    expect(pairs).toHaveLength(5);
    expect(pairs).not.toContainEqual(barred[0]);
  });

  it("are shared out evenly: each entry has its number, loads differ by one at most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (jurors, entries, asked) => {
          const perEntry = Math.min(asked, jurors);
          const [jurorIds, entryIds] = [names("j", jurors), names("e", entries)];
          const pairs = assignEntries({ jurorIds, entryIds, perEntry, barred: [] }, randomBytes);
          for (const id of entryIds) expect(countBy(pairs, "entryId", id)).toBe(perEntry);
          const loads = jurorIds.map((id) => countBy(pairs, "jurorId", id));
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
          expect(new Set(pairs.map((pair) => JSON.stringify(pair))).size).toBe(pairs.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("avoid conflicts, keep what is seated, and are as many as can be", () => {
    const pair = fc.record({
      jurorId: fc.constantFrom(...names("j", 6)),
      entryId: fc.constantFrom(...names("e", 10)),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: (one) => `${one.jurorId}${one.entryId}`, maxLength: 30 }),
        fc.nat(),
        fc.integer({ min: 1, max: 5 }),
        (drawn, cut, perEntry) => {
          const [barred, seated] = [drawn.slice(0, cut % 31), drawn.slice(cut % 31)];
          const entryIds = names("e", 10);
          const asked = { jurorIds: names("j", 6), entryIds, perEntry, barred, seated };
          const pairs = assignEntries(asked, randomBytes);
          for (const no of drawn) expect(pairs).not.toContainEqual(no);
          for (const id of entryIds) {
            const had = countBy(seated, "entryId", id);
            const free = 6 - had - countBy(barred, "entryId", id);
            expect(countBy(pairs, "entryId", id)).toBe(Math.min(free, Math.max(0, perEntry - had)));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("stay about even where conflicts narrow the choice", () => {
    const barred = names("e", 8).map((entryId) => ({ jurorId: "j0", entryId }));
    const entryIds = names("e", 12);
    for (let run = 0; run < 50; run += 1) {
      const pairs = assignEntries({ jurorIds: names("j", 4), entryIds, perEntry: 2, barred }, randomBytes);
      expect(countBy(pairs, "jurorId", "j0")).toBe(4);
      const others = ["j1", "j2", "j3"].map((id) => countBy(pairs, "jurorId", id));
      expect(Math.max(...others) - Math.min(...others)).toBeLessThanOrEqual(1);
    }
  });

  it("fall differently each time, and the same for the same chance", () => {
    const asked = { jurorIds: names("j", 6), entryIds: names("e", 6), perEntry: 2, barred: [] };
    const fixed = (length: number) => new Uint8Array(length).fill(7);
    expect(assignEntries(asked, fixed)).toEqual(assignEntries(asked, fixed));
    const drawn = new Set(
      Array.from({ length: 20 }, () => JSON.stringify(assignEntries(asked, randomBytes))),
    );
    expect(drawn.size).toBeGreaterThan(1);
  });
});

describe("entries for a juror who joins", () => {
  it("are as many as the others have on average, those with the fewest jurors first", () => {
    const seated = [
      { jurorId: "j0", entryId: "e0" },
      { jurorId: "j1", entryId: "e0" },
      { jurorId: "j0", entryId: "e1" },
      { jurorId: "j1", entryId: "e2" },
    ];
    const asked = { jurorIds: ["j0", "j1", "j2"], entryIds: names("e", 4), perEntry: 1, seated };
    const free = entriesForNewcomer({ ...asked, barred: [] }, "j2", randomBytes);
    expect(free).toHaveLength(2);
    expect(free).toContainEqual({ jurorId: "j2", entryId: "e3" });
    expect(free).not.toContainEqual({ jurorId: "j2", entryId: "e0" });
    const barred = [{ jurorId: "j2", entryId: "e3" }];
    expect(entriesForNewcomer({ ...asked, barred }, "j2", randomBytes)).not.toContainEqual(barred[0]);
  });
});
