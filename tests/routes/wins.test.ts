import { beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";
import { valueFields, winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, sentAtOf, signing } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "dana" | "frank" | "adam" | "audra", Visitor>;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "dana", "frank", "adam", "audra"] as const) {
    as[name] = await app.signedIn(people[name]);
  }
}, 240_000);

const page = async (visitor: Visitor, path: string) => {
  const answer = await visitor.get(path);
  return { status: answer.status, text: await answer.text() };
};

async function sent(changed: Record<string, string> = {}): Promise<string> {
  const answer = await as.alice.post("/wins/new", winFields(people, "send", changed));
  expect(answer.status).toBe(302);
  return /\/wins\/([^?]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
}

async function confirmed(changed: Record<string, string> = {}): Promise<string> {
  const id = await sent(changed);
  await as.bob.post(`/wins/${id}/sign-off`, await signing(db, id, procurementWords));
  await as.alice.post(`/wins/${id}/sign-off`, await signing(db, id, salesWords));
  return id;
}

it("says to whom is not in a win why they read it before both sides have signed", async () => {
  const id = await sent();
  const why = "You read this win because";
  expect((await page(as.frank, `/wins/${id}`)).text).toContain(why);
  for (const reader of [as.alice, as.bob])
    expect((await page(reader, `/wins/${id}`)).text).not.toContain(why);
  expect((await page(as.frank, `/wins/${await confirmed()}`)).text).not.toContain(why);
});

it("stands in the place of the empty form once it is kept or sent, so that going back enters nothing twice", async () => {
  for (const then of ["keep", "files", "save", "send"]) {
    const answer = await as.alice.post("/wins/new", winFields(people, then, { title: `Stands by ${then}` }));
    expect([answer.status, answer.headers.get("X-Remix-Replace")], then).toEqual([302, "true"]);
  }
});

describe("the form without scripts", () => {
  it("sends a whole win once, however often the button is pressed", async () => {
    const more = { contract: "BS 2024-117", spend: "direct", lessons: "Call before the quote." };
    const fields = winFields(people, "send", { title: "Pressed twice", ...more });
    const [first, second] = await Promise.all([
      as.alice.post("/wins/new", fields),
      as.alice.post("/wins/new", fields),
    ]);
    expect(first.headers.get("Location")).toBe(second.headers.get("Location"));
    const win = await db.win.findFirstOrThrow({
      where: { title: "Pressed twice" },
      include: { valueLines: true },
    });
    expect(win).toMatchObject({ state: "submitted", suppliers: ["Brasswick Sensors", "Clearwell Glass"] });
    expect(win).toMatchObject(more);
    expect(win.valueLines).toMatchObject([{ baseline: 88_777_00n, achieved: 61_000_00n }]);
    expect(await db.win.count({ where: { title: "Pressed twice" } })).toBe(1);
  });

  it("is not sent without a value, and says so", async () => {
    const before = await db.win.count();
    const answer = await as.alice.post("/wins/new", winFields(people, "send", valueFields(0, {})));
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain("Add at least one thing that changed.");
    expect(text).toContain('value="The shelf we share"');
    expect(await db.win.count()).toBe(before);
  });

  it("keeps everything typed when it is refused, and says what is missing beside each field", async () => {
    const before = await db.win.count();
    const more = { lessons: "Learned with care.", contract: "Frame 31", spend: "indirect" };
    const fields = winFields(people, "send", {
      title: "",
      story: "Typed with care.",
      "source-0": "",
      ...more,
    });
    const answer = await as.alice.post("/wins/new", fields);
    const text = await answer.text();
    expect(answer.status).toBe(409);
    expect(text).toContain("Write a name before you send it.");
    expect(text).toContain("Write where the figure before comes from before you send it.");
    for (const typed of [
      "Typed with care.",
      "Learned with care.",
      "Frame 31",
      '<option value="indirect" selected',
    ]) {
      expect(text).toContain(typed);
    }
    expect(text).toContain('value="88,777"');
    expect(text).toContain("Asked what was on the shelf.");
    expect(await db.win.count()).toBe(before);
  });

  it("says what can’t be read together with what is missing, also below a row left empty", async () => {
    const fields = winFields(people, "send", {
      ...{ title: "", values: "2" },
      ...valueFields(0, {}),
      ...valueFields(1, { before: "many", after: "1", source: "" }),
    });
    const answer = await as.alice.post("/wins/new", fields);
    expect(answer.status).toBe(400);
    const html = await answer.text();
    for (const field of ["title", "before-1", "source-1"]) expect(html).toContain(`id="${field}-error"`);
    expect(html).not.toContain('id="source-0-error"');
  });

  it("refuses figures that are none or have two readings", async () => {
    const fields = winFields(people, "save", { "before-0": "much", "after-0": "1.5555" });
    const answer = await as.alice.post("/wins/new", fields);
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).toContain("Write the figure alone, in EUR.");
    expect(text).toContain("Write at most 2 decimals.");
  });

  it("asks for the period of what comes every year, and takes none that runs backwards", async () => {
    const yearly = { kind: "rebid_avoided", before: "48,000", after: "0", source: "Hours", often: "yearly" };
    const typed = (changed: Record<string, string>, then = "send") =>
      winFields(people, then, { title: "Runs on", ...valueFields(0, { ...yearly, term: "24", ...changed }) });
    const refusedForm = async (changed: Record<string, string>, then?: string) => {
      const answer = await as.alice.post("/wins/new", typed(changed, then));
      const text = await answer.text();
      expect(text).toContain('value="24"');
      return { status: answer.status, text };
    };
    const missing = await refusedForm({ from: "2026-04-01" });
    expect(missing).toMatchObject({ status: 409 });
    expect(missing.text).toContain('id="until-0-error"');
    expect(missing.text).toContain('value="2026-04-01"');
    const backwards = await refusedForm({ from: "2026-04-01", until: "2026-03-31" }, "save");
    expect(backwards).toMatchObject({ status: 409 });
    expect(backwards.text).toContain("This is before the day on which it begins.");
    expect((await refusedForm({ term: "24", from: "April" }, "save")).status).toBe(400);
    expect(await db.win.count({ where: { title: "Runs on" } })).toBe(0);
    const answer = await as.alice.post("/wins/new", typed({ from: "2026-04-01", until: "2028-03-31" }));
    const path = (answer.headers.get("Location") ?? "").replace("?done=sent", "");
    const { text } = await page(as.alice, path);
    for (const words of [
      "every year, 1 Apr 2026 to 31 Mar 2028",
      "24 months more on the contract",
      "€96k in all",
    ])
      expect(text).toContain(words);
  });

  it("finds people by a name, takes those ticked, adds and removes rows", async () => {
    const found = await as.alice.post("/wins/new", {
      ...winFields(people, ""),
      find: "add-other",
      "add-otherQuery": "nov",
    });
    const text = await found.text();
    expect(found.status).toBe(200);
    expect(text).toContain("Charlie Novak");
    const more = await as.alice.post(
      "/wins/new",
      winFields(people, "more", { "add-other": people.charlie.id }),
    );
    expect(await more.text()).toContain(`name="sentence-${people.charlie.id}"`);
    const rows = await (await as.alice.post("/wins/new", winFields(people, "another-value"))).text();
    expect(rows).toContain('name="before-1"');
    const two = {
      ...winFields(people, "without-value-0"),
      values: "2",
      ...valueFields(1, { before: "4", after: "5" }),
    };
    const one = await (await as.alice.post("/wins/new", two)).text();
    expect(one).not.toContain('name="before-1"');
    expect(one).toMatch(/name="before-0"[^>]*value="4"|value="4"[^>]*name="before-0"/);
    const without = await (
      await as.alice.post("/wins/new", winFields(people, `without-person-${people.bob.id}`))
    ).text();
    expect(without).not.toContain(`sentence-${people.bob.id}`);
  });

  it("saves an unfinished draft that only its author sees, and throws it away", async () => {
    const saved = await as.alice.post(
      "/wins/new",
      winFields(people, "keep", { title: "Half of it", story: "" }),
    );
    const path = (saved.headers.get("Location") ?? "").replace("?done=saved", "");
    expect(path).toMatch(/^\/wins\/.+\/edit$/);
    expect((await page(as.alice, path)).text).toContain("Half of it");
    const own = path.replace("/edit", "");
    for (const visitor of [as.bob, as.dana, as.adam, as.audra]) {
      expect((await visitor.get(path)).status).toBe(404);
      expect((await visitor.get(own)).status).toBe(404);
      expect((await visitor.post(`${own}/discard`)).status).toBe(404);
    }
    expect((await page(as.alice, "/wins")).text).toContain("Yours to finish");
    for (const _ of ["once", "and again"])
      expect((await as.alice.post(`${own}/discard`)).headers.get("Location")).toBe("/wins?done=discarded");
    expect((await as.alice.get(own)).status).toBe(404);
  });

  it("is thrown away while it can be, and says why not afterwards", async () => {
    const path = `/wins/${await confirmed({ title: "Here to stay" })}`;
    const late = await as.alice.post(`${path}/discard?_data=routes%2Fwins.%24id.discard`);
    expect([late.status, await late.text()]).toEqual([
      409,
      "This win has moved on, so that can’t be done any more.",
    ]);
    expect((await page(as.alice, path)).status).toBe(200);
  });

  it("refuses a form that is not this one", async () => {
    expect((await as.alice.post("/wins/new", { currency: "EUROS" })).status).toBe(400);
    const tooLong = winFields(people, "save", { title: "x".repeat(300) });
    expect((await as.alice.post("/wins/new", tooLong)).status).toBe(400);
  });
});

