import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice } = await cast(db);
const app = await startApp(db);
const guest = app.visitor();

describe("closed doors of the framework", () => {
  test.each([
    "/__manifest",
    "/__manifest?p=/&version=1",
    "/%5f_manifest",
    "/x.data",
    "/_root.data",
    "/hall.data",
    "/hall%2edata",
    "/hall.data/",
  ])("%s is not there", async (path) => {
    expect((await guest.get(path)).status).toBe(404);
  });
});

describe("changes come from our own pages only", () => {
  const paths = ["/theme", "/login", "/login?_data=routes%2Flogin", "/logout", "/wins/x/applause"];
  const refused: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "http://localhost:1" },
    { Origin: "", "Sec-Fetch-Site": "cross-site" },
    { Origin: "", "Sec-Fetch-Site": "same-site" },
    { Origin: "", Referer: "https://evil.example/" },
    { Origin: "" },
    { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example", "Sec-Fetch-Site": "same-origin" },
  ];

  test.each(paths)("%s refuses what another site sends", async (path) => {
    for (const headers of refused) expect(await send(path, headers), JSON.stringify(headers)).toBe(403);
  });

  test("the same form from our own page is taken", async () => {
    const taken: Record<string, string>[] = [
      { Origin: app.origin },
      { "Sec-Fetch-Site": "same-origin" },
      { Referer: `${app.origin}/x` },
    ];
    for (const headers of taken) expect(await send("/theme", headers)).toBe(302);
  });

  test("the refusal says which address to open", async () => {
    const answer = await guest.post("/theme", {}, { Origin: "http://192.0.2.10:3000" });
    const page = await answer.text();
    expect(page).toContain("http://192.0.2.10:3000");
    expect(page).toContain(`Open ${app.origin}`);
    expect(page).toContain("APP_ORIGIN");
  });

  test("a form that a script sends is answered with what the page of errors shows", async () => {
    const answer = await guest.post("/login?_data=routes%2Flogin", {}, { Origin: "http://192.0.2.10:3000" });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("X-Remix-Catch")).toBe("yes");
    expect(await answer.json()).toEqual({ from: "http://192.0.2.10:3000", to: app.origin });
  });

  test("what stands in the refused address is text, not markup", async () => {
    const answer = await guest.post("/theme", {}, { Origin: "http://<script>alert(1)</script>" });
    expect(await answer.text()).not.toContain("<script>");
  });

  test("pages take forms and nothing else", async () => {
    expect(await send("/theme", { Origin: app.origin, "Content-Type": "application/json" })).toBe(415);
    expect(await send("/theme", { Origin: app.origin, "Content-Type": "text/plain" })).toBe(415);
  });

  test.each(["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])("%s is no way to talk to us", async (method) => {
    expect(await send("/theme", { Origin: app.origin }, method)).toBe(405);
  });

  /** Without the headers that fetch would add; an empty header is left out. */
  function send(path: string, headers: Record<string, string>, method = "POST"): Promise<number> {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""));
    return new Promise((resolve, reject) => {
      const form = { "Content-Type": "application/x-www-form-urlencoded", ...given };
      const asked = request(new URL(path, app.origin), { method, headers: form }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on("error", reject);
      asked.end();
    });
  }
});

describe("headers", () => {
  test("scripts run by nonce alone, and nobody frames or sniffs us", async () => {
    const answer = await guest.get("/login");
    const policy = answer.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
    const page = await answer.text();
    const scripts = page.match(/<script(?![^>]*type="application)[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(answer.headers.get("strict-transport-security")).toBeNull();
    expect(answer.headers.get("x-powered-by")).toBeNull();
    const again = await guest.get("/login");
    expect(again.headers.get("content-security-policy")).not.toBe(policy);
  });

  test("pages behind the sign-in are never kept, files with a hash are kept for ever", async () => {
    const member = await app.signedIn(alice);
    const page = await member.get("/hall");
    expect(page.headers.get("cache-control")).toBe("no-store");
    const file = /\/assets\/[^"]+\.css/.exec(await page.text())?.[0] ?? "";
    const asset = await guest.get(file);
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect((await guest.get("/assets/not-there.js")).status).toBe(404);
  });

  test("a forged Host or X-Forwarded header changes no address on the page", async () => {
    const headers = {
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "https",
      Host: "evil.example",
    };
    const answer = await guest.get("/hall", headers);
    expect(answer.headers.get("location")).toBe("/login?next=%2Fhall");
    expect(await (await guest.get("/login", headers)).text()).not.toContain("evil.example");
  });
});

describe("limits", () => {
  test("a body beyond the limit is refused", async () => {
    const answer = await guest.post("/login", { email: "x".repeat(400_000) });
    expect(answer.status).toBe(413);
  });

  test("a body without a length is refused as well", async () => {
    const status = await new Promise<number | string>((resolve) => {
      const asked = request(
        new URL("/login", app.origin),
        {
          method: "POST",
          headers: { Origin: app.origin, "Content-Type": "application/x-www-form-urlencoded" },
        },
        (answer) => resolve(answer.statusCode ?? 0),
      );
      asked.on("error", (thrown) => resolve(thrown.message));
      for (let sent = 0; sent < 600; sent += 1) asked.write("x".repeat(1_024));
      asked.end();
    });
    expect(status).toBe(413);
    expect((await guest.get("/healthz")).status).toBe(200);
  });
});

describe("faults", () => {
  test("an unknown page is a 404 in the look of the house", async () => {
    const answer = await guest.get("/no-such-page");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("This page is not in the book");
  });

  test.each(["/%E0%A4%A", "/hall/%00", "//evil.example", "/\\evil.example", "/login?next=%00"])(
    "%s does no harm",
    async (path) => {
      const status = await new Promise<number>((resolve, reject) => {
        const { port } = new URL(app.origin);
        const asked = request({ port, host: "localhost", path }, (answer) => {
          answer.resume();
          expect(answer.headers.location ?? "/").not.toMatch(/^(\/\/|https?:)/);
          resolve(answer.statusCode ?? 0);
        });
        asked.on("error", reject);
        asked.end();
      });
      expect(status).toBeLessThan(500);
    },
  );

  test("health, readiness and metrics answer machines", async () => {
    expect(await (await guest.get("/healthz")).json()).toEqual({ alive: true });
    expect(await (await guest.get("/readyz")).json()).toMatchObject({ ready: true });
    expect(await (await guest.get("/metrics")).text()).toContain("laurels_requests_total");
  });
});
