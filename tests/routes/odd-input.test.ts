import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { routeAt } from "@tests/support/crawl";
import { testDatabase } from "@tests/support/database";
import { fullPaths, knownAddresses } from "@tests/support/known-addresses";
import { makeVotingCompany } from "@tests/support/voting-company";

const db = await testDatabase();
const company = await makeVotingCompany(db);
const { bill, charlie, dana } = company.people;
const app = await startApp(db, { APP_ORIGIN: "http://laurels.test" });
const [hr, buyer, employee] = await Promise.all([dana, bill, charlie].map((person) => app.signedIn(person)));

/** What addresses ask by, all pages together. */
const names =
  "added category changed code department done entry from kind list location look nomination page part person phase " +
  "piece q refused role search show side state to view what who win year";
const odd = ["__proto__", "constructor", "99999999999999999999", "-1", "\u0000", "%", "0000-00-00"];

/** One address of each route. */
async function addresses(): Promise<string[]> {
  const all = await knownAddresses(db, { vendor: [company.token] }, []);
  const kinds = new Map(all.map((path) => [path.replace(/[0-9a-f-]{36}/g, ":id"), path]));
  return [...kinds.values()];
}

function whoAsks(path: string) {
  if (/^\/(orders|manage\/(vendors|items))/.test(path)) return buyer!;
  return path.startsWith("/manage") || path.startsWith("/results") ? hr! : employee!;
}

/** The sources of each route, by its folder. */
const sources = import.meta.glob<string>("../../app/routes/*/*.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});
const readsFields = new Set(
  Object.entries(sources)
    .filter(([, source]) => /searchParams|useSearchParams|useLocation|request\.url|pageNumber/.test(source))
    .map(([file]) => `routes/${file.split("/").at(-2)}`),
);

/** A route that reads nothing of what an address asks by is asked with the first values alone. */
function valuesFor(path: string): readonly string[] {
  return readsFields.has(routeAt(path)) ? odd : odd.slice(0, 2);
}

it("no page fails over what an address asks for", { timeout: 240_000 }, async () => {
  for (const path of await addresses()) {
    for (const value of valuesFor(path)) {
      const query = names.split(" ").map((name) => `${name}=${encodeURIComponent(value)}`);
      const answer = await whoAsks(path).get(`${path}?${query.join("&")}`);
      expect(answer.status, `${path} ${value}`).toBeLessThan(500);
      expect(await answer.text(), `${path} ${value}`).not.toContain("The thread broke");
    }
  }
});

it("an id that no id can be is not found, whatever its signs", { timeout: 120_000 }, async () => {
  for (const pattern of fullPaths().filter((path) => path.includes(":"))) {
    for (const id of ["%00", "%0d%0aX-Other:1", "%E6%BC%A2", "%ff"]) {
      const path = pattern.replace(/:[^/]+/g, id);
      const visitor = whoAsks(path);
      expect((await visitor.get(path)).status, path).toBe(404);
      expect((await visitor.post(path)).status, path).toBe(404);
    }
  }
});

it("a filter that holds a NUL is one that nothing is called by", async () => {
  for (const path of [
    ...["/wins?department=%00", "/wins?person=a%00b", "/wins?q=%00", "/updates?q=%00"],
    ...["/scorecard?unit=department:%00", "/scorecard/identified?unit=department:%00"],
  ]) {
    const answer = await hr!.get(path);
    expect(answer.status, path).toBe(200);
    expect(await answer.text(), path).not.toContain("\u0000");
  }
  const page = await (await hr!.get("/wins?department=%00")).text();
  for (const { id } of await db.win.findMany({ select: { id: true } }))
    expect(page).not.toContain(`/wins/${id}`);
});

it("a text that cannot be stored is refused with a sentence and leaves no trace", async () => {
  const before = await db.auditEvent.count();
  const laureate = await db.laureate.findFirstOrThrow();
  const path = `/laureates/${laureate.id}/note`;
  const answer = await hr!.post(path, { note: "a\u0000b" });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Nothing was changed");
  const data = await hr!.post(`${path}?_data=${encodeURIComponent("routes/laureates.$id.note")}`, {
    note: "a\u0000b",
  });
  expect(data.status).toBe(400);
  expect(data.headers.get("X-Remix-Catch")).toBe("yes");
  expect(data.headers.get("X-Remix-Error")).toBeNull();
  expect(await db.auditEvent.count()).toBe(before);
});

it("an award is not counted by choices that its form never offered", async () => {
  const form = {
    name: "Odd",
    kind: "vote",
    "nominate.functions": "__proto__",
    "vote.minTenureMonths": "1e400",
  };
  const question = { questionIds: "one", "q.one.kind": "__proto__", "q.one.label": "What?" };
  const answer = await hr!.post("/manage/awards/new", { ...form, ...question });
  expect(answer.status).toBe(400);
});
