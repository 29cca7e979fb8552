import { expect, it } from "vitest";
import { readFirstRound } from "~/domain/awards/first-round";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { announceCycle } from "~/operations/announce-cycle.server";
import { certifyResult } from "~/operations/certify-result.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { castChoice, handOverAt, judgingClosesAt, whileJudgingLate } from "@tests/support/juries";
import { readable } from "@tests/support/page";
import { mustDo } from "@tests/support/trophies";
import { everyRoundStep, openTwoRounds, voteInFirst } from "@tests/support/two-rounds";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, frank, bill, dana, erin, charlie, audra, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 4);
const app = await startApp(db);
const hr = await app.signedIn(dana);

const award = {
  name: "Bridge Builder",
  kind: "vote",
  nomineeKind: "either",
  seats: "1",
  meaning: "liked",
  method: "irv",
  tieRule: "usual",
};
const first = { "first.kind": "vote", "first.method": "star", "first.size": "4", "first.quorumNumber": "3" };

async function post(fields: Record<string, string>) {
  const page = await (await hr.get("/manage/awards/new")).text();
  const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "";
  return hr.post("/manage/awards/new", { formKey, ...award, ...fields });
}

it("keeps a first round with its own method, size, quorum and voters", async () => {
  const answer = await post({ ...first, "first.voters.functions": "sales", name: "Two rounds" });
  expect(answer.status).toBe(302);
  const kept = await db.award.findFirstOrThrow({ where: { name: "Two rounds" } });
  expect(readFirstRound(kept.firstRound)).toMatchObject({
    kind: "vote",
    method: "star",
    size: 4,
    quorumNumber: 3,
    voters: { functions: ["sales"] },
  });
  const html = await (await hr.get(`/manage/awards/${kept.id}`)).text();
  expect(readable(html)).toContain("The best 4 go on to the final.");
});

it("keeps a jury before the final with its criteria, which a button adds without scripts", async () => {
  const jury = {
    "first.kind": "jury",
    "first.size": "3",
    "first.jury.jurorIds": charlie.id,
    "first.jury.min": "1",
    "first.jury.max": "4",
    "first.jury.minJurors": "1",
    "first.jury.decides": "raw",
    "first.jury.spread": "1",
    "first.jury.criterionIds": "a",
    "first.jury.c.a.name": "How early",
    "first.jury.c.a.weight": "2",
  };
  const added = await (await post({ ...jury, edit: "first.jury.criterion-add" })).text();
  expect(added.match(/name="first\.jury\.criterionIds"/g)).toHaveLength(2);
  expect((await post({ ...jury, name: "Jury first" })).status).toBe(302);
  const kept = await db.award.findFirstOrThrow({ where: { name: "Jury first" } });
  expect(readFirstRound(kept.firstRound).jury).toMatchObject({
    jurorIds: [charlie.id],
    max: 4,
    criteria: [{ name: "How early", weight: 2 }],
  });
});

it.each([
  ["a list as short as the seats", { seats: "3", "first.size": "3" }, 409, "More entries have to go on"],
  ["a list of one", { "first.size": "1" }, 400, "Write a whole number from 2 to 100."],
  ["a size that is no number", { "first.size": "five" }, 400, "Write a whole number from 2 to 100."],
  ["fair shares for a crowd", { "first.method": "stv", "first.size": "10" }, 409, "Fair shares work"],
  ["a quorum beyond all", { "first.quorumPercent": "101" }, 400, "Write a whole number from 0 to 100."],
  ["criteria that have no name", criterionless(), 409, "criteri"],
])("refuses %s beside its field, and keeps what was typed", async (_, fields, status, sentence) => {
  const answer = await post({ ...first, ...fields, name: "Refused", purpose: "Written once." });
  expect(answer.status).toBe(status);
  const html = await answer.text();
  expect(readable(html)).toContain(sentence);
  expect(html).toContain("Written once.");
  expect(await db.award.count({ where: { name: "Refused" } })).toBe(0);
});

function criterionless(): Record<string, string> {
  return {
    "first.kind": "jury",
    "first.jury.min": "1",
    "first.jury.max": "5",
    "first.jury.minJurors": "1",
    "first.jury.decides": "raw",
    "first.jury.spread": "1",
    "first.jury.criterionIds": "a",
    "first.jury.c.a.name": " ",
    "first.jury.c.a.weight": "1",
  };
}

