import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import type { Visitor } from "@tests/support/visitor";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "dana" | "adam", Visitor>;
beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "dana", "adam"] as const)
    as[name] = await app.signedIn(people[name]);
}, 240_000);

async function signedWin(changed = {}) {
  const sent = await recordWin(actAs(db, people.alice), { formKey: randomUUID() }, winForm(people, changed));
  if (!sent.ok) throw new Error(sent.reason);
  await confirmWin(actAs(db, people.alice), { winId: sent.value, words: salesWords });
  await confirmWin(actAs(db, people.bob), { winId: sent.value, words: procurementWords });
  return sent.value;
}
const fields = (changed: Record<string, string> = {}) => ({
  ...{ formKey: randomUUID(), guestOf: "supplier", guestName: "Ines Calloway", firm: "Brasswick Sensors" },
  ...{ address: "ines@brasswick.example", occasion: "The shelf we share", text: "You said what would fit." },
  ...changed,
});
const unkeyed = ({ formKey: _, ...form }: ReturnType<typeof fields>) => form;
async function drafted(winId: string, changed: Record<string, string> = {}) {
  const answer = await as.alice.post(`/wins/${winId}/thanks?index`, fields(changed));
  expect(answer.status).toBe(302);
  return answer.headers.get("location")!;
}
const seenOn = (html: string) => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? "";
const letters = () => db.letter.count({ where: { template: "guest-thanks" } });

it("a guest is thanked: written, looked at, sent once, and seen on the win", async () => {
  const winId = await signedWin();
  const path = await drafted(winId);
  const page = await (await as.alice.get(path)).text();
  expect(readable(page)).toContain("can’t be taken back");
  const letter = await as.alice.get(`${path}/letter`);
  expect(letter.headers.get("X-Frame-Options")).toBe("SAMEORIGIN");
  expect(await letter.text()).toContain("You said what would fit.");
  const pdf = await as.alice.get(`${path}/certificate`);
  expect([pdf.headers.get("Content-Type"), (await pdf.text()).slice(0, 4)]).toEqual([
    "application/pdf",
    "%PDF",
  ]);
  expect(await letters()).toBe(0);
  for (const _ of [1, 2])
    expect((await as.alice.post(`${path}?index`, { seen: seenOn(page) })).headers.get("location")).toContain(
      "done=sent",
    );
  expect(await letters()).toBe(1);
  expect(readable(await (await as.alice.get(path)).text())).toContain(
    "Alice Moreau sent it to ines@brasswick.example",
  );
  for (const [state, said] of [
    ["delivered", "The letter came."],
    ["bounced", "The letter came back"],
  ] as const) {
    await db.letter.updateMany({ where: { template: "guest-thanks" }, data: { state } });
    expect(readable(await (await as.alice.get(path)).text())).toContain(said);
  }
  expect(await (await as.bob.get(`/wins/${winId}`)).text()).toContain("Bounced");
  expect(await (await as.charlie.get(`/wins/${winId}`)).text()).not.toContain("Bounced");
  expect((await as.alice.get(`${path}/edit`)).headers.get("location")).toBe(path);
  for (const reader of [as.charlie, as.bob]) {
    const win = await (await reader.get(`/wins/${winId}`)).text();
    expect(win).toContain("Ines Calloway");
    expect(win).not.toContain("ines@brasswick.example");
  }
});

it.each([
  ["no name", { guestName: " " }, "Write the name of the guest."],
  ["half an address", { address: "ines@" }, "Write the whole e-mail address"],
  ["an amount", { text: "You saved us €40,000 at least." }, "This tells an amount."],
  ["the customer", { text: "Larkhall Water is glad." }, "This names Larkhall Water."],
  ["too many words", { text: "Thank you. ".repeat(60) }, "This is too long by 59 characters."],
])("thanks with %s are refused, keep what was typed and leave no trace", async (_what, changed, sentence) => {
  const winId = await signedWin();
  const kept = await drafted(winId, { guestName: "Kept Calloway" });
  const before = [await db.winThanks.count(), await db.auditEvent.count(), await db.letter.count()];
  const form = fields(changed);
  const { does, ...rest } = { ...unkeyed(form), does: "save" };
  for (const answer of [
    await as.alice.post(`/wins/${winId}/thanks?index`, form),
    await as.alice.post(`${kept}/edit`, { ...rest, does }),
  ]) {
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(readable(html)).toContain(sentence);
    expect(html).toContain(`value="The shelf we share"`);
    expect(readable(html)).toContain(form.text.trim().slice(0, 20));
    expect(html).toMatch(/role="alert"/);
  }
  expect([await db.winThanks.count(), await db.auditEvent.count(), await db.letter.count()]).toEqual(before);
  expect(await (await as.alice.get(kept)).text()).toContain("Kept Calloway");
});

