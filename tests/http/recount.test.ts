import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "recount-"));
const file = {
  format: "laurels-election/1",
  method: "irv",
  candidates: [{ id: "a" }, { id: "b" }],
  ballots: [{ count: 2, ranks: [["a"]] }, { ranks: [["b"]] }],
};

describe("npm run recount", () => {
  it("prints the result and says by its status whether it is the published one", () => {
    expect(run(file)).toMatchObject({ status: 0, result: { winners: ["a"], outcome: "decided" } });
    expect(run({ ...file, result: { winners: ["a"] } }).status).toBe(0);
    expect(run({ ...file, result: { winners: ["b"] } })).toMatchObject({
      status: 1,
      result: { winners: ["a"] },
    });
  });

  it("names invalid ballots and files that are none", () => {
    const wrong = run({ ...file, ballots: [{ ranks: [["x"]] }] });
    expect(wrong).toMatchObject({ status: 2, result: null });
    expect(wrong.complaint).toContain('Ballot 1 names "x"');
    expect(recount("/nowhere/at-all.json")).toMatchObject({ status: 2 });
  });

  it("reads standard input, and files with an election a line", () => {
    expect(recount("-", JSON.stringify(file, null, 2))).toMatchObject({ status: 0 });
    const lines = [JSON.stringify(file), '{"format":"other"}', JSON.stringify(file)].join("\n");
    const { status, stdout } = recount("-", lines);
    const results = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { error?: string; winners?: string[] });
    expect(status).toBe(2);
    expect(results.map(({ winners }) => winners)).toEqual([["a"], undefined, ["a"]]);
    expect(results[1]!.error).toContain("format");
    const cases = path.resolve("tests/data/counting-cases.jsonl");
    const elections = readFileSync(cases, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.stringify((JSON.parse(line) as { election: object }).election));
    const all = path.join(folder, "all.jsonl");
    writeFileSync(all, elections.join("\n"));
    expect(recount(all).stdout.trim().split("\n")).toHaveLength(elections.length);
  });
});

function run(election: object) {
  const place = path.join(folder, "election.json");
  writeFileSync(place, JSON.stringify(election));
  const { status, stdout, stderr } = recount(place);
  return { status, result: stdout ? (JSON.parse(stdout) as { winners: string[] }) : null, complaint: stderr };
}

function recount(place: string, input?: string) {
  return spawnSync("npm", ["run", "--silent", "recount", "--", place], { input, encoding: "utf8" });
}