it("shows each round to those who act in it, and the first round's count to nobody before the announcement", async () => {
  const { cycle, category, roundId, entries } = await openTwoRounds(db, {
    honoured: [alice, bob, frank, bill],
    voters: { first: voters.slice(0, 3), final: [voters[3]!] },
  });
  const soon = await db.cycle.update({
    where: { id: cycle.id },
    data: {
      judgingOpenAt: new Date(Date.now() + 86_400_000),
      votingCloseAt: new Date(Date.now() + 2 * 86_400_000),
    },
  });
  const voter = await app.signedIn(voters[0]!);
  const finalist = await app.signedIn(voters[3]!);
  const auditor = await app.signedIn(audra);
  const text = async (who: typeof hr, path: string) => readable(await (await who.get(path)).text());
  expect(await text(voter, `/vote/${roundId}`)).toContain("The first two go on to the final.");
  expect(await text(voter, "/vote")).toContain("Joint Win of the Quarter: first round");
  expect(await text(voter, "/")).toContain("Joint Win of the Quarter: first round");
  expect(await (await voter.get(`/cycles/${cycle.id}`)).text()).toContain(`/vote/${roundId}`);
  expect((await finalist.get(`/vote/${roundId}`)).status).toBe(404);
  const room = await text(hr, `/manage/cycles/${cycle.id}`);
  expect(room).toContain("First round: Approval, 2 go on");
  expect(room).toContain("First round closes, final opens");
  expect(await text(hr, `/manage/cycles/${cycle.id}/electorate`)).toContain(
    "Joint Win of the Quarter: first round",
  );
  expect(await (await voter.get(`/cycles/${cycle.id}/calendar`)).text()).toContain("final opens");

  await db.cycle.update({
    where: { id: cycle.id },
    data: { judgingOpenAt: handOverAt, votingCloseAt: judgingClosesAt },
  });
  await voteInFirst(db, roundId, entries, voters.slice(0, 3));
  await everyRoundStep(db, handOverAt);
  await db.cycle.update({ where: { id: cycle.id }, data: { votingCloseAt: soon.votingCloseAt } });
  for (const who of [voter, finalist, auditor, hr])
    for (const path of [`/results/${roundId}`, `/results/${roundId}/file`, `/results/${category.id}`])
      expect((await who.get(path)).status).toBe(404);
  const over = await (await voter.get(`/vote/${roundId}`)).text();
  for (const title of ["Alice Moreau", "Frank Osei", "Bill Marsh"])
    expect(over.includes(title)).toBe(over.includes("Bob Tanaka"));
  const final = await text(finalist, `/vote/${category.id}`);
  expect(final).toContain("Alice Moreau");
  expect(final).not.toContain("Frank Osei");
  expect((await voter.get(`/vote/${category.id}`)).status).toBe(404);

  await db.cycle.update({ where: { id: cycle.id }, data: { votingCloseAt: judgingClosesAt } });
  mustDo(await castChoice(db, voters[3]!, category.id, { ranks: [[entries[1]!]] }, whileJudgingLate));
  for (let run = 0; run < 2; run += 1) await everyRoundStep(db, judgingClosesAt);
  for (const who of [voter, finalist, auditor])
    for (const path of [`/results/${roundId}`, `/results/${roundId}/file`])
      expect((await who.get(path)).status).toBe(404);
  expect(await text(hr, `/results/${roundId}`)).toContain("2 of 4 entries went on to the final.");
  expect((await hr.post(`/results/${roundId}/certification`, {})).status).toBe(404);
  for (const person of [dana, erin])
    mustDo(await certifyResult(actAs(db, person, afterDays(22)), category.id));
  mustDo(await announceCycle(actAs(db, dana, afterDays(22)), cycle.id));

  const shown = await text(voter, `/results/${category.id}`);
  expect(shown).toContain("3 of 3 voted first, on 4 entries: approval. 2 went on.");
  const page = await text(voter, `/results/${roundId}`);
  expect(page).toContain("2 of 4 entries went on to the final.");
  expect(page).toContain("See the final");
  const file = parseElection(await (await auditor.get(`/results/${roundId}/file`)).json());
  expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
  expect(await text(voter, "/hall")).not.toContain("first round");
});
