import { beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";
import { winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, signing } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "frank", Visitor>;
const hidden = { hideCustomer: "on", hideAmounts: "on", customer: "Quillon Aerospace", contract: "QA-77/4" };
const secrets = [
  "Quillon",
  "QA-77",
  "987654",
  "987,654",
  "€988k",
  "432101",
  "432,101",
  "€432k",
  "€556k",
  "€583k",
];

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "frank"] as const)
    as[name] = await app.signedIn(people[name]);
  await signed({ title: "Open shelf" });
  await signed({ ...hidden, title: "Quiet as snow", "before-0": "987,654", "after-0": "432,101" });
  await signed({ title: "In dollars", currency: "USD" });
}, 240_000);

async function signed(changed: Record<string, string>) {
  const answer = await as.alice.post("/wins/new", winFields(people, "send", changed));
  const id = /\/wins\/([^?]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  await as.bob.post(`/wins/${id}/sign-off`, await signing(db, id, procurementWords));
  await as.alice.post(`/wins/${id}/sign-off`, await signing(db, id, salesWords));
}

const textOf = async (visitor: Visitor, path: string) => {
  const answer = await visitor.get(path);
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll("<!-- -->", "");
};
const fileOf = async (visitor: Visitor, query: string) => {
  const answer = await visitor.post("/wins/export", { query });
  expect(answer.status).toBe(200);
  return answer.text();
};
/** The names of the wins in the order of the table. */
const titles = async (visitor: Visitor, query: string) =>
  [...(await textOf(visitor, `/wins?look=table&${query}`)).matchAll(/<b>([^<]+)<\/b><\/a>/g)].map(
    ([, title]) => title,
  );

describe("the ledger", () => {
  it("adds up what the reader may read, and says what is in no sum", async () => {
    const charlie = await textOf(as.charlie, "/wins");
    expect(charlie).toContain("€27.8k");
    expect(charlie).toContain("3 wins that both sides have signed");
    expect(charlie).toContain("1 win keeps its figures to itself.");
    expect(charlie).toContain("1 win is in a currency that has no rate for the month yet.");
    const frank = await textOf(as.frank, "/wins");
    expect(frank).toContain("€583k");
    expect(frank).not.toContain("keeps its figures");
  });

  it("follows its filters, one by one", async () => {
    expect(await textOf(as.charlie, "/wins?q=open&look=table")).toContain("by the people of 1 win");
    expect(await titles(as.charlie, "customer=lark")).toEqual(["In dollars", "Open shelf"]);
    expect(await titles(as.charlie, "customer=quillon")).toEqual([]);
    expect(await titles(as.alice, "customer=quillon")).toEqual(["Quiet as snow"]);
    expect(await titles(as.charlie, "kind=revenue")).toEqual([]);
  });

  it("gives amounts that are hidden from the reader no place in an order", async () => {
    expect(await titles(as.frank, "sort=claimed")).toEqual(["Quiet as snow", "Open shelf", "In dollars"]);
    expect(await titles(as.charlie, "sort=claimed")).toEqual(["Open shelf", "In dollars", "Quiet as snow"]);
  });

  it("never says what is hidden, whatever the address asks for", async () => {
    const asked = [
      "",
      "?look=table",
      "?sort=claimed&look=table",
      "?sort=validated",
      "?kind=freight&look=table",
    ];
    const more = [
      "?q=quiet",
      "?q=quillon",
      "?customer=Quillon",
      "?contract=QA-77",
      "?state=unchecked&period=this-year",
    ];
    for (const query of [...asked, ...more]) {
      const data = `${query || "?"}&index&_data=routes%2Fwins._index`;
      const text = (await textOf(as.charlie, `/wins${query}`)) + (await textOf(as.charlie, `/wins${data}`));
      const typed = new URLSearchParams(query);
      for (const secret of secrets) {
        if ([...typed.values()].some((word) => word.toLowerCase() === secret.toLowerCase())) continue;
        expect(text, `${query} tells ${secret}`).not.toContain(secret);
      }
    }
  });
});

describe("the file of a list", () => {
  const rowsOf = (text: string) => text.replace("\uFEFF", "").trim().split("\n");

  it("holds what the list shows its reader, and nothing that is hidden from them", async () => {
    const charlie = await fileOf(as.charlie, "sort=claimed");
    const [head, ...rows] = rowsOf(charlie);
    expect(head).toMatch(/^Win,Address,/);
    expect(rows.map((row) => row.split(",")[0])).toEqual(["Open shelf", "In dollars", "Quiet as snow"]);
    expect(rows[0]).toContain("EUR,27777.00,,,");
    expect(rows[1]).toContain("EUR,,,,No rate for its month");
    expect(rows[2]).toContain("EUR,,,,Amounts hidden");
    for (const secret of secrets) expect(charlie).not.toContain(secret);
    const frank = await fileOf(as.frank, "q=quiet");
    expect(rowsOf(frank)).toHaveLength(2);
    expect(frank).toContain("Quillon Aerospace,QA-77/4");
    expect(frank).toContain("555553.00");
  });

  it("is given to a form alone: an address that is only looked at writes nothing into the record", async () => {
    const before = await db.auditEvent.count();
    expect((await as.charlie.get("/wins/export?sort=claimed")).status).toBe(404);
    expect((await as.charlie.post("/wins/export", { kind: "freight" })).status).toBe(400);
    expect(await db.auditEvent.count()).toBe(before);
  });

  it("runs no formula, and stands in the record without what was looked for", async () => {
    await signed({ title: "=HYPERLINK(1)", customer: "@SUM(1)" });
    const file = await fileOf(as.charlie, "customer=sum");
    expect(file).toContain("'=HYPERLINK(1)");
    expect(file).toContain("'@SUM(1)");
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "wins.exported" },
      orderBy: { seq: "desc" },
    });
    expect(event).toMatchObject({ subjectId: people.charlie.id, after: { wins: 1, filtered: true } });
  });
});

