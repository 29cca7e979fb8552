import { request } from "node:http";
import { createServer, connect, type AddressInfo, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { startApp } from "@tests/support/app";
import { buildOnce } from "@tests/support/build";
import { cast } from "@tests/support/cast";
import { testDatabase, urlOf } from "@tests/support/database";

await buildOnce();
const db = await testDatabase();
const { alice } = await cast(db);

describe("when the database goes away", async () => {
  const wire = await severableWire(new URL(urlOf(db)));
  const app = await startApp(db, { DATABASE_URL: wire.url });
  const member = await app.signedIn(alice);

  test("requests get 503 with a time to come back, the process stays, and all is well soon after", async () => {
    expect((await member.get("/hall")).status).toBe(200);
    wire.cut();
    const page = await member.get("/hall");
    expect(page.status).toBe(503);
    expect(page.headers.get("retry-after")).toBe("5");
    expect(await page.text()).toContain("Nothing that was saved is lost");
    expect((await member.get("/people?_data=routes%2Fpeople._index")).status).toBe(503);
    expect((await member.post("/me/visibility", { visibility: "hidden" })).status).toBe(503);
    expect((await member.get("/readyz")).status).toBe(503);
    expect((await member.get("/healthz")).status).toBe(200);
    wire.mend();
    const begun = performance.now();
    let status = 0;
    while (status !== 200 && performance.now() - begun < 5_000) status = (await member.get("/hall")).status;
    expect(status).toBe(200);
    expect(app.process.exitCode).toBeNull();
  }, 60_000);
});

describe("when it is told to end", () => {
  test("what runs is finished, then the process ends by itself with nothing failed", async () => {
    const app = await startApp(db);
    const slow = new Promise<number>((resolve, reject) => {
      const asked = request(new URL("/login", app.origin), {
        method: "POST",
        headers: { Origin: app.origin, "Content-Type": "application/x-www-form-urlencoded" },
      });
      asked.on("response", (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on("error", reject);
      asked.end("email=alice%40fenwright.example");
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begun = performance.now();
    await app.stop("SIGTERM");
    expect(await slow).toBe(302);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(app.process.exitCode).toBe(0);
  });
});

describe("at start", () => {
  test.each([
    ["APP_SECRET", "", /APP_SECRET is missing/],
    ["APP_SECRET", "short", /fewer than 32/],
    ["PORT", "many", /PORT/],
  ])("a wrong %s (%j) ends it with a sentence and no stack", async (name, value, sentence) => {
    const starting = startApp(db, { [name]: value, APP_ORIGIN: "http://localhost:1" });
    const why = await starting.then(
      () => "it started",
      (thrown: Error) => thrown.message,
    );
    expect(why).toMatch(sentence);
    expect(why).not.toMatch(/\n\s+at /);
  });
});

/** A wire to the database that can be cut and mended. */
async function severableWire(target: URL) {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend() {
      isCut = false;
    },
  };
}
