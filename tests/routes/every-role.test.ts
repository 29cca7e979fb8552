import { readdirSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";
import { none, parts, type Part, type RouteRow } from "./table/row";

const tables = import.meta.glob<Record<string, RouteRow[]>>(["./table/*.ts", "!./table/row.ts"], {
  eager: true,
});
const rows = Object.values(tables).flatMap((table) => Object.values(table).flat());

const db = await testDatabase();
const { alice, dana, frank, bill, audra, adam } = await cast(db);
const app = await startApp(db);
const people = { employee: alice, hr: dana, finance: frank, buyer: bill, auditor: audra, admin: adam };
const entered = new Map<Part, Visitor>();

const routeNames = readdirSync("app/routes").map((name) => name.replace(/\.tsx?$/, ""));

test("every route has exactly one row in a table", () => {
  expect(rows.map((row) => row.route).sort()).toEqual([...routeNames].sort());
});

describe.each(rows)("$route", (row) => {
  test.each(parts)("asked by %s", async (part) => {
    const visitor = await visitorOf(part);
    const looked = await visitor.get(row.path);
    expectAnswer(looked, "GET", row.get.includes(part), part);
    if (row.get !== none) {
      const mark = row.path.includes("?") ? "&" : "?";
      const data = await visitor.get(`${row.path}${mark}_data=${encodeURIComponent(`routes/${row.route}`)}`);
      if (row.get.includes(part)) expect(data.status, "loader data").not.toBe(403);
      else expect(gavePage(data), "loader data").toBe(false);
    }
    if (row.route === "logout") return;
    const before = await db.auditEvent.count();
    const posted = await visitor.post(row.path, { unexpected: "x" });
    expectAnswer(posted, "POST", row.post.includes(part), part);
    expect(await db.auditEvent.count(), "a form of the wrong shape leaves no trace").toBe(before);
  });
});

afterAll(() => {
  const faults = app
    .printed()
    .split("\n")
    .filter((line) => /"level":(50|60)/.test(line));
  expect(faults).toEqual([]);
});

async function visitorOf(part: Part): Promise<Visitor> {
  const known = entered.get(part);
  if (known) return known;
  const visitor = part === "nobody" ? app.visitor() : await app.signedIn(people[part]);
  entered.set(part, visitor);
  return visitor;
}

function expectAnswer(answer: Response, method: string, allowed: boolean, part: Part): void {
  const said = `${method} as ${part}: ${answer.status} ${answer.headers.get("location") ?? ""}`;
  expect(answer.status, said).toBeLessThan(500);
  if (allowed) {
    expect(answer.status, said).not.toBe(403);
    if (part !== "nobody") expect(toSignIn(answer), said).toBe(false);
    return;
  }
  expect(answer.status === 200, said).toBe(false);
  if (method === "POST") expect(answer.status < 300, said).toBe(false);
  if (answer.status < 400) expect(toSignIn(answer) || method === "GET", said).toBe(true);
}

function toSignIn(answer: Response): boolean {
  return (answer.headers.get("location") ?? "").startsWith("/login?next=");
}

function gavePage(answer: Response): boolean {
  return (
    answer.status === 200 && !answer.headers.has("X-Remix-Catch") && !answer.headers.has("X-Remix-Error")
  );
}
