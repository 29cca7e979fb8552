import { makePerson } from "../../prisma/factories";
import { beforeAll, describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle, story } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { pdf, png } from "@tests/support/evidence";
import { makeOpenJury } from "@tests/support/open-jury";
import { readable } from "@tests/support/page";
import { makeOpenVote } from "@tests/support/votes";
import type { Question } from "~/domain/awards/question";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";

const db = await testDatabase();
const { alice, bob, charlie, dana, departments } = await cast(db);
const judge = await makePerson(db, { name: "Nell Harrow", departmentId: departments.operations.id });
const app = await startApp(db);
const nominator = await app.signedIn(charlie);
const hr = await app.signedIn(dana);
const juror = await app.signedIn(judge);
const stranger = await app.signedIn(bob);

const asked = (id: string, more: Partial<Question> = {}): Question => ({
  ...story,
  ...{ id, kind: "file", label: `The ${id}?`, min: null, max: null },
  ...more,
});
const questions = [
  asked("drawing"),
  asked("letters", { max: 2, required: false }),
  asked("contract", { audience: "hr", required: false }),
];
const formOf = (content: Uint8Array, name: string, field = "file", questionId = "") => {
  const form = new FormData();
  form.set(field, new File([Uint8Array.from(content)], name));
  if (questionId) form.set("questionId", questionId);
  return form;
};

