import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { insertLaureates } from "~/db/laureates.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { pdfPages } from "@tests/support/pdf-text";
import type { Visitor } from "@tests/support/visitor";
import { makeAward } from "../../prisma/factories";

const db = await testDatabase();
const { dana, alice, bob, charlie, departments } = await cast(db);
const app = await startApp(db);
const award = await makeAward(db, { name: "Quiet Engine", kind: "direct" });
let employee: Visitor;
let keeper: Visitor;

beforeAll(async () => {
  employee = await app.signedIn(bob);
  keeper = await app.signedIn(dana);
});

async function honour(
  title: string,
  announcedAt: Date | null,
  memberIds = [alice.id],
): Promise<{ id: string; code: string }> {
  const { id } = await db.$transaction((tx) =>
    insertLaureates(
      tx,
      {
        awardId: award.id,
        awardName: award.name,
        cycleName: "Winter 2026",
        title,
        citation: `Why ${title}.`,
        honouredOn: new Date("2026-02-01"),
        announcedAt,
        memberIds,
      },
      new Date(),
    ),
  );
  const { certificateCode } = await db.laureate.findUniqueOrThrow({ where: { id } });
  return { id, code: certificateCode };
}

describe("before the announcement", () => {
  it.each([
    ["without a minute", null],
    ["at a minute to come", new Date(Date.now() + 3_600_000)],
  ])("a laureate %s is nowhere", async (_when, announcedAt) => {
    const { id, code } = await honour("Secret Heron", announcedAt);
    for (const visitor of [employee, keeper]) {
      expect((await visitor.get(`/laureates/${id}`)).status).toBe(404);
      expect((await visitor.get(`/laureates/${id}/certificate`)).status).toBe(404);
      for (const path of ["/hall", "/hall?q=Heron", "/hall?_data=routes%2Fhall%2Froute"]) {
        expect(await (await visitor.get(path)).text()).not.toContain("Secret Heron");
      }
    }
    expect((await keeper.post(`/laureates/${id}/note`, { note: "Early." })).status).toBe(404);
    const check = await app.visitor().get(`/verify/${code}`);
    expect(check.status).toBe(404);
    expect(await check.text()).not.toContain("Heron");
  });
});

describe("after it", () => {
  it("stands in the hall, has a page, a certificate and a public check", async () => {
    const { id, code } = await honour("Open Heron", new Date());
    expect(await (await employee.get("/hall")).text()).toContain("Open Heron");
    expect(await (await employee.get("/hall?year=2019")).text()).not.toContain("Open Heron");
    expect(await (await employee.get(`/laureates/${id}`)).text()).toContain("Why Open Heron.");
    const pdf = await employee.get(`/laureates/${id}/certificate`);
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    expect(pdf.headers.get("Content-Disposition")).toContain("Quiet-Engine-Open-Heron.pdf");
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const typed = await app.visitor().get(`/verify?code=${code.toLowerCase().replaceAll("-", "+")}`);
    expect(typed.headers.get("location")).toBe(`/verify/${code}`);
    expect(await (await app.visitor().get(`/verify/${code}`)).text()).toContain("Open Heron");
  });

  it("tells a stranger nothing of somebody who wants to be hidden", async () => {
    await db.person.update({ where: { id: alice.id }, data: { hallVisibility: "hidden" } });
    const { id, code } = await honour("Alice Moreau", new Date());
    expect((await employee.get(`/laureates/${id}`)).status).toBe(404);
    expect((await (await app.signedIn(alice)).get(`/laureates/${id}`)).status).toBe(200);
    const check = await (await app.visitor().get(`/verify/${code}`)).text();
    expect(check).toContain("This certificate is genuine");
    expect(check).not.toMatch(/Alice|Moreau/);
    await db.person.update({ where: { id: alice.id }, data: { hallVisibility: "shown" } });
  });
});

describe("for whom a certificate is signed", () => {
  const signers = /for (Sales|Procurement|Fenwright Instruments)\b/g;
  const printed = async (visitor: Visitor, id: string) => {
    const pdf = await visitor.get(`/laureates/${id}/certificate`);
    const [page = ""] = await pdfPages(new Uint8Array(await pdf.arrayBuffer()));
    return [...page.matchAll(signers)].map(([, side]) => side);
  };
  const both = ["Sales", "Procurement"];

  it("stays as it was on the day, whoever moves to another department", async () => {
    const { id } = await honour("Moving Heron", new Date(), [alice.id, bob.id]);
    expect(await printed(employee, id)).toEqual(both);
    await db.person.update({
      where: { id: alice.id },
      data: { departmentId: departments.operations.id },
    });
    expect(await printed(employee, id)).toEqual(both);
    await db.person.update({ where: { id: alice.id }, data: { departmentId: departments.sales.id } });
  });

  it("is the same for each reader, also of those whom the hall does not show", async () => {
    await db.person.update({ where: { id: alice.id }, data: { hallVisibility: "hidden" } });
    const { id } = await honour("Quiet Heron", new Date(), [alice.id, bob.id]);
    const outsider = await app.signedIn(charlie);
    expect(await printed(outsider, id)).toEqual(both);
    expect(await printed(keeper, id)).toEqual(both);
    await db.person.update({ where: { id: alice.id }, data: { hallVisibility: "shown" } });
  });
});

describe("the form", () => {
  const path = `/manage/awards/${award.id}/give`;
  const fields = () => ({
    people: [alice.id, bob.id],
    teamName: "",
    citation: "They asked first.",
    honouredOn: "2026-02-01",
    winId: "",
    formKey: randomUUID(),
  });

  it("gives the award once, however often it is sent", async () => {
    const form = fields();
    const answers = await Promise.all([keeper.post(path, form), keeper.post(path, form)]);
    const places = answers.map((answer) => answer.headers.get("location"));
    expect(places[0]).toMatch(/^\/laureates\/.+\?done=given$/);
    expect(places[1]).toBe(places[0]);
  });

  it("without scripts finds people, then keeps what was typed when it is refused", async () => {
    const found = await keeper.post(path, { ...fields(), people: [], find: "people", peopleQuery: "tanaka" });
    const page = await found.text();
    expect(found.status).toBe(200);
    expect(page).toContain("Bob Tanaka");
    expect(page).toContain("They asked first.");
    const refused = await keeper.post(path, { ...fields(), citation: "x".repeat(500) });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("too long by 100 characters");
  });

  it("is closed to everybody else and to a wrong shape", async () => {
    expect((await employee.post(path, fields())).status).toBe(403);
    expect((await keeper.post(path, { ...fields(), announcedAt: "2020-01-01" })).status).toBe(400);
    expect((await keeper.post(path, { ...fields(), honouredOn: "soon" })).status).toBe(400);
  });
});
