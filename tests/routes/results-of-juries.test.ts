import { expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { announce, makeHonoured } from "@tests/support/counted-votes";
import { testDatabase } from "@tests/support/database";
import { countJudgedJury } from "@tests/support/judged-juries";
import { countJuryAfterVote, countJuryWithVote } from "@tests/support/juries-with-votes";
import { readable } from "@tests/support/page";

const db = await testDatabase();
const company = await cast(db);
const honoured = await makeHonoured(db, company);
const app = await startApp(db);
const [hr, auditor, employee] = await Promise.all(
  [company.dana, company.audra, company.charlie].map((person) => app.signedIn(person)),
);

async function pageOf(path: string, visitor = employee!) {
  return readable(await (await visitor.get(path)).text());
}

it("shows the columns side by side, which decides, and who has no place; where jurors lie apart is for HR", async () => {
  const jury = await countJudgedJury(db, company, honoured, { decides: "trimmed" });
  const columns =
    /The trimmed column decides, as was fixed before the start\. Finalist Raw Normalised Trimmed decides Ada Bramble/;
  const early = await pageOf(jury.path, hr!);
  expect(early).toMatch(/5 of 5 jurors/);
  expect(early).toMatch(/Jurors [\d.]+ apart: worth a talk/);
  await announce(db, company, jury);
  const page = await pageOf(jury.path);
  expect(page).toMatch(columns);
  expect(page).toMatch(/Ada Bramble .*wins 5 jurors 4\.32/);
  expect(page).toMatch(/Without a place Fay Garrick\. 2 jurors scored it, and at least 3 are needed\./);
  expect(page).not.toContain("worth a talk");
  expect(page).toContain("A sheet could point to its juror");
});

it("gives the sheets to HR and auditors, whose recount agrees, and nobody a way to guess them", async () => {
  const jury = await countJudgedJury(db, company, honoured);
  await announce(db, company, jury);
  const file = await (await auditor!.get(`${jury.path}/file`)).json();
  const said = { subjectId: jury.category.id, act: "result.announced" };
  const told = await db.auditEvent.findFirstOrThrow({ where: said });
  expect(told.after).toMatchObject({ jurySeed: file.lot.seed });
  const names = JSON.stringify(file);
  for (const { id, name } of jury.jurors)
    for (const word of [id, `"${name}"`]) expect(names).not.toContain(word);
  expect(recount(parseElection(file))).toMatchObject({ agrees: true, doubts: [] });
  const forAll = await (await employee!.get(`${jury.path}/file`)).json();
  expect(forAll).not.toHaveProperty("ballots");
  const [fay] = forAll.result.jury.entries.filter(({ ranked }: { ranked: boolean }) => !ranked);
  expect(fay).toMatchObject({ jurors: 2, raw: null, trimmed: null, spread: null, criteria: {} });
  expect(await pageOf(jury.path, auditor!)).toContain("Mark of the box, over all sheets");
  const page = await pageOf(jury.path);
  expect(page).toContain("The mark of the box is for those who may see the sheets");
  expect(page).not.toContain("Mark of the box, over all sheets");
});

it("shows jury and vote in columns beside each other, with the weight of each", async () => {
  const jury = await countJuryWithVote(db, company, honoured);
  await announce(db, company, jury);
  const page = await pageOf(jury.path);
  expect(page).toContain(
    "Jury and vote decide together, as was fixed before the start: the raw column counts 60%, the vote 40%.",
  );
  expect(page).toMatch(/Raw counts Trimmed Vote Together decides Ed Foxley/);
  // 60 % of three quarters of the way from 1 to 5, and all of the 40 % of the vote.
  expect(page).toMatch(/Ed Foxley , wins 5 jurors 4\.00 4\.00 100% 85\.00/);
  // The whole way, and two of five ballots.
  expect(page).toMatch(/Ada Bramble 5 jurors 5\.00 5\.00 40% 76\.00/);
  expect(page).toContain("and the highest sum wins.");
});

it("shows the vote that made the list below what the jury found, and who was on the list", async () => {
  const jury = await countJuryAfterVote(db, company, honoured);
  await announce(db, company, jury);
  const page = await pageOf(jury.path);
  expect(page).toMatch(/Bo Calder , wins 5 jurors 5\.00/);
  expect(page).toMatch(
    /The vote that made the list Ballots that approve of each Ed Foxley , on the list 5 100\.0%/,
  );
  for (const name of ["Ada Bramble", "Bo Calder"]) expect(page).toContain(`${name} , on the list 2 40.0%`);
  expect(page).toContain("Cy Dunmore 1 20.0%");
  expect(page).not.toContain("Cy Dunmore , on the list");
  expect(page).toMatch(/5 of \d+ voted before the jury\./);
});

it("gives the file of the vote that made the list: a recount of it agrees, and every voter finds their receipt", async () => {
  const jury = await countJuryAfterVote(db, company, honoured);
  const path = `${jury.path}/file?of=shortlist`;
  for (const visitor of [employee!, auditor!]) expect((await visitor.get(path)).status).toBe(404);
  expect((await hr!.get(path)).status).toBe(200);
  await announce(db, company, jury);
  const answer = await auditor!.get(path);
  expect(answer.headers.get("Content-Disposition")).toContain("-shortlist.json");
  const file = await answer.json();
  expect(file).toMatchObject({ method: "approval", seats: 2 });
  expect(recount(parseElection(file))).toMatchObject({ agrees: true, doubts: [] });
  expect(file.receipts).toEqual([...jury.codes].sort());
  const forAll = await (await employee!.get(path)).json();
  expect(forAll).not.toHaveProperty("ballots");
  expect(forAll).toMatchObject({ receipts: file.receipts, result: { winners: file.result.winners } });
  const page = await (await employee!.get(jury.path)).text();
  expect(readable(page)).toContain(
    "The vote before the jury With 5 ballots, a whole ballot could point to one person.",
  );
  expect(page).toContain(`href="${path}"`);
});

it("has no such file where no vote came before the jury, and none of another kind", async () => {
  const jury = await countJudgedJury(db, company, honoured);
  await announce(db, company, jury);
  for (const of of ["shortlist", "votes"])
    expect((await auditor!.get(`${jury.path}/file?of=${of}`)).status).toBe(404);
});

it("keeps the rounds of that vote with HR and auditors where too few voted, and lists the receipts", async () => {
  const jury = await countJuryAfterVote(db, company, honoured);
  await db.category.update({ where: { id: jury.category.id }, data: { quorumNumber: 6 } });
  await announce(db, company, jury);
  const forAll = await (await employee!.get(`${jury.path}/file?of=shortlist`)).json();
  expect(forAll.receipts).toHaveLength(5);
  for (const kept of ["result", "ballots"]) expect(forAll).not.toHaveProperty(kept);
  expect(await (await auditor!.get(`${jury.path}/file?of=shortlist`)).json()).toHaveProperty("result");
});

it("shows what jurors wrote to those who run and check the award, and not to one of them who is named in it", async () => {
  const jury = await countJudgedJury(db, company, honoured);
  const [entryId] = jury.entries;
  await db.juryAssignment.updateMany({ where: { entryId }, data: { comment: "Quick, and a little loud." } });
  expect(await pageOf(jury.path, hr!)).toContain("Quick, and a little loud.");
  await db.entryMember.create({ data: { entryId: entryId!, personId: company.dana.id } });
  expect(await pageOf(jury.path, hr!)).not.toContain("a little loud");
  await db.entryMember.deleteMany({ where: { entryId, personId: company.dana.id } });
  await announce(db, company, jury);
  expect(await pageOf(jury.path, auditor!)).toContain("Quick, and a little loud.");
  expect(await pageOf(jury.path)).not.toContain("a little loud");
});
