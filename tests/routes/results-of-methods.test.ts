import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { announce, countVote, makeHonoured } from "@tests/support/counted-votes";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { exampleOf, voteExamples } from "@tests/support/vote-examples";

const db = await testDatabase();
const company = await cast(db);
const honoured = await makeHonoured(db, company);
const app = await startApp(db);
const [hr, employee] = await Promise.all(
  [company.dana, company.charlie].map((person) => app.signedIn(person)),
);

async function pageOf(path: string, visitor = employee!) {
  return readable(await (await visitor.get(path)).text());
}

/** The recount command, as somebody runs it who has only the file. */
function recountByCommand(file: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "app/http/recount.ts", "-"],
    {
      input: file,
      encoding: "utf8",
    },
  );
  return { status, stderr, result: JSON.parse(stdout) as { winners: string[] } };
}

describe.each(voteExamples)("a vote by $method", (example) => {
  it("shows its winners and how they came about, and the command counts the published file to the same", async () => {
    const vote = await countVote(db, company, honoured, example);
    await announce(db, company, vote);
    const page = await pageOf(vote.path);
    for (const winner of example.winners) expect(page).toContain(winner);
    expect(page).toMatch(example.says);
    const file = await (await employee!.get(`${vote.path}/file`)).text();
    const counted = recountByCommand(file);
    expect(counted).toMatchObject({ status: 0, stderr: "" });
    const names = new Map(
      JSON.parse(file).candidates.map((one: { id: string; name: string }) => [one.id, one.name]),
    );
    expect(counted.result.winners.map((id) => names.get(id))).toEqual(example.winners);
  });
});

describe("a result without the usual winner", () => {
  it("names all who share the honour, in no order", async () => {
    const vote = await countVote(db, company, honoured, {
      method: "approval",
      rules: { tieRule: "shared" },
      lines: ["5: a", "5: b", "1: c"],
    });
    await announce(db, company, vote);
    expect(await pageOf(vote.path)).toMatch(
      /Shared by two Ada Bramble Bo Calder They are level and share the honour.*“(Ada Bramble” and “Bo Calder|Bo Calder” and “Ada Bramble)” both had 5\./,
    );
  });

  it("says that none of these won, and by how much", async () => {
    const vote = await countVote(db, company, honoured, {
      method: "irv",
      rules: { offerNone: true },
      lines: ["3: a", "5: none a"],
    });
    await announce(db, company, vote);
    expect(await pageOf(vote.path)).toMatch(
      /None of these “Ada Bramble” came closest\. 5 ballots preferred none of these and 3 preferred “Ada Bramble”, so there is no winner/,
    );
  });

  it("keeps the count of a vote without a quorum with HR, on the page and in the file", async () => {
    const vote = await countVote(db, company, honoured, {
      method: "irv",
      rules: { quorumPercent: 50 },
      lines: ["25: a b"],
      absent: 30,
      release: true,
    });
    expect(await pageOf(vote.path, hr!)).toMatch(
      /No quorum.*Certify.*Ada Bramble.*25 of 55, 45% At least 50% had to vote, which is 28 of 55\. 3 more were needed\./,
    );
    await announce(db, company, vote);
    const page = await pageOf(vote.path);
    expect(page).toMatch(
      /No quorum Too few people voted.*Without a quorum the count stays with the People team/,
    );
    expect(page).not.toContain("has most");
    const [forAll, forHr] = await Promise.all(
      [employee!, hr!].map(async (one) => (await one.get(`${vote.path}/file`)).json()),
    );
    expect(forAll).not.toHaveProperty("result");
    expect(forAll).not.toHaveProperty("ballots");
    expect(forAll.receipts).toHaveLength(25);
    expect(forHr.result.winners).toEqual([vote.idOf.get("a")]);
  });

  it("keeps the ballots inside where HR settled that before the vote, and says so", async () => {
    const vote = await countVote(db, company, honoured, {
      ...exampleOf("plurality"),
      rules: { publishBallots: false },
    });
    await announce(db, company, vote);
    expect(await pageOf(vote.path)).toContain(
      "settled before the vote that only the People team and the auditors get the ballots",
    );
    expect(await (await employee!.get(`${vote.path}/file`)).json()).not.toHaveProperty("ballots");
    expect(await (await hr!.get(`${vote.path}/file`)).json()).toHaveProperty("ballots");
  });
});

describe("a tie that is left to two people", () => {
  it.each([
    { method: "plurality", lines: ["2: a", "2: b"], asks: "Who wins?" },
    { method: "irv", lines: ["3: a", "2: b", "2: c"], asks: "Who stays in longest?" },
    { method: "star", lines: ["1: a5", "1: b5", "1: c5"], asks: "Who goes into the runoff?" },
    {
      method: "stv",
      rules: { seats: 3 },
      lines: ["5: a c", "5: b d", "1: c", "1: d", "1: e"],
      asks: "Whose votes beyond the quota move on first?",
    },
  ] as const)("asks under $method what the decision is about", async ({ asks, ...vote }) => {
    const rules = { ...("rules" in vote ? vote.rules : {}), tieRule: "hr_decides" };
    const { path } = await countVote(db, company, honoured, { ...vote, rules });
    expect(await pageOf(path, hr!)).toMatch(new RegExp(`A tie to decide.*${asks.replace("?", "\\?")}`));
  });
});
