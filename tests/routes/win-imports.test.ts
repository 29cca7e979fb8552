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
    const answer = await dana.post(path, { does: "import" });
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

  it("goes in once without those rows, and its owner alone finds the draft", async () => {
    const fields = { does: "import", problems: "leave-out" };
    const answers = await Promise.all([dana.post(path, fields), dana.post(path, fields)]);
    expect(answers.map((answer) => answer.headers.get("Location"))).toEqual([
      "/wins/imports",
      "/wins/imports",
    ]);
    expect(await db.win.count()).toBe(1);
    expect(await textOf(await dana.get("/wins/imports"))).toContain(
      "1 draft made, 0 changed, 1 row left out.",
    );
    expect(await textOf(await alice.get("/wins"))).toContain("Night lorry");
    expect(await textOf(await dana.get("/wins"))).not.toContain("Night lorry");
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
