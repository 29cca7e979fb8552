import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeOpenJury } from "@tests/support/open-jury";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, departments } = await cast(db);
const [ida, jon] = await makeVoters(db, departments.operations.id, 2);
const jurors = [ida!, jon!, bob];
const { category, cycle } = await makeOpenJury(db, {
  jurors,
  honoured: [alice, bob, charlie],
  nominator: erin,
});
const app = await startApp(db);
const path = `/jury/${category.id}`;
const sheets = await db.juryAssignment.findMany({ include: { juror: true, entry: true } });
const sheetOf = (juror: { id: string }, title: string) =>
  sheets.find((sheet) => sheet.juror.personId === juror.id && sheet.entry.title === title);
const rows = () => db.juryAssignment.findMany({ orderBy: { id: "asc" }, include: { scores: true } });
const form = (assignmentId: string, words: Record<string, string> = {}) => ({
  ...{ assignmentId, version: "0", comment: "Well done.", do: "save" },
  ...{ "score-early": "5", "score-change": "5", "score-others": "5" },
  ...words,
});

/** What somebody posts, which must be answered so and leave every sheet as it was. */
async function refusedTo(
  person: { id: string },
  sent: Record<string, string>,
  statuses: number[],
  to = path,
) {
  const before = await rows();
  const answer = await (await app.signedIn(person)).post(to, sent);
  expect(statuses).toContain(answer.status);
  expect(await rows()).toEqual(before);
}

describe("a juror who tries what is not theirs", () => {
  it("writes on no sheet that was taken off them at once, their own entry's", async () => {
    const own = sheetOf(bob, bob.name);
    expect(own?.state).toBe("recused");
    await refusedTo(bob, form(own!.id), [404, 409]);
  });

  it("writes on no sheet of a jury by the address of another", async () => {
    const other = await makeOpenJury(db, { jurors: [ida!], honoured: [alice], nominator: erin });
    await refusedTo(ida!, form(sheetOf(ida!, alice.name)!.id), [404], `/jury/${other.category.id}`);
  });

  it("gives no score beyond the scale, and writes no book", async () => {
    const { id } = sheetOf(ida!, alice.name)!;
    const wrong: Record<string, string>[] = [
      { "score-early": "6" },
      { "score-early": "0" },
      { comment: "x".repeat(200_000) },
    ];
    for (const words of wrong) await refusedTo(ida!, form(id, words), [400, 409, 413]);
  });

  it("keeps one of two saves that started from the same page, and is told of the other", async () => {
    const { id } = sheetOf(jon!, alice.name)!;
    const tabs = [form(id, { comment: "From the one." }), form(id, { comment: "From the other." })];
    const juror = await app.signedIn(jon!);
    const answers = await Promise.all(tabs.map((tab) => juror.post(path, tab)));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
    expect((await db.juryAssignment.findUniqueOrThrow({ where: { id } })).version).toBe(1);
  });

  it("writes on no entry that was withdrawn, and on none after the deadline", async () => {
    const { id, entryId } = sheetOf(ida!, charlie.name)!;
    await db.entry.update({ where: { id: entryId }, data: { state: "withdrawn" } });
    await refusedTo(ida!, form(id), [404, 409]);
    await db.cycle.update({ where: { id: cycle.id }, data: { votingCloseAt: new Date(Date.now() - 1_000) } });
    await refusedTo(ida!, form(sheetOf(ida!, alice.name)!.id), [404, 409]);
  });
});

describe("somebody of HR or an auditor who has a part in the jury", () => {
  it.each([
    ["judges there", ida!, "hr" as const],
    ["is named in an entry", bob, "auditor" as const],
  ])("sees no board, juror or sheet of it: %s", async (_, person, role) => {
    await db.roleGrant.create({ data: { personId: person.id, role, grantedAt: new Date() } });
    const visitor = await app.signedIn(person);
    const board = `/manage/cycles/${cycle.id}/jury/${category.id}`;
    const sheet = sheets.find(({ juror }) => juror.personId === jon!.id)!;
    for (const at of ["", `/jurors/${sheet.jurorId}`, `/sheets/${sheet.id}`]) {
      const answer = await visitor.get(board + at);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("this jury stays closed to you");
      expect((await visitor.post(board + at, { do: "remind", reason: "So." })).status).toBe(403);
    }
    await db.roleGrant.deleteMany({ where: { personId: person.id } });
  });

  it("is open to somebody of HR without a part", async () => {
    const answer = await (await app.signedIn(dana)).get(`/manage/cycles/${cycle.id}/jury/${category.id}`);
    expect(answer.status).toBe(200);
  });
});
