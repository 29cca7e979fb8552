import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { testDatabase } from "@tests/support/database";
import { ResendStandIn } from "@tests/support/resend/stand-in";
import { verifyAudit } from "~/operations/verify-audit.server";
import { letterTo, openPage, pathIn, signInByMail } from "./browser";

const staff = `name,email,department,function,manager,location,time zone,start date,employee number
Ines Halloran,ines@halden.example,People,hr,,Leeds,Europe/London,2019-03-01,H-1
Jonas Firth,jonas@halden.example,People,hr,ines@halden.example,Leeds,Europe/London,2020-05-01,H-2
Sana Whitlock,sana@halden.example,Sales,sales,,Leeds,Europe/London,2018-01-15,H-3
Pavel Mirren,pavel@halden.example,Procurement,procurement,,Leeds,Europe/London,2017-09-01,H-4
Rosa Tinsley,rosa@halden.example,Sales,sales,sana@halden.example,Leeds,Europe/London,2021-02-01,H-5
Quinn Ardley,quinn@halden.example,Procurement,procurement,pavel@halden.example,Leeds,Europe/London,2022-04-01,H-6
Tomo Brackley,tomo@halden.example,Operations,other,,Leeds,Europe/London,2016-06-01,H-7
Uma Castell,uma@halden.example,Operations,other,tomo@halden.example,Leeds,Europe/London,2015-11-01,H-8
Bea Lockhart,bea@halden.example,Procurement,procurement,pavel@halden.example,Leeds,Europe/London,2014-08-01,H-9
`;

const db = await testDatabase();
const mail = await ResendStandIn.start();

