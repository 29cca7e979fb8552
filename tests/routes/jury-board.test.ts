import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readJurySettings } from "~/domain/juries/settings";
import { finishSheet } from "~/operations/finish-sheet.server";
import { saveSheet } from "~/operations/save-sheet.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeOpenJury } from "@tests/support/open-jury";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const people = await cast(db);
const { alice, bob, charlie, dana, erin } = people;
const [ida, jon, kim, lea] = await makeVoters(db, people.departments.operations.id, 4);
const jurors = [ida!, jon!, kim!];
const { category, cycle } = await makeOpenJury(db, { jurors, honoured: [alice, bob], nominator: charlie });
const board = `/manage/cycles/${cycle.id}/jury/${category.id}`;
const app = await startApp(db);
const hr = await app.signedIn(dana);

const sheets = await db.juryAssignment.findMany({ include: { juror: true, entry: true } });
const sheetOf = (juror: { id: string }, title: string) =>
  sheets.find((sheet) => sheet.juror.personId === juror.id && sheet.entry.title === title)!;
const stateOf = async (id: string) => (await db.juryAssignment.findUniqueOrThrow({ where: { id } })).state;

describe("HR's board of a jury", () => {
  it("finds and seats one more juror without scripts, once", async () => {
    const found = await hr.post(board, { find: "personId", personIdQuery: "Voter 4" });
    expect(await found.text()).toContain(lea!.id);
    const seated = await hr.post(board, { personId: lea!.id });
    expect([seated.status, seated.headers.get("Location")]).toEqual([302, `${board}?done=added`]);
    expect(await db.juryAssignment.count({ where: { juror: { personId: lea!.id }, state: "open" } })).toBe(2);
    const again = await hr.post(board, { personId: lea!.id });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain("This person is on the jury already.");
  });

  it("reminds, and says when it was too soon", async () => {
    expect((await hr.post(board, { do: "remind" })).headers.get("Location")).toBe(`${board}?done=reminded`);
    const again = await hr.post(board, { do: "remind" });
    expect(again.status).toBe(409);
    expect(await again.text()).toMatch(
      /They were reminded a short while ago\. You can do it again after \d\d:\d\d/,
    );
    expect(await (await hr.get(board)).text()).toMatch(/Last reminded on/);
  });

  it("takes a juror off an entry for a reason, and keeps what was typed without one", async () => {
    const { id } = sheetOf(ida!, "Alice Moreau");
    const path = `${board}/sheets/${id}`;
    const empty = await hr.post(path, { do: "recuse", reason: " ", silent: "yes" });
    expect(empty.status).toBe(409);
    expect(inputsOf(await empty.text(), "silent")).toEqual([expect.stringContaining("checked")]);
    expect(await stateOf(id)).toBe("open");
    const done = await hr.post(path, { do: "recuse", reason: "They share a flat." });
    expect(done.headers.get("Location")).toBe(`${board}?done=recused`);
    const page = await (await hr.get(board)).text();
    expect(page).toContain("They share a flat.");
    const own = await app.signedIn(ida!);
    expect(await (await own.get(`/jury/${category.id}?entry=${id}`)).text()).toContain("They share a flat.");
  });

  it("takes a finished sheet out of the count without ever showing it", async () => {
    const { id } = sheetOf(jon!, "Bob Tanaka");
    const path = `${board}/sheets/${id}`;
    expect((await hr.post(path, { do: "void", reason: "Not finished yet" })).status).toBe(409);
    const act = actAs(db, { ...jon!, roles: [] });
    const scores = { early: 4, change: 4, others: 4 };
    const saved = await saveSheet(act, { assignmentId: id, scores, comment: "Secret words", version: 0 });
    if (!saved.ok) throw new Error(saved.reason);
    await finishSheet(act, { assignmentId: id, version: saved.value.version });
    for (const place of [path, board, `${board}/jurors/${sheetOf(jon!, "Bob Tanaka").jurorId}`])
      expect(await (await hr.get(place)).text()).not.toContain("Secret words");
    expect((await hr.post(path, { do: "void", reason: "Scored the wrong entry" })).status).toBe(302);
    expect(await (await hr.get(path)).text()).toContain("Scored the wrong entry");
    const { voidedAt } = await db.juryAssignment.findUniqueOrThrow({ where: { id } });
    expect(voidedAt).not.toBeNull();
  });

  it("takes a juror off the whole jury", async () => {
    const { jurorId } = sheetOf(kim!, "Bob Tanaka");
    const path = `${board}/jurors/${jurorId}`;
    expect((await hr.post(path, { reason: "" })).status).toBe(409);
    expect((await hr.post(path, { reason: "On leave" })).headers.get("Location")).toBe(
      `${board}?done=removed`,
    );
    const own = await app.signedIn(kim!);
    expect((await own.get(`/jury/${category.id}`)).status).toBe(404);
  });

  it("runs in a cycle that is called judging, on every list", async () => {
    for (const path of ["/manage/cycles", "/cycles"]) {
      const page = await (await hr.get(path)).text();
      expect(page).toContain(">Judging<");
      expect(page).not.toContain(">Voting<");
    }
    const home = await (await hr.get("/")).text();
    expect(home).toContain("Judging is open");
    expect(home).not.toContain("Voting is open");
  });

  it("is found under its own cycle only", async () => {
    expect((await hr.get(`/manage/cycles/no-such/jury/${category.id}`)).status).toBe(404);
    expect((await hr.post(`/manage/cycles/no-such/jury/${category.id}`, { do: "remind" })).status).toBe(404);
    const elsewhere = await makeOpenJury(db, { jurors: [erin], honoured: [bob], nominator: charlie });
    const { id } = sheetOf(jon!, "Alice Moreau");
    const wrong = `/manage/cycles/${elsewhere.cycle.id}/jury/${elsewhere.category.id}/sheets/${id}`;
    expect((await hr.get(wrong)).status).toBe(404);
    expect((await hr.post(wrong, { do: "recuse", reason: "x" })).status).toBe(404);
    expect(await stateOf(id)).toBe("open");
  });
});

