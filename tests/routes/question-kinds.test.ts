import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle, story } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeOpenJury } from "@tests/support/open-jury";
import { readable } from "@tests/support/page";
import type { Question } from "~/domain/awards/question";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

const keyIn = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";

const inDays = (count: number) => new Date(Date.now() + count * 86_400_000);

const asked = (id: string, kind: Question["kind"], more: Partial<Question> = {}): Question => ({
  ...story,
  ...{ id, kind, label: `About ${id}?`, min: null, max: null },
  ...more,
});
const questions = [
  asked("where", "several", { choices: ["On site", "By telephone", "By letter"], max: 2 }),
  asked("since", "date"),
  asked("proof", "link"),
  asked("helper", "person"),
  asked("quiet", "short", { audience: "hr", required: false }),
];

describe("questions of many kinds", () => {
  it("are written in the editor, limits only where the kind has any", async () => {
    const formKey = keyIn(await (await hr.get("/manage/awards/new")).text());
    const fields = questions.flatMap(({ id, kind, choices, max, audience }) => [
      [`q.${id}.kind`, kind],
      [`q.${id}.label`, `About ${id}?`],
      [`q.${id}.choices`, choices.join("\n")],
      [`q.${id}.max`, kind === "several" ? String(max) : "150"],
      [`q.${id}.min`, ""],
      ...(audience === "hr" ? [[`q.${id}.hidden`, "on"]] : []),
    ]);
    const made = await hr.post("/manage/awards/new", {
      ...Object.fromEntries(fields),
      questionIds: questions.map(({ id }) => id),
      ...{ formKey, name: "Many Kinds", kind: "vote", nomineeKind: "either", method: "irv", seats: "1" },
    });
    expect(made.status).toBe(302);
    const award = await db.award.findFirstOrThrow({ where: { name: "Many Kinds" } });
    expect(award.questions).toMatchObject([
      { kind: "several", max: 2, audience: "everyone" },
      { kind: "date", max: null },
      { kind: "link", max: null },
      { kind: "person", max: null },
      { kind: "short", max: 150, audience: "hr" },
    ]);
  });

  it("are answered without scripts, kept when refused, and keep the wording they were answered under", async () => {
    const { cycle, category, award } = await makeRunningCycle(db, "nominating", {
      name: "Answered",
      questions: questions as never,
    });
    await db.cycle.update({
      where: { id: cycle.id },
      data: { nominationsCloseAt: inDays(1), votingOpenAt: inDays(2), votingCloseAt: inDays(3) },
    });
    const nominator = await app.signedIn(charlie);
    const path = `/cycles/${cycle.id}/nominate`;
    const formKey = keyIn(await (await nominator.get(path)).text());
    const form = {
      ...{ formKey, nominationId: "", categoryId: category.id, teamName: "", winId: "", do: "send" },
      nominees: [alice.id],
      "answer.where": ["On site", "By letter"],
      "answer.since": "2026-04-16",
      "answer.proof": "https://example.com/report",
      "answer.helper": bob.id,
      "answer.quiet": "She asked not to be named.",
    };
    const wrong = await nominator.post(path, {
      ...form,
      "answer.where": ["On site", "By letter", "By telephone"],
      "answer.since": "2026-02-30",
      "answer.proof": "example",
      "answer.helper": `nobody\nAn Invented Name`,
    });
    expect(wrong.status).toBe(409);
    const said = readable(await wrong.text());
    for (const sentence of [
      "Choose at most 2.",
      "Choose a day that exists.",
      "begins with https",
      "somebody who is with us",
    ])
      expect(said).toContain(sentence);
    expect(await db.nomination.count()).toBe(0);
    const find = { ...form, find: "answer.helper", "answer.helperQuery": "Bob" };
    const found = await (await nominator.post(path, find)).text();
    expect(found).toMatch(new RegExp(`name="answer.helper"[^>]*value="${bob.id}"`));
    const sent = await nominator.post(path, form);
    expect(sent.status).toBe(302);
    const kept = await db.nomination.findFirstOrThrow();
    expect(kept.answers).toMatchObject({ where: "On site\nBy letter", since: "2026-04-16" });
    expect(kept.answers).toMatchObject({ helper: `${bob.id}\n${bob.name}` });
    const letter = await db.letter.findFirstOrThrow({ where: { template: "nomination-received" } });
    expect(JSON.stringify(letter.props)).toContain("16 April 2026");
    const again = await (await nominator.get(`${path}?nomination=${kept.id}`)).text();
    expect([...again.matchAll(/name="answer\.where"[^>]*checked/g)]).toHaveLength(2);

    const reworded = questions.map((one) => ({ ...one, label: `Reworded ${one.id}?` }));
    await db.award.update({ where: { id: award.id }, data: { questions: reworded as never } });
    const screened = readable(
      await (await hr.get(`/manage/cycles/${cycle.id}/screening?entry=${kept.entryId}`)).text(),
    );
    expect(screened).toContain("About since?");
    expect(screened).toContain("16 April 2026");
    expect(screened).toContain(bob.name);
    expect(screened).not.toContain(bob.id);
    expect(screened).toContain("She asked not to be named.");
    expect(screened).not.toContain("Reworded");
  });

  it("keep from the jury what is for HR alone", async () => {
    const { category } = await makeOpenJury(db, {
      jurors: [charlie],
      honoured: [alice, bob],
      nominator: dana,
      settings: { minJurors: 1 },
      rules: { name: "Judged", questions: [story, ...questions] as never },
    });
    const answers = { story: "She called before the offer.", since: "2026-04-16", quiet: "A private word." };
    await db.nomination.updateMany({ where: { categoryId: category.id }, data: { answers } });
    const juror = await app.signedIn(charlie);
    const sheets = await db.juryAssignment.findMany({
      where: { state: "open", juror: { categoryId: category.id } },
    });
    expect(sheets.length).toBeGreaterThan(0);
    for (const { id } of sheets) {
      const html = readable(await (await juror.get(`/jury/${category.id}?entry=${id}`)).text());
      expect(html).not.toContain("A private word.");
      expect(html).not.toContain("About quiet?");
      expect(html).toContain("16 April 2026");
    }
  });
});