it("a certificate handed over is asked about once more, and no letter goes", async () => {
  const before = await letters();
  const path = await drafted(await signedWin(), { address: "" });
  const page = await (await as.alice.get(path)).text();
  expect(readable(page)).toContain("Has Ines Calloway the certificate?");
  expect((await as.alice.post(`${path}?index`, { seen: seenOn(page) })).status).toBe(302);
  expect(readable(await (await as.alice.get(path)).text())).toContain("that the certificate is handed over");
  expect(await letters()).toBe(before);
});

it("a draft is its author's alone, and others find nothing there", async () => {
  const winId = await signedWin();
  const path = await drafted(winId);
  const page = await (await as.alice.get(path)).text();
  for (const other of [as.bob, as.charlie, as.dana, as.adam]) {
    for (const part of ["", "/letter", "/certificate", "/edit"])
      expect((await other.get(`${path}${part}`)).status).toBe(404);
    expect((await other.post(`${path}?index`, { seen: seenOn(page) })).status).toBe(404);
    expect((await other.post(`${path}/edit`, { ...unkeyed(fields()), does: "discard" })).status).toBe(404);
    expect(await (await other.get(`/wins/${winId}`)).text()).not.toContain("Ines Calloway");
  }
  const elsewhere = path.replace(winId, await signedWin());
  expect((await as.alice.get(elsewhere)).status).toBe(404);
  expect((await as.charlie.get(`/wins/${winId}/thanks`)).status).toBe(404);
  expect((await as.charlie.post(`/wins/${winId}/thanks?index`, fields())).status).toBe(404);
  expect((await as.alice.post(`${path}?index`, { seen: "another time" })).status).toBe(409);
  const odd = { ...unkeyed(fields()), does: "save", sentById: people.bob.id };
  expect((await as.alice.post(`${path}/edit`, odd)).status).toBe(400);
  const discard = await as.alice.post(`${path}/edit`, { ...unkeyed(fields()), does: "discard" });
  expect(discard.headers.get("location")).toBe(`/wins/${winId}`);
  expect((await as.alice.get(path)).status).toBe(404);
});

it("a guest of a hidden customer is on the page of those alone who read the customer", async () => {
  const winId = await signedWin({ hideCustomer: true });
  const guest = { guestOf: "customer", guestName: "Otto Reed", firm: "Larkhall Water", address: "" };
  const refused = await as.alice.post(
    `/wins/${winId}/thanks?index`,
    fields({ ...guest, address: "o@larkhall.example" }),
  );
  expect(refused.status).toBe(409);
  const path = await drafted(winId, guest);
  const page = await (await as.alice.get(path)).text();
  expect((await as.alice.get(`${path}/letter`)).status).toBe(404);
  expect((await as.alice.post(`${path}?index`, { seen: seenOn(page) })).status).toBe(302);
  const shows = async (reader: Visitor) => {
    const { status } = await reader.get(path);
    return [status, (await (await reader.get(`/wins/${winId}`)).text()).includes("Otto Reed")];
  };
  expect(await shows(as.bob)).toEqual([200, true]);
  expect(await shows(as.dana)).toEqual([200, true]);
  for (const other of [as.charlie, as.adam]) expect(await shows(other)).toEqual([404, false]);
});

it("the note on gifts is the company's to write, and kept when the settings are refused", async () => {
  const company = { name: "Fenwright Instruments", peopleTeamName: "Kin team", address: "", locale: "en-GB" };
  const settings = {
    ...company,
    currency: "EUR",
    timeZone: "Europe/Berlin",
    poPattern: "PO-{number}",
    toyValue: "",
  };
  expect((await as.alice.post("/manage/settings", { ...settings, giftNote: "Mine." })).status).toBe(403);
  const long = await as.adam.post("/manage/settings", { ...settings, giftNote: "Paper. ".repeat(72) });
  expect([long.status, (await long.text()).includes("Paper. Paper.")]).toEqual([400, true]);
  const note = "Paper. ".repeat(71).trim();
  expect((await as.adam.post("/manage/settings", { ...settings, giftNote: note })).status).toBe(302);
  const path = await drafted(await signedWin());
  expect(readable(await (await as.alice.get(path)).text())).toContain(note);
});
