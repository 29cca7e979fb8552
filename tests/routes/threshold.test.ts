import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { dryRun, hundredPercent, makeClub, writeFigures } from "@tests/support/threshold";
import { makeAward } from "../../prisma/factories";

const db = await testDatabase();
const people = await cast(db);
const { dana, adam, alice, bob, charlie } = people;
const app = await startApp(db);
const asDana = await app.signedIn(dana);
const now = new Date("2026-03-12T10:00:00Z");

let award = { id: "" };
let run = "";
beforeEach(async () => {
  award = await makeClub(db, hundredPercent, { purpose: "Above the shared target." });
  await writeFigures(db, award.id, "2025-01-01", [
    [alice, 104.5],
    [bob, 99.999],
    [charlie, 140],
  ]);
  run = `/manage/runs/${await dryRun(db, people, award.id, now)}`;
});

const confirmation = (formKey: string = randomUUID()) => ({ citation: "Well reached.", formKey });
const main = async (path: string) => readable(await (await asDana.get(path)).text());

describe("the page of a run", () => {
  it("shows who reaches it and who misses by how little, and finds a name", async () => {
    expect(await main(run)).toMatch(/Alice Moreau.*104\.5 %.*Charlie Novak.*140 %/);
    expect(await main(`${run}?show=misses`)).toMatch(/Bob Tanaka.*99\.999 %.*0\.001 % short/);
    const found = await main(`${run}?q=nov`);
    expect(found).toContain("Charlie Novak");
    expect(found).not.toContain("Alice Moreau");
  });

  it("links the wins behind a name, and says nothing of a customer", async () => {
    const conditions = [{ source: "wins", side: "any", minimum: "1" } as const];
    const hands = await makeClub(db, { conditions });
    const win = await db.win.create({
      data: {
        ...{ title: "The shelf we share", customer: "Larkhall Water", hideCustomer: true, currency: "EUR" },
        ...{ state: "confirmed", submittedById: alice.id, createdAt: now, updatedAt: now },
        milestones: { create: [{ kind: "won", on: new Date("2025-05-05") }] },
        participants: { create: [{ personId: alice.id, side: "sales" }] },
      },
    });
    const path = `/manage/runs/${await dryRun(db, people, hands.id, now)}`;
    const html = await (await asDana.get(path)).text();
    expect(html).toContain(`/wins/${win.id}`);
    expect(html).not.toContain("Larkhall");
    const record = await (await (await app.signedIn(adam)).get(`/manage/audit?q=${path.slice(13)}`)).text();
    expect(record).not.toMatch(/Larkhall|Alice/);
  });
});

describe("confirming", () => {
  it("of a run that is stale is refused with what was typed, and offers to run it again", async () => {
    await writeFigures(db, award.id, "2025-01-01", [[bob, 100]]);
    const path = `${run}/confirmation`;
    expect(await main(path)).toContain("have changed since this dry run");
    const refused = await asDana.post(path, { ...confirmation(), citation: "My own words." });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("My own words.");
    const again = await asDana.post(`/manage/awards/${award.id}/run`, {
      ...{ periodName: "2025", periodStart: "2025-01-01", periodEnd: "2025-12-31" },
      formKey: randomUUID(),
    });
    expect(await main(again.headers.get("Location") ?? "")).toContain("3 people reach it.");
  });

  it("sent twice honours once, and the run then shows itself", async () => {
    const form = confirmation();
    const answers = await Promise.all([1, 2].map(() => asDana.post(`${run}/confirmation`, form)));
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect(await db.laureate.count({ where: { awardId: award.id } })).toBe(2);
    expect((await asDana.get(`${run}/confirmation`)).headers.get("Location")).toBe(run);
    expect((await asDana.get(`${run}/people/${alice.id}`)).status).toBe(404);
    expect((await asDana.post(`${run}/drop`)).status).toBe(302);
    expect(await main(run)).toContain("2 people were honoured.");
    const late = await asDana.post(`${run}/confirmation`, confirmation());
    expect(late.headers.get("Location")).toBe(run);
    expect(await db.laureate.count({ where: { awardId: award.id } })).toBe(2);
  });

  it("names the award and its period on the page, the certificate and the hall of the honoured", async () => {
    await asDana.post(`${run}/confirmation`, confirmation());
    const { id } = await db.laureate.findFirstOrThrow({
      where: { awardId: award.id, thresholdFor: alice.id },
    });
    const asAlice = await app.signedIn(alice);
    expect(readable(await (await asAlice.get(`/laureates/${id}`)).text())).toContain(
      "President’s Club, 2025",
    );
    const certificate = await asAlice.get(`/laureates/${id}/certificate`);
    expect(certificate.headers.get("Content-Type")).toBe("application/pdf");
    expect(await (await asAlice.get("/hall")).text()).not.toMatch(/104\.5|140 %/);
  });
});

describe("a form that is odd", () => {
  it.each([
    [{ periodStart: "2025-02-30" }, 400],
    [{ periodEnd: "2024-12-31" }, 409],
    [{ periodName: " " }, 409],
    [{ formKey: "short" }, 400],
  ])("of a dry run, %j, is refused with %i and makes none", async (changed, status) => {
    const before = await db.thresholdRun.count();
    const form = { periodName: "Q9", periodStart: "2025-01-01", periodEnd: "2025-12-31" };
    const answer = await asDana.post(`/manage/awards/${award.id}/run`, {
      ...{ ...form, formKey: randomUUID() },
      ...changed,
    });
    expect(answer.status).toBe(status);
    expect(await db.thresholdRun.count()).toBe(before);
  });

  it("of another award's file, or of an award without a threshold, is not there", async () => {
    const voted = await makeAward(db, { kind: "vote" });
    for (const path of ["run", "figures"]) {
      expect((await asDana.get(`/manage/awards/${voted.id}/${path}`)).status).toBe(404);
    }
    const other = await makeClub(db, hundredPercent);
    const form = new FormData();
    form.set("file", new File(["e-mail,period,figure\nalice@fenwright.example,2026,1\n"], "a.csv"));
    const uploaded = await asDana.upload(`/manage/awards/${award.id}/figures`, form);
    const path = uploaded.headers.get("Location") ?? "";
    expect(await main(path)).toContain("1 figure would be new");
    expect((await asDana.get(path.replace(award.id, other.id))).status).toBe(404);
    expect((await asDana.post(path.replace(award.id, other.id))).status).toBe(404);
    expect((await asDana.post(path)).headers.get("Location")).toContain("added=1&changed=0");
    expect((await asDana.post(path)).status).toBe(302);
    expect(await db.figure.count({ where: { awardId: award.id } })).toBe(4);
  });
});
