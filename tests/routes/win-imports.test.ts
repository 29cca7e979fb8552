import { beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { uploadDeals } from "@tests/support/made-deals";
import type { Visitor } from "@tests/support/visitor";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
let dana: Visitor;
let alice: Visitor;
let path: string;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  [dana, alice] = [await app.signedIn(people.dana), await app.signedIn(people.alice)];
  path = `/wins/imports/${await uploadDeals(actAs(db, people.dana), people.alice.email)}`;
}, 240_000);

/** The mark of the plan that the page shows just now. */
const seenOn = async (at: string) =>
  /name="seen" value="([^"]+)"/.exec(await (await dana.get(at)).text())?.[1] ?? "";

const textOf = async (answer: Response) => (await answer.text()).replaceAll("<!-- -->", "");

describe("a file of deals, without scripts", () => {
  it("is read first, and says what is wrong by row", async () => {
    const text = await textOf(await dana.get(path));
    expect(text).toContain("This looks like a file from HubSpot.");
    expect(text).toContain("Nobody in the directory works under nobody@fenwright.example.");
    expect(text).toContain("“much” is not an amount in this currency.");
    expect(text).toContain("1 deal is not won and left out.");
    expect(await db.win.count()).toBe(0);
    const problems = await textOf(await dana.get(`${path}/problems`));
    expect(problems.trim().split("\n")).toHaveLength(2);
    expect(problems).toContain("9102,Spare parts");
  });

  it("is refused whole while a row has a problem, with the sentence on the page", async () => {
    const answer = await dana.post(path, { does: "import", seen: await seenOn(path) });
    expect(answer.status).toBe(409);
    expect(await textOf(answer)).toContain("Some rows have a problem.");
    expect((await dana.post(path, { does: "import", problems: "stop" })).status).toBe(400);
    expect(await db.win.count()).toBe(0);
  });

  it("asks for a needed column, and reads the file another way", async () => {
    const columns = { externalId: "Record ID", title: "Associated Company", days: "day-first" };
    expect((await dana.post(path, { does: "map", ...columns })).status).toBe(302);
    expect(await textOf(await dana.get(path))).toContain("Choose the column that says it.");
    expect((await dana.post(path, { does: "import" })).status).toBe(409);
    const all = { ...columns, title: "Deal Name", owner: "Deal owner email", stage: "Deal Stage" };
    await dana.post(path, { does: "map", ...all, customer: "Associated Company" });
    expect(await textOf(await dana.get(path))).not.toContain("is not an amount");
  });

  it("takes no column that it has not, and says so beside the field", async () => {
    const before = await textOf(await dana.get(path));
    const wrong = { does: "map", externalId: "Record ID", title: "Deal Name", customer: "Nope" };
    const answer = await dana.post(path, { ...wrong, owner: "Deal owner email", days: "day-first" });
    expect(answer.status).toBe(409);
    expect(await textOf(answer)).toContain("This file has no such column. Choose one of the list.");
    expect(await seenOn(path)).toBe(/name="seen" value="([^"]+)"/.exec(before)?.[1]);
  });

  it("is looked at again where somebody read it another way meanwhile, and nothing goes in", async () => {
    const seen = await seenOn(path);
    const columns = { externalId: "Record ID", owner: "Deal owner email", stage: "Deal Stage" };
    const map = (title: string) =>
      dana.post(path, {
        ...{ ...columns, title, customer: "Associated Company" },
        ...{ does: "map", days: "day-first" },
      });
    await map("Associated Company");
    const events = await db.auditEvent.count();
    for (const shown of [seen, ""]) {
      const answer = await dana.post(path, { does: "import", problems: "leave-out", seen: shown });
      expect(answer.status).toBe(409);
      expect(await textOf(answer)).toContain("has changed since you looked, so nothing was imported");
    }
    expect([await db.win.count(), await db.auditEvent.count()]).toEqual([0, events]);
    await map("Deal Name");
    expect(await seenOn(path)).toBe(seen);
  });

  it("goes in once without those rows, and its owner alone finds the draft", async () => {
    const fields = { does: "import", problems: "leave-out", seen: await seenOn(path) };
    const answers = await Promise.all([dana.post(path, fields), dana.post(path, fields)]);
    const done = `/wins/imports?done=${path.split("/").at(-1)}`;
    expect(answers.map((answer) => answer.headers.get("Location"))).toEqual([done, done]);
    expect(await db.win.count()).toBe(1);
    expect(await textOf(await dana.get(done))).toMatch(
      /role="status"[^]*is imported: .*1 draft made, 0 changed/,
    );
    expect(await textOf(await dana.get("/wins/imports"))).not.toContain("deals.csv is imported");
    expect(await textOf(await dana.get("/wins/imports"))).toContain(
      "1 draft made, 0 changed, 1 row left out.",
    );
    expect(await textOf(await alice.get("/wins"))).toContain("Night lorry");
    expect(await textOf(await dana.get("/wins"))).not.toContain("Night lorry");
  });

  it("that somebody else imported meanwhile is looked at again, and with nothing new leaves no event", async () => {
    const upload = async () => `/wins/imports/${await uploadDeals(actAs(db, people.dana), people.bob.email)}`;
    await db.win.deleteMany();
    const [one, two] = [await upload(), await upload()];
    const marks = [await seenOn(one), await seenOn(two)];
    const go = (at: string, seen = "") => dana.post(at, { does: "import", problems: "leave-out", seen });
    expect((await go(one, marks[0])).status).toBe(302);
    const events = await db.auditEvent.count();
    expect((await go(two, marks[1])).status).toBe(409);
    expect((await go(two, await seenOn(two))).headers.get("Location")).toContain("/wins/imports?done=");
    expect([await db.win.count(), await db.auditEvent.count()]).toEqual([1, events]);
  });

  it("is for those who may import alone, and for nobody without a file", async () => {
    for (const at of ["/wins/imports", path, `${path}/problems`])
      expect((await alice.get(at)).status).toBe(403);
    expect((await alice.post(path, { does: "import" })).status).toBe(403);
    expect((await dana.get("/wins/imports/no-such-file")).status).toBe(404);
    expect(await textOf(await alice.get("/wins"))).not.toContain("/wins/imports");
    expect(await textOf(await dana.get("/wins"))).toContain("/wins/imports");
  });
});
