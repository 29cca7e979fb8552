import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { catalogue, draftFor, sentOrder } from "@tests/support/trophies";
import { winFields } from "@tests/support/win-fields";
import { makeAward } from "../../prisma/factories";

const db = await testDatabase();
const people = await cast(db);
const { alice, bill, dana, departments } = people;
const { vendor, crystal } = await catalogue(db);
const gift = await makeAward(db, { name: "Quiet Engine", kind: "direct" });
const voted = await makeAward(db, { name: "Joint Win" });
const draftId = await draftFor(actAs(db, bill), crystal.id);
const { orderId: sentId } = await sentOrder(db, people, crystal.id);
const app = await startApp(db);
const [asAlice, asBill, asDana] = await Promise.all(
  [alice, bill, dana].map((person) => app.signedIn(person)),
);

type Fields = Record<string, string | string[]>;
const key = { formKey: "" };

const vendorForm: Fields = {
  ...{ name: "Werk Nord", contactName: "", email: "orders@werk.example", accountNumber: "", currency: "EUR" },
  ...{ paymentTerms: "", leadTimeDays: "12", note: "", ...key },
};
const itemForm: Fields = {
  ...{ name: "Cube", sku: "S-1", shape: "cube", price: "12.00", material: "", description: "" },
  ...{ zoneName: "Front", zoneLines: "2", zoneCharacters: "20", zoneAllowed: "", ...key },
};
const awardForm: Fields = {
  ...{
    name: "Fresh",
    purpose: "",
    kind: "vote",
    nomineeKind: "person",
    method: "irv",
    tieRule: "lot",
    ...key,
  },
};
const cycleForm: Fields = {
  ...{
    name: "Spring",
    description: "",
    timeZone: "Europe/Berlin",
    announceAt: "",
    awardIds: voted.id,
    ...key,
  },
  ...{ nominationsOpenAt: "2029-01-01T09:00", nominationsCloseAt: "2029-01-10T09:00" },
  ...{ votingOpenAt: "2029-01-12T09:00", votingCloseAt: "2029-01-20T09:00" },
};
const giftForm: Fields = {
  ...{ people: alice.id, teamName: "", citation: "She asked first and called twice.", winId: "" },
  ...{ honouredOn: "2026-03-03", ...key },
};
const orderForm: Fields = {
  ...{ title: "A spare", itemId: crystal.id, recipientName: "Alice Moreau", recipientEmail: "", ...key },
};
const pieceForm: Fields = { recipientName: "Bob Tanaka", recipientEmail: "", ...key };
const linkLetters = { where: { idempotencyKey: { startsWith: `order-to-vendor/${sentId}/` } } };

const forms: [string, typeof asBill, string, Fields, () => Promise<number>][] = [
  ["a vendor", asBill, "/manage/vendors/new", vendorForm, () => db.vendor.count()],
  ["an item", asBill, `/manage/vendors/${vendor.id}/items/new`, itemForm, () => db.catalogueItem.count()],
  ["an order", asBill, "/orders/new", orderForm, () => db.trophyOrder.count()],
  ["a piece", asBill, `/orders/${draftId}/pieces`, pieceForm, () => db.piece.count()],
  ["a vendor's new link", asBill, `/orders/${sentId}/link`, key, () => db.letter.count(linkLetters)],
  ["a win", asAlice, "/wins/new", winFields(people, "send"), () => db.win.count()],
  ["the draft of a win", asAlice, "/wins/new", winFields(people, "save"), () => db.win.count()],
  ["an award", asDana, "/manage/awards/new", awardForm, () => db.award.count()],
  ["a cycle", asDana, "/manage/cycles/new", cycleForm, () => db.cycle.count()],
  ["an honour", asDana, `/manage/awards/${gift.id}/give`, giftForm, () => db.laureate.count()],
  ["a test letter", asDana, "/manage/mail/test-letter", key, () => db.letter.count()],
];

describe.each(forms)("the form of %s", (_what, visitor, path, fields, count) => {
  it("makes one, however often it is sent", async () => {
    const before = await count();
    const form = { ...fields, formKey: randomUUID() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => visitor!.post(path, form)));
    answers.push(await visitor!.post(path, form));
    const said = answers.map((answer) => `${answer.status} ${answer.headers.get("location")}`);
    expect(new Set(said).size, said.join()).toBe(1);
    expect(said[0]).toMatch(/^302 /);
    expect(await count()).toBe(before + 1);
  });

  it("is not taken without its key, or with one that no form has", async () => {
    const before = await count();
    for (const formKey of ["", "x".repeat(90_000)]) {
      expect((await visitor!.post(path, { ...fields, formKey })).status).toBe(400);
    }
    expect(await count()).toBe(before);
  });
});

it("a person who is added twice at once is there once, and the others read why", async () => {
  const form = {
    ...{ name: "Nora Field", email: "nora@fenwright.example", departmentId: departments.sales.id },
    ...{ timeZone: "Europe/Berlin", jobTitle: "", managerEmail: "", employeeNumber: "", location: "" },
  };
  const answers = await Promise.all([1, 2, 3, 4].map(() => asDana!.post("/manage/people/new", form)));
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 409, 409, 409]);
  expect(await db.person.count({ where: { email: form.email } })).toBe(1);
});