describe("questions for files", () => {
  let nominationId = "";
  let path = "";
  let form: Record<string, string | string[]> = {};
  const files = () => db.nominationFile.findMany({ where: { nominationId }, orderBy: { addedAt: "asc" } });
  const kept = async () => (await db.nomination.findUniqueOrThrow({ where: { id: nominationId } })).answers;

  beforeAll(async () => {
    const { cycle, category } = await makeRunningCycle(db, "nominating", { questions: questions as never });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await db.cycle.update({
      where: { id: cycle.id },
      data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
    });
    path = `/cycles/${cycle.id}/nominate`;
    const input = {
      ...{ cycleId: cycle.id, categoryId: category.id, nomineeIds: [alice.id], teamName: "", winId: null },
      answers: { drawing: "A file that was never sent.pdf" },
    };
    const act = actAs(db, charlie, new Date());
    const saved = await saveNominationDraft(act, input, { nominationId: null, formKey: "file-questions" });
    nominationId = saved.ok ? saved.value.id : "";
    form = {
      ...{ formKey: "file-questions", nominationId, version: "", categoryId: category.id, teamName: "" },
      ...{ nominees: [alice.id], winId: "", do: "send" },
      "answer.drawing": "A file that was never sent.pdf",
    };
  });

  it("are not answered by text that a form claims, and the refused form keeps what was typed", async () => {
    expect(await kept()).toEqual({});
    const refused = await nominator.post(path, form);
    expect(refused.status).toBe(409);
    const html = readable(await refused.text());
    expect(html).toContain("Answer “The drawing?” before you send it.");
    expect(html).toContain("Save the draft and add files");
    expect(html).toContain(alice.name);
    expect((await db.nomination.findUniqueOrThrow({ where: { id: nominationId } })).state).toBe("draft");
  });

  it("are answered from the page of files without scripts, each at its place", async () => {
    const at = `/nominations/${nominationId}/files`;
    const wrong = await nominator.upload(at, formOf(Buffer.from("words"), "a.pdf", "file.drawing"));
    expect(wrong.status).toBe(409);
    expect(readable(await wrong.text())).toContain("This is not a PDF, PNG or JPG file.");
    expect(await files()).toEqual([]);
    const added = await nominator.upload(at, formOf(png(2, 3), "Plan.png", "file.drawing"));
    expect(added.status).toBe(302);
    expect(await kept()).toEqual({ drawing: "Plan.png" });
    expect((await nominator.upload(at, formOf(pdf, "a.pdf", "file.unknown"))).status).toBe(404);
  });

  it("are answered by the script, one file in the place of the other and no more than asked", async () => {
    const at = `/nominations/${nominationId}/files/new`;
    const [old] = await files();
    const again = await nominator.upload(at, formOf(pdf, "Better plan.pdf", "file", "drawing"));
    expect(await again.json()).toMatchObject({ file: { questionId: "drawing", replaced: old!.id } });
    for (const name of ["First.pdf", "Second.pdf"])
      expect((await nominator.upload(at, formOf(pdf, name, "file", "letters"))).status).toBe(200);
    const third = await nominator.upload(at, formOf(pdf, "Third.pdf", "file", "letters"));
    expect(third.status).toBe(409);
    expect(await third.json()).toEqual({ error: "There are 2 files already. Remove one first." });
    expect((await nominator.upload(at, formOf(pdf, "Signed.pdf", "file", "contract"))).status).toBe(200);
    expect(await kept()).toEqual({
      drawing: "Better plan.pdf",
      letters: "First.pdf\nSecond.pdf",
      contract: "Signed.pdf",
    });
  });

  it("are sent with the names in the letter, and what is required stays", async () => {
    expect((await nominator.post(path, form)).status).toBe(302);
    const letter = await db.letter.findFirstOrThrow({ where: { template: "nomination-received" } });
    expect(JSON.stringify(letter.props)).toContain("Better plan.pdf");
    const [drawing, first] = await files();
    const removal = (id: string) => `/nominations/${nominationId}/files/${id}/removal`;
    const refused = await nominator.post(removal(drawing!.id), { script: "yes" });
    expect(refused.status).toBe(409);
    expect(JSON.stringify(await refused.json())).toContain("asks for this file");
    expect((await nominator.post(removal(drawing!.id))).status).toBe(409);
    expect(await files()).toHaveLength(4);
    expect((await nominator.post(removal(first!.id))).status).toBe(302);
    expect(await kept()).toMatchObject({ letters: "Second.pdf" });
  });

  it("stand in screening at their question, and keep it when the award is worded anew", async () => {
    const { cycleId, entryId } = await nominationCase();
    await db.award.updateMany({ data: { questions: [] } });
    const page = readable(
      await (await hr.get(`/manage/cycles/${cycleId}/screening?entry=${entryId}`)).text(),
    );
    expect(page).toMatch(/The drawing\?.*Better plan\.pdf.*The letters\?.*Second\.pdf.*The contract\?/s);
    for (const { id } of await files())
      expect((await hr.get(`/nominations/${nominationId}/files/${id}`)).status).toBe(200);
    for (const { id } of await files())
      expect((await stranger.get(`/nominations/${nominationId}/files/${id}`)).status).toBe(404);
  });

  async function nominationCase() {
    const { category, entryId } = await db.nomination.findUniqueOrThrow({
      where: { id: nominationId },
      include: { category: true },
    });
    return { cycleId: category.cycleId, entryId };
  }
});

/** Puts an open and a closed file beside the nomination of the first entry of a category. */
async function filesOf(categoryId: string) {
  const nomination =
    (await db.nomination.findFirst({ where: { categoryId }, orderBy: { createdAt: "asc" } })) ??
    (await nominationFor(categoryId));
  const ids: Record<string, string> = {};
  for (const questionId of ["drawing", "contract", ""]) {
    const row = { nominationId: nomination.id, questionId, name: `About ${questionId}.pdf`, content: pdf };
    const made = await db.nominationFile.create({
      data: { ...row, type: "application/pdf", size: pdf.length, addedAt: new Date() },
    });
    ids[questionId] = `/nominations/${nomination.id}/files/${made.id}`;
  }
  return { nomination, open: ids.drawing!, closed: ids.contract!, beside: ids[""]! };
}

async function nominationFor(categoryId: string) {
  const entry = await db.entry.findFirstOrThrow({ where: { categoryId } });
  return db.nomination.create({
    data: {
      ...{ categoryId, nominatorId: dana.id, entryId: entry.id, state: "submitted" as const },
      ...{ createdAt: new Date(), updatedAt: new Date(), submittedAt: new Date() },
    },
  });
}

