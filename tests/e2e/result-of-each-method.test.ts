import { writeFileSync } from "node:fs";
import path from "node:path";
import { tmpdir } from "node:os";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { announce, countVote, makeHonoured } from "@tests/support/counted-votes";
import { testDatabase } from "@tests/support/database";
import { countJudgedJury } from "@tests/support/judged-juries";
import { countJuryAfterVote, countJuryWithVote } from "@tests/support/juries-with-votes";
import { exampleOf, voteExamples } from "@tests/support/vote-examples";
import { openPage } from "./browser";
import { examined, nothing, wide } from "./examined";

const db = await testDatabase();
const company = await cast(db);
const honoured = await makeHonoured(db, company);
const app = await startApp(db);

async function pageFor(person: { id: string }, options = {}): Promise<Page> {
  const visitor = await app.signedIn(person);
  const page = await openPage(app.origin, { viewport: wide, reducedMotion: "reduce", ...options });
  await page
    .context()
    .addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: app.origin })));
  return page;
}

async function lookAt(page: Page, address: string) {
  await page.goto(address);
  for (const summary of await page.locator("main details > summary").all()) await summary.click();
  expect(await examined(page)).toEqual(nothing);
}

it.each(voteExamples)("nothing serious at the result of a vote by $method", async (example) => {
  const vote = await countVote(db, company, honoured, example);
  await announce(db, company, vote);
  const page = await pageFor(company.charlie, { bypassCSP: true });
  await lookAt(page, vote.path);
  await lookAt(page, `${vote.path}?view=table`);
});

it("nothing serious at the result of a jury, as HR and as everybody else sees it", async () => {
  const jury = await countJudgedJury(db, company, honoured, { decides: "trimmed" });
  await lookAt(await pageFor(company.dana, { bypassCSP: true }), jury.path);
  await announce(db, company, jury);
  await lookAt(await pageFor(company.charlie, { bypassCSP: true }), jury.path);
});

it.each([
  ["beside", countJuryWithVote],
  ["before", countJuryAfterVote],
] as const)("nothing serious at the result of a jury with a vote %s it", async (_, count) => {
  const jury = await count(db, company, honoured);
  await lookAt(await pageFor(company.dana, { bypassCSP: true }), jury.path);
  await announce(db, company, jury);
  await lookAt(await pageFor(company.charlie, { bypassCSP: true }), jury.path);
});

it("counts the file again beside the page, and one that was changed does not fit", async () => {
  const vote = await countVote(db, company, honoured, exampleOf("stv"));
  await announce(db, company, vote);
  const page = await pageFor(company.charlie);
  await page.goto(vote.path);
  await page.getByRole("button", { name: "Recount here" }).click();
  await page.getByText("Everything fits.").waitFor();
  const found = await page.locator(".recounted").innerText();
  expect(found).toContain(
    "31 ballots counted: the same result, round by round. Winner: Ada Bramble and Bo Calder.",
  );
  expect(found).toContain("31 receipt codes for 31 ballots.");
  expect(found).toContain("The order of the lot follows from the seed and the ballots.");

  const file = await (await (await app.signedIn(company.charlie)).get(`${vote.path}/file`)).json();
  const [saved, broken] = ["changed", "broken"].map((name) =>
    path.join(tmpdir(), `${name}-${process.pid}.json`),
  );
  file.ballots[0].count += 40;
  writeFileSync(saved!, JSON.stringify(file));
  await page.getByText("Count a file that you saved").click();
  await page.getByLabel("Ballot file", { exact: true }).setInputFiles(saved!);
  await page.getByText("Something does not fit. Please tell the People team.").waitFor();
  expect(await page.locator(".recounted").innerText()).toContain("31 receipt codes for 71 ballots.");
  writeFileSync(broken!, "no file of ours");
  await page.getByLabel("Ballot file", { exact: true }).setInputFiles(broken!);
  // The command's own reader of bytes says where.
  await page.getByText("The file is not JSON: something is wrong at byte 1 or after it.").waitFor();
});

it("says whether a receipt is in the file, without sending it anywhere", async () => {
  const vote = await countVote(db, company, honoured, exampleOf("plurality"));
  await announce(db, company, vote);
  const { code } = await db.receipt.findFirstOrThrow({ where: { categoryId: vote.category.id } });
  const page = await pageFor(company.charlie);
  await page.goto(vote.path);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.url()} ${request.postData() ?? ""}`));
  const ask = async (typed: string) => {
    await page.getByLabel("Is my ballot in it?").fill(typed);
    await page.getByRole("button", { name: "Look" }).click();
  };
  await ask(` ${code.toLowerCase()} `);
  await page.getByText("Found among 24 codes.").waitFor();
  await ask("QUILL-7F3K LARCH-92MX");
  await page.getByText("Not among the 24 codes.").waitFor();
  await ask("no code");
  await page.getByText("A receipt code looks like").waitFor();
  expect(asked.join("\n")).not.toMatch(new RegExp(`${code.slice(0, 5)}|QUILL`, "i"));
});
