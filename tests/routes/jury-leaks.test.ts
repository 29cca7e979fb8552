import { describe, expect, it } from "vitest";
import type { Database } from "~/db/client.server";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { finishSheet } from "~/operations/finish-sheet.server";
import { recuseJuror } from "~/operations/recuse-juror.server";
import { saveSheet } from "~/operations/save-sheet.server";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase, urlOf } from "@tests/support/database";
import { makeOpenJury } from "@tests/support/open-jury";
import { mustDo } from "@tests/support/trophies";
import { makeVoters } from "@tests/support/votes";

const start = await testDatabase();
const people = await cast(start);
const { adam, alice, audra, bill, bob, charlie, dana, erin, frank } = people;
const jurors = await makeVoters(start, people.departments.operations.id, 4);
const [ida, jon, kim, lea] = jurors as [Juror, Juror, Juror, Juror];
const blind = ["names", "photos", "departments", "nominators"] as const;
const { category, cycle } = await makeOpenJury(start, {
  jurors,
  honoured: [alice, bob, charlie],
  settings: { blind: [...blind] },
  nominator: erin,
});
const sheets = await start.juryAssignment.findMany({
  include: { juror: { include: { person: true } }, entry: true },
});
const silent = sheetOf(lea, "Alice Moreau");
mustDo(
  await recuseJuror(actAs(start, dana), {
    assignmentId: silent.id,
    reason: "They are cousins.",
    silent: true,
  }),
);
await start.$disconnect();

type Juror = Awaited<ReturnType<typeof makeVoters>>[number];

/** One instant for both, so that the chain of the record is the same too: it holds nothing of what was given. */
const now = new Date();

/** The same company twice: in one Ida and Jon give Alice the best, in the other Bob. */
const worlds = [await world("Alice Moreau"), await world("Bob Tanaka")];

const board = `/manage/cycles/${cycle.id}/jury/${category.id}`;
const idasSheet = sheetOf(ida, "Alice Moreau");
const paths = [
  "/manage/audit",
  "/",
  "/jury",
  `/jury/${category.id}`,
  `/jury/${category.id}?entry=${idasSheet.id}`,
  `/jury/${category.id}/conflict?entry=${idasSheet.id}`,
  "/cycles",
  `/cycles/${cycle.id}`,
  `/manage/cycles/${cycle.id}`,
  board,
  `${board}/jurors/${idasSheet.jurorId}`,
  `${board}/sheets/${idasSheet.id}`,
  `/results/${category.id}`,
  `/results/${category.id}/file`,
  `/manage/audit?subject=${category.id}`,
];

describe("while the jury is at work", () => {
  it(
    "nobody but a juror sees what the juror gave: two opposite worlds look the same",
    { timeout: 240_000 },
    async () => {
      for (const person of [adam, alice, audra, bill, bob, dana, erin, frank, kim, lea]) {
        for (const path of paths) {
          const [one, other] = await Promise.all(worlds.map(({ db, app }) => bytes(db, app, person, path)));
          expect(one, `${person.name} at ${path}`).toEqual(other);
        }
      }
    },
  );

  it("tells the two worlds apart by the page of somebody who scored", async () => {
    const path = `/jury/${category.id}?entry=${idasSheet.id}`;
    const [one, other] = await Promise.all(worlds.map(({ db, app }) => bytes(db, app, ida, path)));
    expect(one).not.toEqual(other);
  });

  it("is not there for those who do not sit on it, and a sheet only for its juror", async () => {
    const { app } = worlds[0]!;
    for (const person of [adam, alice, audra, bill, dana, frank]) {
      const guest = await app.signedIn(person);
      expect((await guest.get(`/jury/${category.id}`)).status, person.name).toBe(404);
    }
    const other = await app.signedIn(jon);
    expect((await other.get(`/jury/${category.id}?entry=${idasSheet.id}`)).status).toBe(404);
    const form = {
      assignmentId: idasSheet.id,
      version: "1",
      comment: "Mine now",
      do: "save",
      "score-early": "1",
    };
    expect((await other.post(`/jury/${category.id}`, form)).status).toBe(404);
    const conflict = { conflict: "other", reason: "It is mine." };
    expect((await other.post(`/jury/${category.id}/conflict?entry=${idasSheet.id}`, conflict)).status).toBe(
      404,
    );
    expect(await worlds[0]!.db.juryAssignment.count({ where: { comment: "Mine now" } })).toBe(0);
  });

  it("lets auditors look and not act", async () => {
    const auditor = await worlds[0]!.app.signedIn(audra);
    expect((await auditor.get(board)).status).toBe(200);
    expect((await auditor.post(board, { do: "remind" })).status).toBe(403);
    expect((await auditor.post(`${board}/sheets/${idasSheet.id}`, { reason: "x", do: "void" })).status).toBe(
      403,
    );
  });

  it("sends jurors no name, no id of an entry or a person, and nothing of a silent recusal", async () => {
    const { db, app } = worlds[0]!;
    const members = [alice, bob, charlie, erin];
    const entries = await db.entry.findMany();
    const hidden = [
      ...members.flatMap(({ id, name }) => [id, ...name.split(" ")]),
      ...entries.map(({ id }) => id),
    ];
    for (const juror of [kim, lea]) {
      const visitor = await app.signedIn(juror);
      const own = sheets.filter((sheet) => sheet.jurorId === sheetOf(juror, "Bob Tanaka").jurorId);
      for (const { id } of own.filter((sheet) => sheet.id !== silent.id)) {
        const answer = await visitor.get(
          `/jury/${category.id}?entry=${id}&_data=routes%2Fjury.%24categoryId`,
        );
        expect(answer.status).toBe(200);
        const text = await answer.text();
        for (const word of [...hidden, silent.id, "cousins"]) expect(text, word).not.toContain(word);
      }
    }
    const visitor = await app.signedIn(lea);
    expect((await visitor.get(`/jury/${category.id}?entry=${silent.id}`)).status).toBe(404);
    expect(await (await visitor.get(`/jury/${category.id}`)).text()).toContain(">Entry 2<");
    expect(await (await visitor.get(`/jury/${category.id}`)).text()).not.toContain(">Entry 3<");
    const answer = await visitor.post(`/jury/${category.id}`, { assignmentId: silent.id, do: "abstain" });
    expect(answer.status).toBe(404);
  });
});

