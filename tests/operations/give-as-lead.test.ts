import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { findDepartmentLed, listGivableAwards } from "~/db/leads.server";
import { departmentLed } from "~/domain/people/lead";
import { giveAward } from "~/operations/give-award.server";
import { openAwardToLeads } from "~/operations/open-award-to-leads.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeAward, makeItem, makeVendor } from "../../prisma/factories";

const db = await testDatabase();
// Bob of Procurement reports to Bill of Procurement, who reports to Adam of Operations.
const { dana, bill, bob, alice, charlie, departments } = await cast(db);
const now = new Date("2026-03-12T10:00:00Z");

let awardId: string;
beforeEach(async () => {
  const vendor = await makeVendor(db);
  const item = await makeItem(db, vendor.id);
  const rules = { trophyItemId: item.id, engravingTemplate: ["{award}", "{laureate}"] };
  awardId = (await makeAward(db, { kind: "direct", leadsMayGive: true, ...rules })).id;
});

function give(by: typeof dana, to: { id: string }[], trophy: "order" | "none" = "none") {
  return giveAward(actAs(db, by, now), {
    awardId,
    personIds: to.map(({ id }) => id),
    teamName: "",
    citation: "They asked first.",
    honouredOn: new Date("2026-03-12"),
    winId: null,
    trophy,
    formKey: randomUUID(),
  });
}

const laureates = () => db.laureate.count({ where: { awardId } });

test("a lead has reports in the own department and nobody of it above", () => {
  const lead = { active: true, departmentId: "a", managerDepartmentId: "b", reportsHere: 1 };
  expect(departmentLed(lead)).toBe("a");
  expect(departmentLed({ ...lead, managerDepartmentId: null })).toBe("a");
  expect(departmentLed({ ...lead, managerDepartmentId: "a" })).toBeNull();
  expect(departmentLed({ ...lead, reportsHere: 0 })).toBeNull();
  expect(departmentLed({ ...lead, active: false })).toBeNull();
});

test("who leads follows from who reports to whom", async () => {
  expect(await findDepartmentLed(db, bill.id)).toBe(departments.procurement.id);
  expect(await findDepartmentLed(db, bob.id)).toBeNull();
  expect(await findDepartmentLed(db, alice.id)).toBeNull();
  expect(await findDepartmentLed(db, "no-such")).toBeNull();
});

test("a lead honours people of the own department, and nobody else's", async () => {
  expect(await give(bill, [bob])).toMatchObject({ ok: true });
  expect(await laureates()).toBe(1);
  expect(await give(bill, [bob, alice])).toMatchObject({
    reason: "not-your-people",
    field: "people",
    detail: alice.name,
  });
  expect(await laureates()).toBe(1);
});

test("an award that HR keeps is not there for leads, and whoever leads nothing gives nothing", async () => {
  await openAwardToLeads(actAs(db, dana, now), { awardId, to: "staff" });
  expect(await give(bill, [bob])).toMatchObject({ reason: "not-found" });
  await openAwardToLeads(actAs(db, dana, now), { awardId, to: "leads" });
  expect(await give(charlie, [charlie])).toMatchObject({ reason: "not-found" });
  expect(await laureates()).toBe(0);
});

test("leads see the awards opened to them, HR sees all", async () => {
  const closed = await makeAward(db, { kind: "direct" });
  const names = async (by: "staff" | "lead") => (await listGivableAwards(db, by)).map(({ id }) => id);
  expect(await names("lead")).toContain(awardId);
  expect(await names("lead")).not.toContain(closed.id);
  expect(await names("staff")).toContain(closed.id);
});

test("opening twice is written down once, and only direct awards can be opened", async () => {
  const closed = await makeAward(db, { kind: "direct" });
  const open = (id: string) => openAwardToLeads(actAs(db, dana, now), { awardId: id, to: "leads" });
  await open(closed.id);
  await open(closed.id);
  expect(await db.auditEvent.count({ where: { subjectId: closed.id, act: "award.givers-changed" } })).toBe(1);
  const voted = await makeAward(db, { kind: "vote" });
  expect(await open(voted.id)).toMatchObject({ reason: "award-not-direct" });
});

test("the trophy is ordered only where it was asked for", async () => {
  const bare = await give(dana, [alice], "none");
  const gilded = await give(dana, [alice], "order");
  const orders = (laureateId: string) => db.trophyOrder.count({ where: { laureateId } });
  expect(await orders(bare.ok ? bare.value.id : "")).toBe(0);
  expect(await orders(gilded.ok ? gilded.value.id : "")).toBe(1);
});
