import { beforeEach, describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";

const db = await testDatabase();
const { dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

const keyIn = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";

async function adopt(keys: string[], more: Record<string, string> = {}) {
  const formKey = keyIn(await (await hr.get("/manage/awards/gallery")).text());
  return hr.post("/manage/awards/gallery", { formKey, keys, ...more });
}

beforeEach(async () => {
  await db.award.deleteMany();
});

describe("the gallery of ready awards", () => {
  it("shows all eleven, and what is inside one", async () => {
    const html = await (await hr.get("/manage/awards/gallery")).text();
    expect([...html.matchAll(/name="keys"/g)]).toHaveLength(11);
    const inside = readable(await (await hr.get("/manage/awards/gallery/early-bird")).text());
    expect(inside).toContain("How early was Procurement in?");
    expect(inside).toContain("Before the first call with the customer");
    expect((await hr.get("/manage/awards/gallery/no-such")).status).toBe(404);
  });

  it("adopts several at once and goes on to a cycle with those that a cycle can run", async () => {
    const answer = await adopt(["quiet-engine", "presidents-club", "early-bird"], { then: "cycle" });
    expect(answer.status).toBe(302);
    const next = answer.headers.get("location")!;
    expect(next).toMatch(/^\/manage\/cycles\/new\?awards=/);
    const html = await (await hr.get(next)).text();
    const ticked = [...html.matchAll(/<input[^>]*name="awardIds"[^>]*>/g)].filter(([tag]) =>
      tag.includes("checked"),
    );
    expect(ticked).toHaveLength(2);
    expect(html).toMatch(/name="name" value="Q[1-4] 20\d\d"|value="Q[1-4] 20\d\d"/);
    const kinds = await db.award.findMany({ orderBy: { name: "asc" }, select: { name: true, kind: true } });
    expect(kinds).toEqual([
      { name: "Early Bird", kind: "jury" },
      { name: "President’s Club", kind: "threshold" },
      { name: "Quiet Engine", kind: "vote" },
    ]);
  });

  it("makes each once, however often and by how many it is adopted", async () => {
    const formKey = keyIn(await (await hr.get("/manage/awards/gallery")).text());
    const again = await Promise.all(
      [formKey, formKey, "another-form-key"].map((key) =>
        hr.post("/manage/awards/gallery", { formKey: key, keys: ["deal-toy", "team-award"] }),
      ),
    );
    expect(again.map(({ status }) => status)).toEqual([302, 302, 302]);
    expect(await db.award.count()).toBe(2);
  });

  it("refuses an empty choice and a strange key, and leaves no trace", async () => {
    const events = await db.auditEvent.count();
    const none = await adopt([]);
    expect(none.status).toBe(409);
    expect(readable(await none.text())).toContain("Tick at least one award.");
    expect((await adopt(["deal-toy", "no-such"])).status).toBe(404);
    expect([await db.award.count(), await db.auditEvent.count()]).toEqual([0, events]);
  });

  it("opens a ready award, or a copy of one's own, in the editor without keeping it", async () => {
    const ready = await (await hr.get("/manage/awards/new?from=supplier-partner")).text();
    expect(readable(ready)).toContain("Which supplier?");
    expect(await db.award.count()).toBe(0);
    await adopt(["quiet-engine"]);
    const [own] = await db.award.findMany();
    const copy = await (await hr.get(`/manage/awards/new?copy=${own!.id}`)).text();
    expect(copy).toContain("Quiet Engine (copy)");
    expect(readable(copy)).toContain("What would happen without it?");
    expect((await hr.get("/manage/awards/new?copy=no-such")).status).toBe(404);
    expect((await hr.get("/manage/awards/new?from=no-such")).status).toBe(404);
  });
});