describe("files that answer a question, for a jury", () => {
  const juryOf = (blind: readonly string[]) =>
    makeOpenJury(db, {
      jurors: [judge],
      honoured: [alice],
      nominator: charlie,
      settings: { minJurors: 1, blind: blind as never },
      rules: { name: `Jury ${blind.length}`, questions: questions as never },
    });

  it("are opened by jurors where the question is open, and by nobody after stepping aside", async () => {
    const { category } = await juryOf([]);
    const { open, closed, beside } = await filesOf(category.id);
    const sheet = await db.juryAssignment.findFirstOrThrow({ where: { juror: { categoryId: category.id } } });
    const html = await (await juror.get(`/jury/${category.id}?entry=${sheet.id}`)).text();
    expect(html).toContain(open);
    expect(html).not.toContain(closed);
    expect((await juror.get(open)).status).toBe(200);
    for (const path of [closed, beside]) expect((await juror.get(path)).status).toBe(404);
    expect((await stranger.get(open)).status).toBe(404);
    await db.juryAssignment.update({ where: { id: sheet.id }, data: { state: "recused" } });
    expect((await juror.get(open)).status).toBe(404);
  });

  it("are not shown to one that judges blind, nor opened by it", async () => {
    const { category } = await juryOf(["nominators"]);
    const { open } = await filesOf(category.id);
    const sheet = await db.juryAssignment.findFirstOrThrow({ where: { juror: { categoryId: category.id } } });
    const html = await (await juror.get(`/jury/${category.id}?entry=${sheet.id}`)).text();
    expect(html).toContain("asked the other side first");
    expect(html).not.toContain("/files/");
    expect(html).not.toContain("About drawing");
    expect((await juror.get(open)).status).toBe(404);
  });
});

describe("files that answer a question, for voters", () => {
  it("are opened by those on the roll where the question is open, as long as the nomination stands", async () => {
    const { cycle, category } = await makeOpenVote(db, {
      honoured: [alice, bob],
      voters: [judge],
      rules: { name: "Voted on", questions: questions as never },
    });
    const closes = new Date(Date.now() + 86_400_000);
    await db.cycle.update({ where: { id: cycle.id }, data: { votingCloseAt: closes } });
    const { nomination, open, closed, beside } = await filesOf(category.id);
    const html = await (await juror.get(`/vote/${category.id}`)).text();
    expect(html).toContain(open);
    expect(html).not.toContain(closed);
    expect((await juror.get(open)).status).toBe(200);
    for (const path of [closed, beside]) expect((await juror.get(path)).status).toBe(404);
    expect((await stranger.get(open)).status).toBe(404);
    await db.nomination.update({ where: { id: nomination.id }, data: { state: "declined" } });
    expect((await juror.get(open)).status).toBe(404);
    expect((await hr.get(open)).status).toBe(200);
    await db.nomination.update({ where: { id: nomination.id }, data: { state: "submitted" } });
    await db.voterRoll.updateMany({ where: { personId: judge.id }, data: { struckReason: "left" } });
    expect((await juror.get(open)).status).toBe(404);
  });
});

describe("the editor", () => {
  it("keeps how many files a question takes, and refuses more than five", async () => {
    const page = await (await hr.get("/manage/awards/new")).text();
    const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const fields = {
      ...{ formKey, name: "With Files", kind: "vote", nomineeKind: "either", method: "irv", seats: "1" },
      ...{ questionIds: "plan", "q.plan.kind": "file", "q.plan.label": "The plan?", "q.plan.max": "150" },
    };
    const refused = await hr.post("/manage/awards/new", { ...fields, "q.plan.files": "6" });
    expect(refused.status).toBe(409);
    expect(readable(await refused.text())).toContain("Ask for one to five files.");
    expect(await db.award.count({ where: { name: "With Files" } })).toBe(0);
    expect((await hr.post("/manage/awards/new", { ...fields, "q.plan.files": "5" })).status).toBe(302);
    const award = await db.award.findFirstOrThrow({ where: { name: "With Files" } });
    expect(award.questions).toMatchObject([{ kind: "file", min: null, max: 5 }]);
  });
});
