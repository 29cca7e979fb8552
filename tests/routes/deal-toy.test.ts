import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { catalogue } from "@tests/support/trophies";
import { winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, signing } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
await catalogue(db);
const app = await startApp(db);
const as = {
  alice: await app.signedIn(people.alice),
  bob: await app.signedIn(people.bob),
  bill: await app.signedIn(people.bill),
  dana: await app.signedIn(people.dana),
  frank: await app.signedIn(people.frank),
};
type Name = keyof typeof as;
/** As it is read, without the marks that React puts between its texts. */
const read = async (name: Name, path: string) =>
  (await (await as[name].get(path)).text()).replaceAll("<!-- -->", "");

const settings = {
  ...{ name: "Fenwright Instruments", peopleTeamName: "People team", address: "14 Quay Street" },
  ...{
    locale: "en-GB",
    currency: "EUR",
    timeZone: "Europe/Berlin",
    poPattern: "PO-{year}-{number}",
    giftNote: "",
  },
};

async function checked(changed: Record<string, string> = {}): Promise<string> {
  const answer = await as.alice.post("/wins/new", winFields(people, "send", changed));
  const winId = /\/wins\/([^?]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  await as.bob.post(`/wins/${winId}/sign-off`, await signing(db, winId, procurementWords));
  await as.alice.post(`/wins/${winId}/sign-off`, await signing(db, winId, salesWords));
  const { id: lineId } = await db.valueLine.findFirstOrThrow({ where: { winId } });
  await as.frank.post(`/finance/wins/${winId}`, { lineId, seen: "0", does: "validate" });
  return winId;
}

it("is off until the company sets a value, and an amount that can't be read stays as typed", async () => {
  const winId = await checked({ title: "Before any setting" });
  expect(await read("bill", "/orders")).not.toContain("Worth a deal toy");
  expect(await read("bill", `/wins/${winId}`)).not.toContain("None for this win");
  for (const [typed, sentence] of [
    ["0", "Write an amount above zero, or leave this empty."],
    ["USD 500", "Write the figure alone, in EUR."],
    ["-5", "Write an amount of zero or more."],
  ] as const) {
    const refused = await as.dana.post("/manage/settings", { ...settings, toyValue: typed });
    const page = await refused.text();
    expect([typed, refused.status]).toEqual([typed, 400]);
    expect(page).toContain('id="toyValue-error"');
    expect(page).toContain(sentence);
    expect(page).toContain(`value="${typed}"`);
  }
  await db.win.updateMany({ data: { toyDeclinedAt: new Date() } });
});

it("is shown with what Finance validated to those who order, until one says that the win gets none", async () => {
  const saved = await as.dana.post("/manage/settings", { ...settings, toyValue: "27,777.00" });
  expect(saved.headers.get("Location")).toBe("/manage/settings?done=saved");
  expect(await read("dana", "/manage/settings")).toContain('value="27777"');
  const winId = await checked({ title: "Worth a block" });
  expect(await read("bill", `/wins/${winId}`)).toContain("Finance validated €27,777");
  expect(await read("bill", "/")).toContain("A deal toy for “Worth a block”?");
  expect(await read("bill", "/orders")).toContain("€27,777 validated");
  expect(await read("frank", "/orders")).not.toContain("Worth a deal toy");
  expect(await read("alice", `/wins/${winId}`)).not.toContain("deal toy");

  const path = `/wins/${winId}/deal-toy/decline`;
  expect((await as.bill.post(path, { from: "elsewhere" })).status).toBe(400);
  expect((await as.alice.post(path, { from: "orders" })).status).toBe(403);
  const declined = await as.bill.post(path, { from: "orders" });
  expect(declined.headers.get("Location")).toBe("/orders?done=toy-declined");
  expect(await read("bill", "/orders?done=toy-declined")).not.toContain("Worth a block");
  const page = await read("dana", `/wins/${winId}`);
  expect(page).not.toContain("Finance validated €27,777");
  expect(page).not.toContain("None for this win");
  expect(page).toContain("Order deal toys");
});

it("tells a buyer nothing of a win whose amounts are hidden", async () => {
  const winId = await checked({ title: "The quiet one", hideAmounts: "on" });
  expect(await read("dana", `/wins/${winId}`)).toContain("Finance validated €27,777");
  expect(await read("dana", "/orders")).toContain("The quiet one");
  const data = await read(
    "bill",
    `/wins/${winId}?_data=${encodeURIComponent("routes/wins.$id._index")}&index`,
  );
  expect(data).toContain('"suggested":null');
  for (const path of [`/wins/${winId}`, "/orders", "/"]) {
    const page = await read("bill", path);
    expect(page).not.toContain("27,777");
    expect(page).not.toContain("Worth a deal toy.");
  }
  expect(await read("bill", "/orders")).not.toContain("The quiet one");
});

it("tells a buyer no title of a win that is not signed, and orders nothing for it", async () => {
  const answer = await as.alice.post("/wins/new", winFields(people, "send", { title: "Still between us" }));
  const winId = /\/wins\/([^?]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  const path = `/wins/${winId}/deal-toy`;
  for (const state of ["draft", "submitted", "returned"] as const) {
    await db.win.update({ where: { id: winId }, data: { state } });
    const page = await as.bill.get(path);
    expect([state, page.status]).toEqual([state, 404]);
    expect(await page.text()).not.toContain("Still between us");
    expect((await as.bill.post(path, { itemId: "" })).status).toBe(404);
  }
  expect(await db.trophyOrder.count({ where: { winId } })).toBe(0);
  await db.win.update({ where: { id: winId }, data: { state: "submitted" } });
  await as.bob.post(`/wins/${winId}/sign-off`, await signing(db, winId, procurementWords));
  await as.alice.post(`/wins/${winId}/sign-off`, await signing(db, winId, salesWords));
  expect(await read("bill", path)).toContain("For “Still between us”");
  expect((await as.bill.post(path, { itemId: "" })).headers.get("Location")).toMatch(/^\/orders\//);
});