it("carries a company from a CSV file to a trophy in somebody's hands", async () => {
  const app = await startApp(db, { ...mail.env, WORKER: "on", RESEND_RATE: "100" });
  const at = (path: string) => new RegExp(`${path}($|\\?)`);
  const person = async (name: string) =>
    signInByMail(await openPage(app.origin), mail, `${name}@halden.example`);

  // The first run: the token that the server printed opens the house once.
  const ada = await openPage(app.origin);
  await ada.goto("/");
  await ada.waitForURL(at("/setup"));
  await ada.getByLabel("Set-up token").fill(/Set-up token: (\S+)/.exec(app.printed())?.[1] ?? "");
  await ada.getByLabel("Name of the company").fill("Halden Works");
  await ada.getByLabel("Your name").fill("Ada Corrigan");
  await ada.getByLabel("Work e-mail").fill("ada@halden.example");
  await press(ada, "Set up and continue");
  await ada.waitForURL(at("/manage/people/import"));

  // People from a file, looked at before they are taken.
  const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(staff) };
  await ada.getByLabel("File of people").setInputFiles(file);
  await press(ada, "Read this file");
  await ada.getByText("Sana Whitlock").first().waitFor();
  await press(ada, "Import 9 changes");
  await expect.poll(() => db.person.count(), { timeout: 15_000 }).toBe(10);
  for (const [name, role] of [
    ["Ines Halloran", "hr"],
    ["Jonas Firth", "hr"],
    ["Bea Lockhart", "buyer"],
  ] as const) {
    await grant(ada, name, role);
  }

  // HR: a vendor, a piece, an award, a cycle.
  const ines = await person("ines");
  await ines.goto("/manage/vendors/new");
  await ines.getByLabel("Name").fill("Glasmeer Atelier");
  await ines.getByLabel("Orders to").fill("orders@glasmeer.example");
  await press(ines, "Add the vendor");
  await ines.waitForURL(/\/manage\/vendors\/[0-9a-f-]{36}/);
  await ines.goto(`${new URL(ines.url()).pathname}/items/new`);
  await ines.getByLabel("Name").first().fill("Crystal Laurel");
  await ines.getByLabel("Vendor’s number").fill("CL-1");
  await ines.getByLabel("Price each, before tax").fill("120.00");
  await press(ines, "Add the item");
  await ines.waitForURL(/done=/);

  await ines.goto("/manage/awards/new");
  await ines.getByLabel("Name", { exact: true }).fill("Quiet Engine");
  await ines.getByLabel("In one or two sentences").fill("For work that others stand on.");
  await ines.getByLabel("Piece", { exact: true }).selectOption({ index: 1 });
  await ines.getByLabel("Engraving", { exact: true }).fill("{award}\n{laureate}");
  await press(ines, "Add the award");
  await ines.waitForURL(/done=created/);

  await ines.goto("/manage/cycles/new");
  await ines.getByLabel("Name").fill("Q4");
  await ines.getByRole("checkbox", { name: "Quiet Engine" }).check();
  await press(ines, "Plan this cycle");
  await ines.waitForURL(/\/manage\/cycles\/[0-9a-f-]{36}/);
  const room = new URL(ines.url()).pathname;
  const cycle = room.replace("/manage", "");
  await move(ines, room, "nominating");

  // Nominations, one of them for a team.
  await letterTo(mail, "sana@halden.example", /whom would you thank/);
  const sana = await person("sana");
  await nominate(sana, cycle, ["Tomo Brackley"]);
  const pavel = await person("pavel");
  await nominate(pavel, cycle, ["Rosa Tinsley", "Quinn Ardley"]);
  await letterTo(mail, "sana@halden.example", /Your nomination of Tomo Brackley is in/);

  // Screening.
  await move(ines, room, "screening");
  await shortlist(ines, room, "Tomo Brackley", "Kept the plant calm for a year.");
  await shortlist(ines, room, "Rosa Tinsley", "Shared one list, and lost no order.");
  await move(ines, room, "voting");

  // Three voters, each from their letter.
  const opened = await letterTo(mail, "sana@halden.example", /your vote, please/);
  const ballot = pathIn(opened.text, app.origin, /^\/vote\//);
  await rank(sana, ballot, ["Tomo Brackley", "Rosa Tinsley"]);
  await rank(pavel, ballot, ["Tomo Brackley"]);
  const uma = await person("uma");
  const code = await rank(uma, ballot, ["Rosa Tinsley", "Tomo Brackley"]);
  const result = ballot.replace("/vote/", "/results/");
  expect((await uma.goto(result))?.status()).toBe(404);

  // Close, count, two signatures, announcement.
  await move(ines, room, "counting");
  await letterTo(mail, "ines@halden.example", /to certify: Q4/);
  await ines.goto(result);
  await press(ines, "Certify as Ines");
  await ines.getByText("A second person signs next.").waitFor();
  const jonas = await person("jonas");
  await jonas.goto(result);
  await press(jonas, "Certify as Jonas");
  await jonas.getByText("Announce now").waitFor();
  expect((await uma.goto(result))?.status()).toBe(404);
  expect((await uma.goto("/hall"))?.status()).toBe(200);
  expect(await uma.getByText("Tomo Brackley").count()).toBe(0);
  await jonas.getByText("Announce now").click();
  await press(jonas, "Announce");

  // Everybody's own letter, the result with its receipt, the hall and the certificate.
  await letterTo(mail, "tomo@halden.example", /You won Quiet Engine/);
  await letterTo(mail, "sana@halden.example", /Your nominee won Quiet Engine/);
  await letterTo(mail, "quinn@halden.example", /A colleague nominated you/);
  await letterTo(mail, "uma@halden.example", /The results are in: Q4/);
  await uma.goto(result);
  await uma.getByText("Tomo Brackley").first().waitFor();
  const held = await db.receipt.findMany({ select: { code: true } });
  expect(held.map((receipt) => receipt.code.replaceAll(/\s/g, ""))).toContain(code.replaceAll(/\s/g, ""));
  await uma.goto("/hall");
  await uma
    .getByRole("link", { name: /Tomo Brackley/ })
    .first()
    .click();
  await uma.waitForURL(/\/laureates\//);
  const laureate = await db.laureate.findFirstOrThrow();
  const certificate = await uma.request.get(`/laureates/${laureate.id}/certificate`);
  expect((await certificate.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const stranger = await openPage(app.origin);
  await stranger.goto(`/verify/${laureate.certificateCode}`);
  await stranger.getByText("Tomo Brackley").first().waitFor();

  // The trophy: submitted by the buyer, approved by somebody else, sent once, answered by the vendor.
  const bea = await person("bea");
  await bea.goto("/orders");
  await bea
    .getByRole("link", { name: /Quiet Engine/ })
    .first()
    .click();
  await bea.waitForURL(/\/orders\/[0-9a-f-]{36}/);
  const order = new URL(bea.url()).pathname;
  await bea.goto(`${order}/change`);
  await bea.getByLabel("Deliver to").fill("Halden Works, Reception, 1 Mill Lane, Leeds");
  await bea.getByRole("main").locator("form").getByRole("button").last().click();
  await bea.waitForURL(/done=/);
  await step(bea, order, "submission", "Submit for approval");
  await letterTo(mail, "ines@halden.example", /to approve/);
  await step(ines, order, "approval", "Approve the order");
  await step(bea, order, "dispatch", "Send to the vendor");
  const request = await letterTo(mail, "orders@glasmeer.example", /Order \S+ from Halden Works/);
  expect(request.attachments?.[0]?.filename).toMatch(/\.pdf$/);

  const vera = await openPage(app.origin);
  await vera.goto(pathIn(request.text, app.origin, /^\/vendor\//));
  await vera.getByText("Tomo Brackley").first().waitFor();
  await vera.getByLabel("Your name").fill("Vera Lindqvist");
  await vera.getByLabel("It ships on").fill(inDays(5));
  await vera.getByLabel("It arrives on").fill(inDays(8));
  await press(vera, "Confirm this order");
  await vera.getByLabel("Carrier").fill("Parcelwise");
  await vera.getByLabel("Tracking number").fill("PW 7781");
  await press(vera, "Mark as shipped");
  await vera.getByText("On their way").waitFor();
  await letterTo(mail, "bea@halden.example", /On its way/);
  await bea.goto(order);
  await bea.getByText("PW 7781").first().waitFor();
  await bea.goto(`${order}/receipt`);
  await bea.getByRole("main").locator("form").getByRole("button").last().click();
  await bea.waitForURL(/done=/);
  expect((await db.trophyOrder.findFirstOrThrow()).state).toBe("received");
  expect(await verifyAudit(db)).toMatchObject({ whole: true });
  await mail.stop();
});

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

async function press(page: Page, name: string) {
  await page.getByRole("button", { name, exact: true }).click();
}

async function grant(page: Page, name: string, role: string) {
  const { id } = await db.person.findFirstOrThrow({ where: { name } });
  await page.goto(`/manage/people/${id}`);
  await page.locator(`input[type=checkbox][value=${role}]`).check();
  await page.getByRole("button", { name: /role/i }).click();
  await expect.poll(() => db.roleGrant.count({ where: { personId: id } }), { timeout: 15_000 }).toBe(1);
}

/** Moves the cycle by hand, through the page that says what will happen. */
async function move(page: Page, room: string, to: string) {
  await page.goto(`${room}/move?to=${to}`);
  await page.getByRole("main").locator("form").getByRole("button").first().click();
  await page.waitForURL(/done=/);
}

async function nominate(page: Page, cycle: string, nominees: string[]) {
  await page.goto(`${cycle}/nominate`);
  for (const name of nominees) {
    await page.locator("#nominees").fill(name.slice(0, 6));
    await page.getByRole("option", { name: new RegExp(name) }).click();
  }
  for (const box of await page.locator("#story textarea").all()) {
    await box.fill("She took the plan of the plant and the plan of the fair and made them one. ".repeat(8));
  }
  for (const line of await page.locator("#story input[type=text]").all()) await line.fill("Two weeks saved");
  await press(page, "Send the nomination");
  await page.waitForURL(/\/nominations|done=/);
}

async function shortlist(page: Page, room: string, title: string, citation: string) {
  await page.goto(`${room}/screening`);
  await page
    .getByRole("region", { name: "Queue" })
    .getByRole("link", { name: new RegExp(title) })
    .click();
  await page.getByRole("heading", { name: new RegExp(title) }).waitFor();
  await page.getByLabel("Citation").fill(citation);
  await press(page, "Shortlist");
  await page.getByText("It is on the shortlist.").waitFor();
}

/** Ranks by the buttons beside the stories and gives back the receipt's code. */
async function rank(page: Page, ballot: string, titles: string[]): Promise<string> {
  await page.goto(ballot);
  for (const [at, title] of titles.entries()) {
    const button = page.getByRole("button", { name: `Rank ${["1st", "2nd"][at]}` });
    await button.filter({ hasText: title }).click();
  }
  await press(page, "Check my ballot");
  await press(page, "Cast my ballot");
  await page.getByText("Your ballot is in.").waitFor();
  return (await page.locator(".stub .code").innerText()).trim();
}

async function step(page: Page, order: string, path: string, verb: string) {
  await page.goto(`${order}/${path}`);
  await press(page, verb);
  await page.waitForURL(/done=/);
}
