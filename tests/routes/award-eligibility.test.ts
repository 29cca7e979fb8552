import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";

const db = await testDatabase();
const { alice, bob, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

const form = {
  ...{ name: "For a team", kind: "vote", nomineeKind: "either", seats: "1", meaning: "liked", method: "irv" },
  ...{ questionIds: "q1", "q.q1.kind": "long", "q.q1.label": "What did they do?" },
};

async function kept(fields: Record<string, string | string[]>) {
  const page = await (await hr.get("/manage/awards/new")).text();
  const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const answer = await hr.post("/manage/awards/new", { ...form, formKey, ...fields });
  const id = /awards\/([^?]+)/.exec(answer.headers.get("location") ?? "")?.[1];
  return { answer, award: id ? await db.award.findUniqueOrThrow({ where: { id } }) : null };
}

describe("the rules of who may", () => {
  it("keep team, win, rest and names, and show them again", async () => {
    const { award } = await kept({
      "receive.teamOfIds": [alice.id],
      "receive.win": "validated",
      "receive.winMonths": "6",
      "receive.restCycles": "2",
      "receive.alsoIds": [bob.id],
    });
    expect(award?.eligibility).toMatchObject({
      receive: { teamOfIds: [alice.id], win: "validated", winMonths: 6, restCycles: 2, alsoIds: [bob.id] },
      vote: { teamOfIds: [], win: "none", restCycles: 0, alsoIds: [] },
    });
    const html = await (await hr.get(`/manage/awards/${award!.id}`)).text();
    expect(html).toMatch(/name="receive.win"[\s\S]*?value="validated" selected/);
    for (const [field, id] of [
      ["receive.teamOfIds", alice.id],
      ["receive.alsoIds", bob.id],
    ]) {
      expect(html.match(new RegExp(`<input[^>]*name="${field}"[^>]*>`))?.[0]).toContain(id);
    }
  });

  it("say of one person what each says, by what stands in the form, and keep nothing", async () => {
    const awards = await db.award.count();
    const asking = { ...form, edit: "why", asked: alice.id, "receive.functions": "procurement" };
    const answer = await hr.post("/manage/awards/new", asking);
    expect(answer.status).toBe(200);
    const said = readable(await answer.text());
    expect(said).toContain(`Nominate: ${alice.name} can.`);
    expect(said).toContain(`Win: ${alice.name} cannot. This award is for Procurement.`);
    const named = await hr.post("/manage/awards/new", { ...asking, "receive.alsoIds": alice.id });
    expect(readable(await named.text())).toContain(`Win: ${alice.name} can.`);
    expect(await db.award.count()).toBe(awards);
  });

  it("find people for each name field without scripts", async () => {
    const find = { ...form, find: "receive.teamOfIds", "receive.teamOfIdsQuery": "Alice" };
    const html = await (await hr.post("/manage/awards/new", find)).text();
    expect(html).toMatch(new RegExp(`name="receive.teamOfIds"[^>]*value="${alice.id}"`));
    expect(html).not.toMatch(new RegExp(`name="vote.teamOfIds"[^>]*value="${alice.id}"`));
  });

  it("refuse what the form never offered", async () => {
    expect((await kept({ "vote.win": "imagined" })).answer.status).toBe(400);
    expect((await kept({ "vote.restCycles": "-1" })).answer.status).toBe(400);
  });
});
