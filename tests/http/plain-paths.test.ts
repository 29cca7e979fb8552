import { request } from "node:http";
import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice } = await cast(db);
const app = await startApp(db);
const asAlice = await app.signedIn(alice);

/** Asks for a path exactly as it stands here: a browser, and `fetch`, would tidy it up first. */
function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  const { hostname, port } = new URL(app.origin);
  const cookie = [...asAlice.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers: { cookie, ...headers } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.on("error", reject);
    asked.end();
  });
}

it.each(["/me", "/me/", "/people?q=../x//y", "/assets/no-such.js"])("%s is a path", async (path) => {
  expect([200, 404]).toContain(await ask("GET", path));
});

it.each([
  "/cycles/../me",
  "/cycles/%2e%2e/me",
  "/./me",
  "//evil.example/..",
  "/\\evil.example",
  "/%5cevil.example",
  "http://evil.example/me",
  "*",
])("%s is none", async (path) => {
  expect(await ask("GET", path)).toBe(404);
});

it("a path that goes around the guard of forms reaches no page behind it", async () => {
  const form = { "Content-Type": "application/x-www-form-urlencoded", Origin: "https://evil.example" };
  for (const path of ["/webhooks/../logout", "/webhooks/%2e%2e/logout", "/api/..%2flogout"]) {
    expect(await ask("POST", path, form)).toBe(404);
  }
  expect((await asAlice.get("/me")).status).toBe(200);
});
