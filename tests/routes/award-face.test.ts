import { describe, expect, it } from "vitest";
import { insertLaureates } from "~/db/laureates.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { jpeg, pdf, png } from "@tests/support/evidence";
import { readable } from "@tests/support/page";

const db = await testDatabase();
const { charlie, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);
const employee = await app.signedIn(charlie);
const { award, cycle } = await makeRunningCycle(db, "nominating", { name: "Looked At" });
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
await db.cycle.update({
  where: { id: cycle.id },
  data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
});
const at = `/manage/awards/${award.id}/face`;

function formOf(fields: { colour?: string; words?: string; picture?: [Uint8Array, string] }) {
  const form = new FormData();
  form.set("colour", fields.colour ?? "");
  form.set("words", fields.words ?? "");
  const [content = new Uint8Array(), name = ""] = fields.picture ?? [];
  form.set("picture", new File([Uint8Array.from(content)], name));
  return form;
}
const trace = async () => [
  await db.awardPicture.findMany(),
  (await db.award.findFirstOrThrow({ where: { id: award.id } })).colour,
  await db.auditEvent.count(),
];

describe("picture and colour of an award", () => {
  it.each([
    ["no picture at all", Buffer.from("<svg/>"), "This is not a PNG or JPG picture."],
    ["a PDF", pdf, "This is not a PNG or JPG picture."],
    ["a broken photo", jpeg(2, 3).subarray(0, 30), "This picture is damaged."],
    ["too many pixels", png(20_000_001, 1), "20 million pixels"],
    ["too many bytes", Buffer.alloc(2 * 1_024 * 1_024 + 1), "larger than 2 MB"],
  ])("refuse %s, keep what was typed and store nothing", async (_, content, sentence) => {
    const before = await trace();
    const form = formOf({ colour: "plum", words: "Two hands", picture: [content, "hands.png"] });
    const refused = await hr.upload(at, form);
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(readable(html)).toContain(sentence);
    expect(html).toMatch(/value="Two hands"/);
    expect(html).toMatch(/value="plum"[^>]*checked|checked=""[^>]*value="plum"/);
    expect(await trace()).toEqual(before);
  });

  it("ask for words with a picture, and with none for none", async () => {
    const before = await trace();
    const refused = await hr.upload(at, formOf({ words: "  ", picture: [png(2, 3), "a.png"] }));
    expect(refused.status).toBe(409);
    expect(readable(await refused.text())).toContain("Say in a few words what is on the picture");
    expect(await trace()).toEqual(before);
    expect((await hr.upload(at, formOf({ colour: "rose" }))).status).toBe(302);
    const form = await (await employee.get(`/cycles/${cycle.id}/nominate`)).text();
    expect(form).toContain("face-rose");
    expect(form).not.toContain("/picture");
  });

  it("show wherever the award is met, cleaned, under an address that changes with the picture", async () => {
    const picture = formOf({ colour: "sky", words: "Two hands", picture: [png(20, 30), "hands.png"] });
    expect((await hr.upload(at, picture)).status).toBe(302);
    const form = await (await employee.get(`/cycles/${cycle.id}/nominate`)).text();
    const source = /src="(\/awards\/[^"]+)"/.exec(form)?.[1] ?? "";
    expect(form).toContain('alt="Two hands"');
    const shown = await employee.get(source);
    expect(shown.status).toBe(200);
    expect(shown.headers.get("Content-Type")).toBe("image/png");
    expect(shown.headers.get("X-Content-Type-Options")).toContain("nosniff");
    expect(Buffer.from(await shown.arrayBuffer()).toString("latin1")).not.toContain("SECRET PLACE");
    for (const path of ["/manage/awards", `/manage/awards/${award.id}/ballot-preview`])
      expect(await (await hr.get(path)).text()).toContain(source);
    const honour = { awardId: award.id, awardName: award.name, cycleName: cycle.name, citation: "" };
    const told = { title: "Charlie", honouredOn: new Date("2026-03-27"), announcedAt: inDays(-1) };
    await insertLaureates(db, { ...honour, ...told, memberIds: [charlie.id] }, inDays(-1));
    for (const path of ["/", "/hall", "/hall?q=Looked"]) {
      const image = new RegExp(`<img[^>]*${source.replace("?", "\\?")}[^>]*>`).exec(
        await (await employee.get(path)).text(),
      );
      // Its name stands beside it.
      expect([path, image?.[0]]).toEqual([path, expect.stringContaining('alt=""')]);
    }
    expect((await hr.upload(at, formOf({ colour: "sky", words: "Two hands and a plan" }))).status).toBe(302);
    expect(await (await hr.get(at)).text()).toContain(source);
    const other = formOf({ colour: "sky", words: "A plan", picture: [jpeg(2, 3), "plan.jpg"] });
    await hr.upload(at, other);
    expect(await (await hr.get(at)).text()).not.toContain(source);
  });

  it("are HR's to change, and nobody's without signing in", async () => {
    expect((await employee.get(at)).status).toBe(403);
    expect((await employee.upload(at, formOf({ colour: "leaf" }))).status).toBe(403);
    expect((await employee.post(`${at}/removal`)).status).toBe(403);
    expect((await app.visitor().get(`/awards/${award.id}/picture`)).status).not.toBe(200);
    expect((await hr.get("/awards/no-such/picture")).status).toBe(404);
  });

  it("go with a copy of the award, which keeps them when the first loses its picture", async () => {
    const page = await (await hr.get(`/manage/awards/new?copy=${award.id}`)).text();
    const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "";
    expect(page).toContain(`name="copyOf" value="${award.id}"`);
    const fields = { name: "Copied", kind: "vote", nomineeKind: "either", method: "irv", seats: "1" };
    const made = await hr.post("/manage/awards/new", { ...fields, formKey, copyOf: award.id });
    expect(made.status).toBe(302);
    expect((await hr.post(`${at}/removal`)).status).toBe(302);
    expect((await hr.post(`${at}/removal`)).status).toBe(404);
    const copy = await db.award.findFirstOrThrow({ where: { name: "Copied" }, include: { picture: true } });
    expect(copy).toMatchObject({ colour: "sky", picture: { words: "A plan", type: "image/jpeg" } });
    expect((await hr.get(`/awards/${award.id}/picture`)).status).toBe(404);
    expect((await hr.get(`/awards/${copy.id}/picture`)).status).toBe(200);
  });
});

describe("a question for a number", () => {
  it("has bounds of its own, not the words that a text would be allowed", async () => {
    const page = await (await hr.get("/manage/awards/new")).text();
    const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const fields = {
      ...{ formKey, name: "Numbers", kind: "vote", nomineeKind: "either", method: "irv", seats: "1" },
      ...{ questionIds: ["free", "bound"], "q.free.kind": "number", "q.free.label": "How many?" },
      ...{ "q.free.max": "150", "q.free.lowest": "", "q.free.highest": "" },
      ...{ "q.bound.kind": "number", "q.bound.label": "How much?", "q.bound.max": "150" },
      ...{ "q.bound.lowest": "200", "q.bound.highest": "900" },
    };
    expect((await hr.post("/manage/awards/new", fields)).status).toBe(302);
    const made = await db.award.findFirstOrThrow({ where: { name: "Numbers" } });
    expect(made.questions).toMatchObject([
      { min: null, max: null },
      { min: 200, max: 900 },
    ]);
  });
});
