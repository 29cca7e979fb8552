import { beforeAll, describe, expect, it } from "vitest";
import { submitNomination } from "~/operations/submit-nomination.server";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { jpeg, pdf, png } from "@tests/support/evidence";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const app = await startApp(db);
const asCharlie = await app.signedIn(charlie);
const asDana = await app.signedIn(dana);
const asBob = await app.signedIn(bob);

let cycleId: string;
let nominationId: string;
let input: Parameters<typeof submitNomination>[1];
const act = () => actAs(db, charlie, new Date());

beforeAll(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await db.cycle.update({
    where: { id: cycle.id },
    data: { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
  });
  cycleId = cycle.id;
  input = {
    cycleId,
    categoryId: category.id,
    nomineeIds: [alice.id],
    teamName: "",
    answers: { story: "Alice called before the offer." },
    winId: null,
  };
  const saved = await saveNominationDraft(act(), input, {
    nominationId: null,
    formKey: "a-draft-with-files",
  });
  nominationId = saved.ok ? saved.value.id : "";
});

const formOf = (content: Uint8Array, name: string) => {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(content)], name));
  return form;
};
const files = () => db.nominationFile.findMany({ where: { nominationId }, orderBy: { addedAt: "asc" } });
const at = () => `/nominations/${nominationId}/files`;

describe("files beside a nomination", () => {
  it("come by the script of the form and by a plain form, and are listed", async () => {
    const scripted = await asCharlie.upload(`${at()}/new`, formOf(png(2, 3), "First pallets.png"));
    expect(await scripted.json()).toMatchObject({ file: { name: "First pallets.png" } });
    const plain = await asCharlie.upload(at(), formOf(pdf, "Thank-you note.pdf"));
    expect(plain.status).toBe(302);
    const page = await (await asCharlie.get(at())).text();
    expect(page).toContain("First pallets.png");
    expect(page).toContain("Thank-you note.pdf");
    const form = await (await asCharlie.get(`/cycles/${cycleId}/nominate?nomination=${nominationId}`)).text();
    expect(form).toContain("Thank-you note.pdf");
  });

  it("are refused with a sentence beside the field, and leave nothing", async () => {
    const before = await files();
    const page = Buffer.from("<script>alert(1)</script>");
    const plain = await asCharlie.upload(at(), formOf(page, "note.pdf"));
    expect(plain.status).toBe(409);
    expect(await plain.text()).toContain("This is not a PDF, PNG or JPG file.");
    const scripted = await asCharlie.upload(`${at()}/new`, formOf(jpeg(2, 3).subarray(0, 30), "photo.jpg"));
    expect(scripted.status).toBe(409);
    expect(await scripted.json()).toEqual({
      error: "This picture is damaged. Save it again and add that one.",
    });
    const large = await asCharlie.upload(`${at()}/new`, formOf(Buffer.alloc(12 * 1_024 * 1_024), "a.pdf"));
    expect(large.status).toBe(413);
    expect(await files()).toEqual(before);
  });

  it("are opened as an attachment by their nominator, and by the readers once sent", async () => {
    const [file] = await files();
    const path = `${at()}/${file!.id}`;
    expect((await asDana.get(path)).status).toBe(404);
    expect((await asBob.get(path)).status).toBe(404);
    const sent = await submitNomination(act(), input, { nominationId, formKey: "sends-with-files" });
    expect(sent.ok).toBe(true);
    const own = await asCharlie.get(path);
    expect(own.headers.get("Content-Disposition")).toMatch(/^attachment;/);
    expect(own.headers.get("Content-Type")).toBe("image/png");
    expect(own.headers.get("X-Content-Type-Options")).toContain("nosniff");
    expect(own.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(Buffer.from(await own.arrayBuffer()).toString("latin1")).not.toContain("SECRET PLACE");
    expect((await asDana.get(path)).status).toBe(200);
    expect(await (await asDana.get(`/manage/cycles/${cycleId}/screening`)).text()).toContain(path);
    expect((await asBob.get(path)).status).toBe(404);
    expect((await asBob.get(at())).status).toBe(404);
  });

  it("are nobody else's to add or remove", async () => {
    const [file] = await files();
    for (const visitor of [asBob, asDana]) {
      expect((await visitor.upload(`${at()}/new`, formOf(pdf, "a.pdf"))).status).toBe(404);
      expect((await visitor.post(`${at()}/${file!.id}/removal`)).status).toBe(404);
    }
    expect(await files()).toHaveLength(2);
  });

  it("are at most five, and go one by one or with the nomination", async () => {
    for (let count = 2; count < 5; count += 1) {
      expect((await asCharlie.upload(`${at()}/new`, formOf(pdf, "more.pdf"))).status).toBe(200);
    }
    expect((await asCharlie.upload(`${at()}/new`, formOf(pdf, "more.pdf"))).status).toBe(409);
    const [file] = await files();
    const removed = await asCharlie.post(`${at()}/${file!.id}/removal`, { script: "yes" });
    expect(await removed.json()).toEqual({ removed: true });
    expect((await asCharlie.post(`${at()}/${file!.id}/removal`)).status).toBe(404);
    expect(await files()).toHaveLength(4);
    await asCharlie.post(`/nominations/${nominationId}/withdrawal`);
    expect(await files()).toEqual([]);
    expect((await asCharlie.upload(`${at()}/new`, formOf(pdf, "late.pdf"))).status).toBe(409);
  });
});
