import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";

const db = await testDatabase();
const { dana, charlie } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

/** A new award as the form sends it, and the award that came of it. */
async function made(fields: Record<string, string>) {
  const page = await (await hr.get("/manage/awards/new")).text();
  const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const name = `Award ${formKey.slice(0, 8)}`;
  const answer = await hr.post("/manage/awards/new", {
    formKey,
    name,
    kind: "vote",
    nomineeKind: "either",
    seats: "1",
    meaning: "liked",
    method: "irv",
    tieRule: "usual",
    ...fields,
  });
  return { answer, award: await db.award.findFirst({ where: { name } }) };
}

describe("the award editor", () => {
  it("keeps each way of voting with its usual way to break a tie", async () => {
    for (const [method, tieRule] of [
      ["irv", "prior_rounds"],
      ["approval", "shared"],
      ["star", "shared"],
      ["schulze", "shared"],
    ]) {
      expect((await made({ method: method! })).award).toMatchObject({ method, tieRule, seats: 1 });
    }
  });

  it("asks of several winners which is meant, and takes fair shares for that answer alone", async () => {
    const shares = { meaning: "shares", method: "approval" };
    expect((await made({ ...shares, seats: "3" })).award).toMatchObject({ method: "stv", seats: 3 });
    expect((await made({ ...shares, seats: "1" })).award).toMatchObject({ method: "approval", seats: 1 });
    expect((await made({ method: "approval", seats: "3" })).award).toMatchObject({
      method: "approval",
      seats: 3,
    });
  });

  it("shows a save from an older page what a colleague saved meanwhile before it takes it", async () => {
    const { award } = await made({ method: "approval", purpose: "As it was." });
    const path = `/manage/awards/${award!.id}`;
    const fields = {
      ...{ name: award!.name, kind: "vote", nomineeKind: "either", seats: "1" },
      ...{ meaning: "liked", method: "approval", tieRule: "usual" },
    };
    const save = (purpose: string, changes: string) => hr.post(path, { ...fields, purpose, changes });
    const purpose = async () => (await db.award.findUniqueOrThrow({ where: { id: award!.id } })).purpose;
    expect((await save("Hers.", "0")).status).toBe(302);
    expect((await save("Hers.", "0")).status).toBe(302);
    const late = await save("His.", "0");
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(readable(html)).toContain("A colleague has saved other rules meanwhile.");
    expect(html).toContain("His.");
    expect(html).toContain('name="changes" value="1"');
    expect(await purpose()).toBe("Hers.");
    expect((await save("His.", "1")).status).toBe(302);
    expect(await purpose()).toBe("His.");
  });

  it("refuses rules that contradict each other, beside the field, and keeps what was written", async () => {
    const tie = await made({ method: "approval", tieRule: "prior_rounds", purpose: "Written once." });
    expect(tie.answer.status).toBe(409);
    const html = await tie.answer.text();
    expect(readable(html)).toContain("This way of counting cannot break a tie like that.");
    expect(html).toContain("Written once.");
    const many = await made({ meaning: "shares", seats: "10" });
    expect(readable(await many.answer.text())).toContain("Fair shares work for at most 9 winners.");
    const rubric = await made({ method: "rubric" });
    expect(rubric.answer.status).toBe(409);
    const none = await made({ seats: "0" });
    expect(none.answer.status).toBe(400);
    expect([tie.award, many.award, rubric.award, none.award]).toEqual([null, null, null, null]);
  });

  it("keeps quorum, two keys and who may read the ballots", async () => {
    const { award } = await made({
      quorumPercent: "30",
      quorumNumber: "12",
      twoKeys: "on",
      keepBallots: "on",
    });
    expect(award).toMatchObject({
      quorumPercent: 30,
      quorumNumber: 12,
      twoKeys: true,
      publishBallots: false,
    });
  });
});

describe("the preview of a ballot", () => {
  it("shows each form, checks it in words and casts nothing", async () => {
    const { award } = await made({ method: "star" });
    const path = `/manage/awards/${award!.id}/ballot-preview`;
    const html = await (await hr.get(path)).text();
    const ids = [...new Set([...html.matchAll(/name="score\.([^"]+)"/g)].map((match) => match[1]!))];
    expect(ids).toHaveLength(4);
    const fields = { [`score.${ids[0]}`]: "5", [`score.${ids[1]}`]: "" };
    const checked = readable(await (await hr.post(path, { ...fields, step: "check" })).text());
    expect(checked).toContain("This is your ballot.");
    expect(checked).toContain("Left blank, which counts as 0:");
    const cast = readable(await (await hr.post(path, { ...fields, step: "cast" })).text());
    expect(cast).toContain("Nothing was cast.");
    expect(await db.sealedBallot.count()).toBe(0);
    expect(await db.ballot.count()).toBe(0);

    const ranked = await (await hr.get(`${path}?method=schulze`)).text();
    expect(readable(ranked)).toContain("The same number is a shared place.");
    const same = { [`place.${ids[0]}`]: "1", [`place.${ids[1]}`]: "1", step: "check" };
    expect(readable(await (await hr.post(`${path}?method=schulze`, same)).text())).toContain(
      "a shared place",
    );
    const refused = await hr.post(`${path}?method=irv`, same);
    expect(refused.status).toBe(409);
    expect(readable(await refused.text())).toContain("Another finalist has place 1 too.");
    expect((await hr.post(path, { winner: "me" })).status).toBe(400);
  });

  it("is not there for awards without a ballot, nor for those who make none", async () => {
    const { award } = await made({ kind: "direct" });
    expect((await hr.get(`/manage/awards/${award!.id}/ballot-preview`)).status).toBe(404);
    const voted = await made({});
    const visitor = await app.signedIn(charlie);
    expect((await visitor.get(`/manage/awards/${voted.award!.id}/ballot-preview`)).status).toBe(403);
  });
});
