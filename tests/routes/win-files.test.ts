import { beforeAll, describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { jpeg, pdf, png } from "@tests/support/evidence";
import type { Visitor } from "@tests/support/visitor";
import { winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, signing } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
const app = await startApp(db);
const as = {} as Record<"alice" | "bob" | "charlie" | "frank" | "audra", Visitor>;

beforeAll(async () => {
  for (const name of ["alice", "bob", "charlie", "frank", "audra"] as const)
    as[name] = await app.signedIn(people[name]);
}, 240_000);

const formOf = (content: Uint8Array, name: string, field = "file") => {
  const form = new FormData();
  form.set(field, new File([Uint8Array.from(content)], name));
  return form;
};
const scripted = (content: Uint8Array, name: string, kind: string) => {
  const form = formOf(content, name);
  form.set("kind", kind);
  return form;
};
const idIn = (answer: Response) => /\/wins\/([^?/]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
const written = async (then: string, changed: Record<string, string> = {}) =>
  idIn(await as.alice.post("/wins/new", winFields(people, then, changed)));
const files = (winId: string) => db.winFile.findMany({ where: { winId }, orderBy: { addedAt: "asc" } });
const statuses = (path: string) =>
  Promise.all(
    (["alice", "bob", "charlie", "frank"] as const).map(async (name) => (await as[name].get(path)).status),
  );

describe("evidence of a win", () => {
  it("is added by a plain form and by the script, stands at its value, and outlives a save of the draft", async () => {
    const saved = await as.alice.post("/wins/new", winFields(people, "files"));
    const id = idIn(saved);
    const at = `/wins/${id}/files`;
    expect(saved.headers.get("Location")).toBe(at);
    expect((await as.alice.upload(at, formOf(pdf, "Freight invoices.pdf", "file.freight"))).status).toBe(302);
    const answer = await as.alice.upload(`${at}/new`, scripted(png(2, 3), "Stock.png", ""));
    expect(await answer.json()).toMatchObject({ file: { name: "Stock.png", kind: null } });
    expect(Buffer.from((await files(id))[1]!.content).includes("SECRET PLACE")).toBe(false);
    expect((await as.alice.post(`/wins/${id}/edit`, winFields(people, "keep"))).status).toBe(302);
    for (const path of [at, `/wins/${id}/edit`, `/wins/${id}`]) {
      const text = await (await as.alice.get(path)).text();
      expect(text).toContain("Freight invoices.pdf");
      expect(text).toContain("Stock.png");
    }
    expect((await files(id)).map(({ kind }) => kind)).toEqual(["freight", null]);
    expect(await statuses(at)).toEqual([200, 404, 404, 404]);
    expect(await statuses(`${at}/${(await files(id))[0]!.id}`)).toEqual([200, 404, 404, 404]);
    await as.alice.post(`/wins/${id}/discard`);
    expect(await db.winFile.count()).toBe(0);
  });

  it("refuses what is no such file, a value the win has not, and a sixth, and leaves no trace", async () => {
    const id = await written("keep");
    const at = `/wins/${id}/files`;
    const refusedForm = await as.alice.upload(at, formOf(Buffer.from("hello"), "Notes.txt", "file.freight"));
    expect(refusedForm.status).toBe(409);
    expect(await refusedForm.text()).toContain("This is not a PDF, PNG or JPG file.");
    expect((await as.alice.upload(at, formOf(Buffer.alloc(0), "", "file.freight"))).status).toBe(409);
    expect((await as.alice.upload(at, formOf(pdf, "a.pdf", "file.waste"))).status).toBe(404);
    expect((await as.alice.upload(at, formOf(pdf, "a.pdf", "file.nonsense"))).status).toBe(404);
    expect((await as.alice.upload(`${at}/new`, scripted(pdf, "a.pdf", "nonsense"))).status).toBe(404);
    expect((await as.bob.upload(at, formOf(pdf, "a.pdf"))).status).toBe(404);
    expect(await files(id)).toEqual([]);
    for (let number = 1; number <= 5; number += 1)
      await as.alice.upload(`${at}/new`, scripted(pdf, `${number}.pdf`, "freight"));
    const sixth = await as.alice.upload(`${at}/new`, scripted(pdf, "6.pdf", "freight"));
    expect(sixth.status).toBe(409);
    expect((await as.alice.upload(`${at}/new`, scripted(jpeg(4, 4), "7.jpg", ""))).status).toBe(200);
    expect(await files(id)).toHaveLength(6);
  });

  it("sent twice is there once: the same name and the same bytes at the same value", async () => {
    const id = await written("send");
    const at = `/wins/${id}/files`;
    const send = (name: string, content: Uint8Array = pdf, kind = "freight") =>
      as.alice.upload(`${at}/new`, scripted(content, name, kind));
    const events = () => db.auditEvent.count({ where: { act: "win.file-added", subjectId: id } });
    const sameIds = async (answers: Response[]) => {
      const told = await Promise.all(answers.map((answer) => answer.json()));
      return new Set(told.map(({ file }: { file: { id: string } }) => file.id)).size;
    };
    expect(await sameIds(await Promise.all([send("A.pdf"), send("A.pdf"), send("A.pdf")]))).toBe(1);
    expect([await files(id), await events()]).toMatchObject([[{ name: "A.pdf" }], 1]);
    const other = Buffer.from(pdf.toString().replace("%PDF-1.7", "%PDF-1.5"));
    for (const name of ["B.pdf", "C.pdf", "D.pdf"]) expect((await send(name)).status).toBe(200);
    expect((await send("A.pdf", other)).status).toBe(200);
    expect((await send("A.pdf", pdf, "")).status).toBe(200);
    expect([(await files(id)).length, await events()]).toEqual([6, 6]);
    expect((await send("A.pdf")).status).toBe(200);
    expect((await send("E.pdf")).status).toBe(409);
    expect([(await files(id)).length, await events()]).toEqual([6, 6]);
  });

  it("can be removed until somebody signs, and stays when the win stands", async () => {
    const id = await written("send");
    const at = `/wins/${id}/files`;
    for (const name of ["One.pdf", "Two.pdf"])
      await as.alice.upload(`${at}/new`, scripted(pdf, name, "freight"));
    const [one, two] = await files(id);
    expect((await as.bob.post(`${at}/${one!.id}/removal`)).status).toBe(404);
    expect((await as.alice.post(`${at}/${one!.id}/removal`)).headers.get("Location")).toBe(at);
    expect((await as.alice.post(`${at}/${one!.id}/removal`, { script: "yes" })).status).toBe(404);
    await as.bob.post(`/wins/${id}/sign-off`, await signing(db, id, procurementWords));
    expect((await as.alice.post(`${at}/${two!.id}/removal`, { script: "yes" })).status).toBe(409);
    expect((await as.alice.upload(at, formOf(pdf, "Three.pdf"))).status).toBe(409);
    await as.alice.post(`/wins/${id}/sign-off`, await signing(db, id, salesWords));
    expect((await as.alice.post(`${at}/${two!.id}/removal`)).status).toBe(409);
    expect((await files(id)).map(({ name }) => name)).toEqual(["Two.pdf"]);
    const events = await db.auditEvent.findMany({
      where: { act: { startsWith: "win.file-" }, subjectId: id },
    });
    expect(events.map(({ act }) => act).sort()).toEqual([
      "win.file-added",
      "win.file-added",
      "win.file-removed",
    ]);
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain("pdf");
    const page = await as.frank.get(`/finance/wins/${id}`);
    expect(await page.text()).toContain("Two.pdf");
    const file = await as.charlie.get(`${at}/${two!.id}`);
    expect(file.headers.get("Content-Disposition")).toBe("attachment; filename*=UTF-8''Two.pdf");
    expect(file.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(file.headers.get("X-Content-Type-Options")).toContain("nosniff");
    expect(await file.text()).toBe(pdf.toString());
  });

  it.each(["hideCustomer", "hideAmounts"])(
    "of a win with %s is there for those who read all of it",
    async (hides) => {
      const id = await written("send", { [hides]: "on", title: `Quiet ${hides}` });
      const at = `/wins/${id}/files`;
      await as.alice.upload(at, formOf(pdf, "Larkhall 88777.pdf", "file.freight"));
      const path = `${at}/${(await files(id))[0]!.id}`;
      expect(await statuses(path)).toEqual([200, 200, 404, 200]);
      await as.bob.post(`/wins/${id}/sign-off`, await signing(db, id, procurementWords));
      await as.alice.post(`/wins/${id}/sign-off`, await signing(db, id, salesWords));
      expect(await statuses(path)).toEqual([200, 200, 404, 200]);
      expect((await as.audra.get(path)).status).toBe(200);
      for (const address of [`/wins/${id}`, `/wins/${id}?index&_data=routes%2Fwins.%24id._index`]) {
        expect(await (await as.bob.get(address)).text()).toContain("Larkhall 88777.pdf");
        expect(await (await as.charlie.get(address)).text()).not.toContain("88777.pdf");
      }
    },
  );
});
