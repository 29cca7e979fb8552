import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";

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

  it("says in its place which line is wrong, also when it is the first or not even JSON", () => {
    const good = JSON.stringify(file);
    const lines = ['{"format":"laurels-election/1","ballots":[{"ranks', good, "", "nothing", good, '{"a":1}'];
    const place = path.join(folder, "wrong.jsonl");
    writeFileSync(place, lines.join("\r\n"));
    for (const { status, stdout } of [recount(place), recount("-", lines.join("\n"))]) {
      const answers = stdout.trim().split("\n");
      expect(answers.map((line) => (JSON.parse(line) as { error?: string }).error ?? "counted")).toEqual([
        expect.stringContaining("not JSON"),
        "counted",
        expect.stringContaining("not JSON"),
        "counted",
        expect.stringContaining("format"),
      ]);
      expect(status).toBe(2);
    }
  });

  it("hands on results while more lines are to come", async () => {
    const command = spawn(process.execPath, ["--import", "tsx", "app/http/recount.ts", "-"]);
    let output = "";
    command.stdout.on("data", (data: Buffer) => (output += data.toString()));
    for (const [at, winner] of ["a", "b", "a", "b"].entries()) {
      command.stdin.write(`${JSON.stringify({ ...file, ballots: [{ ranks: [[winner]] }] })}\n`);
      // One line alone could be the whole file.
      if (at > 0) await vi.waitFor(() => expect(output.split("\n")).toHaveLength(at + 2), 20_000);
    }
    command.stdin.end();
    expect(await once(command, "exit")).toEqual([0, null]);
    expect(output.match(/"winners":\["."\]/g)?.map((text) => text[12])).toEqual(["a", "b", "a", "b"]);
  });

  it("gives the status of a difference only to a difference", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const text = JSON.stringify({ ...file, result: { winners: 0 } }).replace("0}", `${deep}}`);
    expect(recount("-", text)).toMatchObject({ status: 2, stdout: "" });
    expect(recount("-", "")).toMatchObject({ status: 2, stdout: "" });
    expect(recount("-", JSON.stringify({ ...file, result: {} })).status).toBe(0);
  });

  it("needs nothing of the database or of a build", () => {
    const [wanted, all] = [
      path.join(folder, "bare"),
      ["app/domain", "app/http", "tsconfig.json", "package.json"],
    ];
    mkdirSync(wanted);
    for (const part of all) cpSync(part, path.join(wanted, part), { recursive: true });
    symlinkSync(path.resolve("node_modules"), path.join(wanted, "node_modules"));
    const done = spawnSync("npm", ["run", "--silent", "recount", "--", "-"], {
      cwd: wanted,
      input: JSON.stringify(file),
      encoding: "utf8",
    });
    expect(done).toMatchObject({ status: 0, stdout: expect.stringContaining('"winners":["a"]') });
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
