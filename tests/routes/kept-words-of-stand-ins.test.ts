import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { makePerson } from "../../prisma/factories";
import { findWin } from "~/db/wins.server";
import { localOf } from "~/domain/zoned-time";
import { chooseAbsence } from "~/operations/choose-absence.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { returnWin } from "~/operations/return-win.server";
import { startApp } from "@tests/support/app";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import type { Visitor } from "@tests/support/visitor";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
const as = {} as Record<"deputy" | "lead" | "stranger", Visitor>;
let winId: string;
let forms: { path: string; fields: Record<string, string>; typed: string }[];

beforeAll(async () => {
  people = await cast(db);
  const app = await startApp(db);
  const { departments, bob, bill, charlie } = people;
  const beside = { departmentId: departments.procurement.id, managerId: bill.id };
  const pat = await makePerson(db, { name: "Pat", email: "pat@fenwright.example", ...beside });
  const day = (days: number) =>
    localOf(new Date(Date.now() + days * 86_400_000), "Europe/Berlin").slice(0, 10);
  const away = { from: day(0), until: day(3), deputyId: pat.id };
  expect(await chooseAbsence(actAs(db, bob), away)).toMatchObject({ ok: true });
  as.deputy = await app.signedIn(pat);
  as.lead = await app.signedIn(bill);
  as.stranger = await app.signedIn(charlie);
}, 240_000);

beforeEach(async () => {
  const sent = await recordWin(
    actAs(db, people.alice),
    { formKey: randomUUID() },
    winForm(people, { hideCustomer: true }),
  );
  if (!sent.ok) throw new Error(sent.reason);
  winId = sent.value;
  const sentAt = (await findWin(db, winId))!.submittedAt!.toISOString();
  const [words, comment] = ["They had a spare on the shelf.", "The freight is per year, not per month."];
  forms = [
    { path: `/wins/${winId}/sign-off`, fields: { words, fair: "yes", sentAt }, typed: words },
    { path: `/wins/${winId}/return`, fields: { comment, sentAt }, typed: comment },
  ];
});

const sign = (person: Cast["alice"], words: string) => confirmWin(actAs(db, person), { winId, words });
const trace = async () => [await db.auditEvent.count(), await db.letter.count()];

async function keeps(by: Visitor, form: (typeof forms)[number], sentence: string) {
  const before = await trace();
  const answer = await by.post(form.path, form.fields);
  const html = await answer.text();
  expect([form.path, answer.status]).toEqual([form.path, 409]);
  expect(html).toMatch(/role="alert"/);
  expect(readable(html)).toContain(sentence);
  expect(html).toContain(form.typed);
  expect(await trace()).toEqual(before);
  return html;
}

/** Nothing but the page for what is not there, whatever is sent. */
async function isClosed(by: Visitor) {
  for (const { path, fields } of forms) {
    expect((await by.get(path)).status).toBe(404);
    const html = readable(await (await by.post(path, fields)).text());
    expect(html).toContain("This page is not in the book");
    expect(html).not.toContain("What you wrote");
  }
}

it("the words of a deputy and of a lead stay in the form where another has signed for their side", async () => {
  await sign(people.bob, procurementWords);
  for (const by of [as.deputy, as.lead]) {
    await keeps(by, forms[0]!, "has signed for your side already");
    const page = await by.get(forms[0]!.path);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("This win has moved on and no longer waits");
  }
  await isClosed(as.stranger);
});

const gone = "This win has moved on, so that can’t be done any more.";

it("they stay where both sides have signed, and the form is closed as it was", async () => {
  await sign(people.bob, procurementWords);
  await sign(people.alice, salesWords);
  for (const by of [as.deputy, as.lead])
    for (const form of forms) {
      expect(await keeps(by, form, gone)).not.toContain("Larkhall");
      expect((await by.get(form.path)).status).toBe(404);
    }
  const { path, typed } = forms[0]!;
  await keeps(as.deputy, { path, fields: { words: typed }, typed }, gone);
  await isClosed(as.stranger);
});

it("they stay where another has asked for a change, and nothing of the win is shown", async () => {
  const { title } = (await findWin(db, winId))!;
  await returnWin(actAs(db, people.alice), { winId, comment: "I have forgotten a line." });
  for (const by of [as.deputy, as.lead])
    for (const form of forms) {
      expect(await keeps(by, form, gone)).not.toContain(title);
      expect((await by.get(form.path)).status).toBe(404);
    }
  expect((await as.deputy.get(`/wins/${winId}`)).status).toBe(404);
  await isClosed(as.stranger);
});

it("a deputy who asks for a change lands on a page that is open to them, and a lead on the win", async () => {
  const [, form] = forms;
  const sent = await as.deputy.post(form!.path, form!.fields);
  expect(sent.headers.get("Location")).toBe("/wins?done=returned");
  const page = await as.deputy.get("/wins?done=returned");
  expect(page.status).toBe(200);
  expect(readable(await page.text())).toContain("The win went back to its author with your words.");
});