describe("signing", () => {
  it("asks each side in turn and ties the knot", async () => {
    const id = await sent({ title: "Glass before Easter" });
    expect((await page(as.bob, `/wins/${id}`)).text).toContain("What did Sales do that we could not?");
    expect((await page(as.bob, "/")).text).toContain("Sign off “Glass before Easter”");
    const unticked = await as.bob.post(`/wins/${id}/sign-off`, { words: procurementWords });
    expect(unticked.status).toBe(400);
    expect(await unticked.text()).toContain(procurementWords);
    const signed = await as.bob.post(`/wins/${id}/sign-off`, await signing(db, id, procurementWords));
    expect(signed.headers.get("Location")).toBe(`/wins/${id}?done=signed`);
    const waiting = (await page(as.alice, `/wins/${id}`)).text;
    expect(waiting).toContain("One side has signed.");
    expect(waiting, "words stay closed until both have signed").not.toContain(procurementWords);
    const tied = await as.alice.post(`/wins/${id}/sign-off`, await signing(db, id, salesWords));
    expect(tied.headers.get("Location")).toBe(`/wins/${id}?done=confirmed`);
    const done = (await page(as.charlie, `/wins/${id}`)).text;
    for (const words of ["Both sides have signed.", salesWords, procurementWords])
      expect(done).toContain(words);
    expect((await as.alice.post(`/wins/${id}/sign-off`, await signing(db, id, salesWords))).status).toBe(302);
  });

  it("lets two sign at the same moment", async () => {
    const id = await sent();
    const answers = await Promise.all([
      as.bob.post(`/wins/${id}/sign-off`, await signing(db, id, procurementWords)),
      as.alice.post(`/wins/${id}/sign-off`, await signing(db, id, salesWords)),
    ]);
    const ends = answers.map((answer) => answer.headers.get("Location")?.split("=")[1]);
    expect(ends.toSorted()).toEqual(["confirmed", "signed"]);
    expect(await db.win.findUnique({ where: { id } })).toMatchObject({ state: "confirmed" });
  });

  it("keeps a win that is on its way from everybody who is not in it or staff", async () => {
    const id = await sent();
    for (const path of ["", "/sign-off", "/return"]) {
      expect((await as.charlie.get(`/wins/${id}${path}`)).status).toBe(404);
      expect((await as.adam.get(`/wins/${id}${path}`)).status).toBe(404);
    }
    const answer = await as.charlie.post(`/wins/${id}/return`, { comment: "I am not in this at all." });
    expect(answer.status).toBe(404);
    expect((await as.charlie.post(`/wins/${id}/applause`, { applause: "give" })).status).toBe(404);
    expect((await as.dana.get(`/wins/${id}`)).status).toBe(200);
    expect((await as.dana.get(`/wins/${id}/sign-off`)).status).toBe(404);
  });

  it("returns a win with a comment and asks again", async () => {
    const id = await sent({ title: "Comes back" });
    const short = await as.bob.post(`/wins/${id}/return`, { comment: "No.", sentAt: await sentAtOf(db, id) });
    expect(short.status).toBe(409);
    const comment = "The freight is per year, not per month.";
    expect(
      (await as.bob.post(`/wins/${id}/return`, { comment, sentAt: await sentAtOf(db, id) })).status,
    ).toBe(302);
    expect((await page(as.alice, `/wins/${id}/edit`)).text).toContain(comment);
    expect((await page(as.alice, "/")).text).toContain("Change “Comes back”");
    const again = await as.alice.post(`/wins/${id}/edit`, winFields(people, "send", { title: "Came back" }));
    expect(again.headers.get("Location")).toBe(`/wins/${id}?done=sent`);
  });

  it("applauds once and takes it back", async () => {
    const id = await confirmed();
    await as.charlie.post(`/wins/${id}/applause`, { applause: "give" });
    await as.charlie.post(`/wins/${id}/applause`, { applause: "give" });
    expect(await db.applause.count({ where: { winId: id } })).toBe(1);
    expect((await page(as.charlie, `/wins/${id}`)).text).toContain("You applaud");
    await as.charlie.post(`/wins/${id}/applause`, { applause: "take-back" });
    expect(await db.applause.count({ where: { winId: id } })).toBe(0);
    expect((await as.charlie.post(`/wins/${id}/applause`, { applause: "shout" })).status).toBe(400);
  });
});
