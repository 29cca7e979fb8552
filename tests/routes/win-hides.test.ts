import { beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";
import { valueFields, winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, signing } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "dana" | "frank" | "adam" | "audra" | "bill", Visitor>;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "dana", "frank", "adam", "audra", "bill"] as const) {
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

describe("what a win hides", () => {
  const customer = "Quillon Aerospace";
  const secrets = [customer, "987654", "987,654", "€988k", "432101", "432,101", "€432k", "€556k", "QA-77/4"];
  let id: string;

  beforeAll(async () => {
    const figures = { "before-0": "987,654", "after-0": "432,101" };
    const hidden = {
      customer,
      contract: "QA-77/4",
      hideCustomer: "on",
      hideAmounts: "on",
      title: "Quiet as snow",
      ...figures,
    };
    id = await confirmed(hidden);
  }, 60_000);

  const paths = () => [
    "/",
    "/wins",
    "/wins?q=quillon",
    "/wins?kind=freight",
    `/wins/${id}`,
    "/wins?index&_data=routes%2Fwins._index",
    "/?index&_data=routes%2F_index",
    `/wins/${id}?index&_data=routes%2Fwins.%24id._index`,
    `/wins/${id}/sign-off?_data=routes%2Fwins.%24id.sign-off`,
    `/wins/${id}/return?_data=routes%2Fwins.%24id.return`,
    `/wins/${id}/edit?_data=routes%2Fwins.%24id.edit`,
  ];

  it.each(["charlie", "adam", "bill"] as const)(
    "never reaches %s, by any page, search or loader",
    async (name) => {
      for (const path of paths()) {
        const { text } = await page(as[name], path);
        for (const secret of secrets) expect(text, `${path} tells ${secret}`).not.toContain(secret);
      }
    },
  );

  it.each(["alice", "bob", "dana", "frank", "audra"] as const)("is open to %s", async (name) => {
    const { text } = await page(as[name], `/wins/${id}`);
    expect(text).toContain(customer);
    expect(text).toContain("€432k");
    expect(text).toContain("QA-77/4");
    expect((await page(as[name], "/wins?q=quillon")).text).toContain("Quiet as snow");
  });

  it("is in no letter and not in the record", async () => {
    const [letters, events] = await Promise.all([db.letter.findMany(), db.auditEvent.findMany()]);
    const written = JSON.stringify([letters, events], (_, value: unknown) =>
      typeof value === "bigint" ? "" : value,
    );
    expect(written).toContain("Quiet as snow");
    for (const secret of secrets) expect(written, secret).not.toContain(secret);
  });

  it("must not be named in a text that everybody reads", async () => {
    const naming = { customer, hideCustomer: "on", story: "Quillon AEROSPACE called us." };
    const answer = await as.alice.post("/wins/new", winFields(people, "send", naming));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("This win hides its customer, and");
  });
});

it("hides the costs of a year from those from whom the amounts are hidden, as bars, words and table", async () => {
  const yearly = { often: "yearly", from: "2026-04-01", until: "2027-03-31", source: "Invoices" };
  const rows = {
    values: "2",
    ...valueFields(0, { ...yearly, kind: "freight", before: "88,777", after: "61,000" }),
    ...valueFields(1, { ...yearly, kind: "waste", before: "20,000", after: "10,000" }),
  };
  for (const [changed, shown] of [
    [{}, true],
    [{ hideAmounts: "on" }, false],
  ] as const) {
    const id = await confirmed({ ...rows, ...changed });
    expect((await page(as.bob, `/wins/${id}`)).text).toContain("These costs fall 34.7% a year.");
    for (const path of [`/wins/${id}`, `/wins/${id}?index&_data=routes%2Fwins.%24id._index`]) {
      const { text } = await page(as.charlie, path);
      expect(/these costs|34\.7/i.test(text)).toBe(shown);
    }
  }
});