describe("a view of the ledger", () => {
  const save = (name: string, query = "kind=freight&state=signed", more = {}) =>
    as.bob.post("/wins/views", { does: "save", name, query, ...more });

  it("is kept once under its name, opens the ledger if its owner likes, and is nobody else's", async () => {
    const answers = await Promise.all([
      save("Freight", undefined, { opens: "on" }),
      save("Freight", undefined, { opens: "on" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    const view = await db.ledgerView.findFirstOrThrow();
    expect(await db.ledgerView.count()).toBe(1);
    expect((await as.bob.get("/wins")).headers.get("Location")).toBe("/wins?state=signed&kind=freight");
    expect((await as.bob.get("/wins?view=all")).status).toBe(200);
    expect((await as.alice.get("/wins")).status).toBe(200);
    expect((await as.alice.post("/wins/views", { does: "delete", id: view.id })).status).toBe(404);
    await as.bob.post("/wins/views", { does: "open-without", id: view.id });
    expect((await as.bob.get("/wins")).status).toBe(200);
  });

  it("is refused without a name of its own or a filter, and keeps what was typed", async () => {
    for (const [name, query, sentence] of [
      ["  ", "state=signed", "Give this view a name."],
      ["freight", "q=typed", "You have a view of this name already."],
      ["b".repeat(61), "q=typed", "1 letters too long"],
      ["All of it", "state=nothing", "This list leaves nothing out."],
    ] as const) {
      const answer = await save(name, query);
      expect(answer.status).toBe(409);
      const text = (await answer.text()).replaceAll("<!-- -->", "");
      expect(text).toContain(sentence);
      if (query === "q=typed") expect(text).toContain(`value="${name}"`);
    }
    expect(await db.ledgerView.count()).toBe(1);
  });

  it("is refused beyond twenty of one person, says so beside what was typed, and leaves no trace", async () => {
    const { id: personId } = people.charlie;
    const views = Array.from({ length: 20 }, (_, index) => ({ name: `View ${index}`, query: `q=${index}` }));
    await db.ledgerView.createMany({
      data: views.map((view) => ({ ...view, personId, createdAt: new Date() })),
    });
    const kept = () => db.ledgerView.count({ where: { personId } });
    const oneMore = () => as.charlie.post("/wins/views", { does: "save", name: "Another", query: "q=typed" });
    const answer = await oneMore();
    expect(answer.status).toBe(409);
    const text = (await answer.text()).replaceAll("<!-- -->", "");
    expect(text).toContain("You keep 20 views already. Delete one first.");
    expect(text).toContain('value="Another"');
    expect(await kept()).toBe(20);
    await db.ledgerView.deleteMany({ where: { personId, name: "View 0" } });
    expect((await oneMore()).status).toBe(302);
    expect(await kept()).toBe(20);
    await db.ledgerView.deleteMany({ where: { personId } });
  });

  it("is renamed and deleted by its owner", async () => {
    await save("Mine", "who=me");
    const [mine] = await db.ledgerView.findMany({ where: { name: "Mine" } });
    const taken = await as.bob.post("/wins/views", { does: "rename", id: mine!.id, name: "Freight" });
    expect(taken.status).toBe(409);
    expect((await as.bob.post("/wins/views", { does: "rename", id: mine!.id, name: "Ours" })).status).toBe(
      302,
    );
    expect(await textOf(as.bob, "/wins?view=all")).toContain(">Ours</a>");
    await as.bob.post("/wins/views", { does: "delete", id: mine!.id });
    expect((await db.ledgerView.findMany()).map(({ name }) => name)).toEqual(["Freight"]);
  });
});
