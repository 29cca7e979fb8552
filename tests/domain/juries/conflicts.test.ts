import { describe, expect, it } from "vitest";
import { findConflict, findConflicts, recusesAtOnce } from "~/domain/juries/conflicts";

const person = (id: string, name: string, managerId: string | null = null) => ({ id, name, managerId });
const ines = person("ines", "Ines Farrow", "boss");
const entry = (changes: object = {}) => ({
  id: "e1",
  members: [person("ada", "Ada Brook", "chief")],
  nominatorIds: ["nora"],
  endorserIds: ["nils"],
  winPersonIds: ["ada"],
  ...changes,
});

describe("conflicts that the data shows", () => {
  it.each([
    ["nothing in common", entry(), null],
    ["a member of the entry", entry({ members: [ines] }), "own-entry"],
    ["their own nomination", entry({ nominatorIds: ["nora", "ines"] }), "own-nomination"],
    ["a nomination they seconded", entry({ endorserIds: ["nils", "ines"] }), "own-endorsement"],
    ["their manager in it", entry({ members: [person("boss", "Bo Chief")] }), "manager-or-report"],
    ["their report in it", entry({ members: [person("ada", "Ada Brook", "ines")] }), "manager-or-report"],
    ["the same win", entry({ winPersonIds: ["ada", "ines"] }), "same-win"],
    ["the same manager", entry({ members: [person("ada", "Ada Brook", "boss")] }), "same-team"],
    ["no manager on both sides", entry({ members: [person("ada", "Ada Brook", null)] }), null],
    [
      "the same family name",
      entry({ members: [person("ada", "Ada de FARROW ", "chief")] }),
      "same-family-name",
    ],
    ["the same first name", entry({ members: [person("ada", "Ines Brook", "chief")] }), null],
  ])("%s", (_what, judged, kind) => {
    expect(findConflict(ines, judged)).toBe(kind);
  });

  it("do not join two people who have no manager into a team", () => {
    const alone = person("ines", "Ines Farrow", null);
    expect(findConflict(alone, entry({ members: [person("ada", "Ada Brook", null)] }))).toBeNull();
  });

  it("take an entry off the list at once, but for a family name that may be chance", () => {
    expect(recusesAtOnce("same-team")).toBe(true);
    expect(recusesAtOnce("same-family-name")).toBe(false);
  });

  it("are found for each juror and entry", () => {
    const jurors = [
      { id: "seat-1", person: ines },
      { id: "seat-2", person: person("nora", "Nora Vale") },
    ];
    expect(findConflicts(jurors, [entry()])).toEqual([
      { jurorId: "seat-2", entryId: "e1", kind: "own-nomination" },
    ]);
  });
});