describe("after the end", () => {
  it(
    "shows the sheets to HR and auditors, and to jurors their own words alone",
    { timeout: 60_000 },
    async () => {
      const { db, app } = worlds[0]!;
      const after = new Date(Date.now() + 4 * 86_400_000);
      await closeDueVotings(db, after);
      await finishJudging(db, after);
      await db.cycle.update({ where: { id: cycle.id }, data: { phase: "announced", announcedAt: after } });
      const seen = async (person: { id: string }, path: string) =>
        (await (await app.signedIn(person)).get(path)).text();
      for (const reader of [dana, audra]) {
        expect(await seen(reader, `${board}/sheets/${idasSheet.id}`)).toContain("Words of Voter 1");
        expect(await seen(reader, `/results/${category.id}`)).toContain("Words of Voter 2");
      }
      expect(await seen(ida, `/results/${category.id}`)).toContain("Words of Voter 1");
      for (const reader of [ida, alice, bob, frank, adam])
        expect(await seen(reader, `/results/${category.id}`)).not.toContain("Words of Voter 2");
      for (const reader of [alice, frank, adam, ida])
        expect((await (await app.signedIn(reader)).get(`${board}/sheets/${idasSheet.id}`)).status).toBe(403);
    },
  );
});

async function world(best: string): Promise<{ db: Database; app: RunningApp }> {
  const db = await testDatabase({ copyOf: new URL(urlOf(start)).pathname.slice(1) });
  const app = await startApp(db, { APP_ORIGIN: "http://laurels.test" });
  for (const juror of [ida, jon]) {
    for (const sheet of sheets.filter(({ juror: { personId } }) => personId === juror.id)) {
      const score = sheet.entry.title === best ? 5 : 2;
      const scores = Object.fromEntries(["early", "change", "others"].map((id) => [id, score]));
      const act = actAs(db, { ...juror, roles: [] }, now);
      const written = {
        assignmentId: sheet.id,
        scores,
        comment: `Words of ${juror.name}, ${score}`,
        version: 0,
      };
      const saved = await saveSheet(act, written);
      if (!saved.ok) throw new Error(saved.reason);
      mustDo(await finishSheet(act, { assignmentId: sheet.id, version: saved.value.version }));
    }
  }
  return { db, app };
}

function sheetOf(juror: { id: string }, title: string) {
  return sheets.find(({ juror: { personId }, entry }) => personId === juror.id && entry.title === title)!;
}

async function bytes(db: Database, app: RunningApp, person: { id: string }, path: string): Promise<string> {
  const visitor = app.visitor();
  await visitor.enter(db, person);
  const answer = await visitor.get(path);
  const plain = (await answer.text())
    .replace(/nonce="[^"]*"/g, "")
    .replace(/"nonce":"[^"]*"/g, "")
    .replace(/"(?:now|at|until|formKey)":"[^"]*"/g, "");
  return `${answer.status} ${plain}`;
}