describe("the jury in the award editor", () => {
  const whole = {
    name: "Well Made",
    purpose: "",
    kind: "jury",
    tieRule: "usual",
    nomineeKind: "person",
    questionIds: "q1",
    "q.q1.kind": "long",
    "q.q1.label": "What did they do?",
    formKey: "a-form-of-this-page",
    jurorIds: [ida!.id, jon!.id],
    criterionIds: ["one", "two"],
    "c.one.name": "How early?",
    "c.one.weight": "2",
    "c.one.anchor.1": "After",
    "c.two.name": "How well?",
    "c.two.weight": "1",
    min: "1",
    max: "5",
    jurorsPerEntry: "0",
    minJurors: "2",
    decides: "raw",
    blind: ["names", "pronouns"],
    commentExtremes: "yes",
    spread: "1.25",
    remindDays: "1, 3",
    vote: "none",
    voteMethod: "approval",
    shortlistSize: "5",
    voteWeight: "50",
  };

  it("keeps the jury as it was written", async () => {
    const kept = await hr.post("/manage/awards/new", whole);
    expect(kept.status).toBe(302);
    const award = await db.award.findFirstOrThrow({ where: { name: "Well Made" } });
    expect(award.method).toBe("rubric");
    expect(readJurySettings(award.jury)).toEqual({
      jurorIds: [ida!.id, jon!.id],
      min: 1,
      max: 5,
      criteria: [
        { id: "one", name: "How early?", weight: 2, anchors: { "1": "After" } },
        { id: "two", name: "How well?", weight: 1, anchors: {} },
      ],
      jurorsPerEntry: 0,
      minJurors: 2,
      decides: "raw",
      blind: ["names", "pronouns"],
      commentExtremes: true,
      spread: 1250,
      remindDays: [3, 1],
      vote: "none",
      voteMethod: "approval",
      shortlistSize: 5,
      voteWeight: 50,
    });
    const preview = await (await hr.get(`/manage/awards/${award.id}/jury-preview`)).text();
    expect(preview).toContain("How early?");
    expect(preview).not.toContain("Ada");
  });

  it.each([
    ["max", { max: "eleven" }, "Write a whole number from 1 to 100."],
    ["max", { min: "5", max: "5" }, "The scale goes from a lower to a higher whole number"],
    ["c.one.weight", { "c.one.weight": "0" }, "Write a whole number from 1 to 1000."],
    ["spread", { spread: "wide" }, "Write points, such as 1.5."],
    ["remindDays", { remindDays: "soon" }, "Write numbers of days, such as 3, 1."],
    ["criteria", { "c.two.name": "how EARLY?" }, "Give each criterion a name of its own."],
    ["jurorsPerEntry", { jurorsPerEntry: "1" }, "Each entry needs at least as many jurors"],
    [
      "voteMethod",
      { vote: "together", voteMethod: "irv" },
      "A vote beside the jury is by approval or by score.",
    ],
  ])("says beside %s what is wrong and keeps the rest", async (field, change, sentence) => {
    const answer = await hr.post("/manage/awards/new", {
      ...whole,
      ...change,
      name: "Not kept",
      formKey: randomUUID(),
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain(`#${field}`);
    expect(page).toContain("What did they do?");
    expect(await db.award.count({ where: { name: "Not kept" } })).toBe(0);
  });

  it("has ways of its own to break a tie, and refuses one of rounds", async () => {
    const page = await (await hr.get("/manage/awards/new")).text();
    const list = /<select[^>]*name="juryTieRule".*?<\/select>/s.exec(page)?.[0] ?? "";
    expect([...list.matchAll(/value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      "lot",
      "shared",
      "hr_decides",
    ]);
    const post = (juryTieRule: string) =>
      hr.post("/manage/awards/new", {
        ...whole,
        name: `Tie by ${juryTieRule}`,
        tieRule: "prior_rounds",
        juryTieRule,
        formKey: randomUUID(),
      });
    expect((await post("hr_decides")).status).toBe(302);
    const { tieRule } = await db.award.findFirstOrThrow({ where: { name: "Tie by hr_decides" } });
    expect(tieRule).toBe("hr_decides");
    expect((await post("prior_rounds")).status).toBe(409);
    expect(await db.award.count({ where: { name: "Tie by prior_rounds" } })).toBe(0);
  });

  it("adds, moves and takes out criteria without keeping anything", async () => {
    const names = async (edit: string) => {
      const page = await (await hr.post("/manage/awards/new", { ...whole, name: "Not kept", edit })).text();
      return inputsOf(page, String.raw`c\.[^".]+\.name`).map((input) => /value="([^"]*)"/.exec(input)?.[1]);
    };
    expect(await names("criterion-down:one")).toEqual(["How well?", "How early?"]);
    expect(await names("criterion-remove:one")).toEqual(["How well?"]);
    expect(await names("criterion-up:one")).toEqual(["How early?", "How well?"]);
    expect(await names("criterion-add")).toHaveLength(3);
    expect(await db.award.count({ where: { name: "Not kept" } })).toBe(0);
  });
});

/** The input tags of a page with this name. */
function inputsOf(page: string, name: string): string[] {
  return page.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`, "g")) ?? [];
}
