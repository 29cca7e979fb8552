import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice } = await cast(db);
const app = await startApp(db);
const asAlice = await app.signedIn(alice);
const form = "application/x-www-form-urlencoded";

describe("a body that is no form", () => {
  const broken: [string, string, string][] = [
    ["without a boundary", "multipart/form-data", "x"],
    ["that breaks off", "multipart/form-data; boundary=b", '--b\r\nContent-Disposition: form-data; name="x"'],
    ["of something else", "multipart/form-data; boundary=b", "garbage"],
  ];

  it.each(broken)("%s is the sender's mistake and not ours", async (_what, type, body) => {
    for (const path of ["/wins/new", "/theme", "/login"]) {
      const headers = { "Content-Type": type, Origin: app.origin, Cookie: cookieOf(asAlice.cookies) };
      const answer = await fetch(`${app.origin}${path}`, {
        method: "POST",
        headers,
        body,
        redirect: "manual",
      });
      expect(answer.status, path).toBe(400);
    }
    expect(app.printed()).not.toContain('"level":50');
  });

  it("is refused when it grows too large on the way, and nobody is woken for it", async () => {
    const answer = await asAlice.post("/wins/new", { title: "x".repeat(300_000) });
    expect(answer.status).toBe(413);
    expect(app.printed()).not.toContain('"level":50');
  });

  it.each([
    ["/manage/awards/unknown/figures", 4_000_000, 403],
    ["/manage/people/import", 24_000_000, 403],
    ["/wins/imports", 24_000_000, 403],
    ["/scorecard/uploads", 1_000_000, 400],
  ])("is let through to %s as large as the page says that it may be", async (path, size, status) => {
    const upload = new FormData();
    upload.append("file", new File(["x".repeat(size)], "rows.csv", { type: "text/csv" }));
    expect((await asAlice.upload(path, upload)).status).toBe(status);
  });
});

describe("a body far beyond the limit", () => {
  const tooMuch = "This is too much at once";

  it.each([
    ["/manage/people/import", "24 MB"],
    ["/manage/awards/unknown/figures", "4 MB"],
    ["/wins/new", "256 kB"],
  ])(
    "to %s is answered by a page that says the limit, to a sender who goes on sending",
    async (path, most) => {
      const upload = new FormData();
      upload.append("file", new File(["x".repeat(30_000_000)], "rows.csv", { type: "text/csv" }));
      const answer = await asAlice.upload(path, upload);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toMatch(new RegExp(`${tooMuch}[^]*At most ${most} fit here`));
    },
  );

  it.each(["with its length", "in chunks"])(
    "%s is taken to its end, and the connection lives on",
    async (how) => {
      const said = await sentSlowly(how === "in chunks");
      expect(said).toMatch(/^HTTP\/1\.1 413 /);
      expect(said).toContain(tooMuch);
      expect(said).toMatch(/HTTP\/1\.1 200 /);
      expect((await fetch(`${app.origin}/healthz`)).status).toBe(200);
      expect(app.printed()).not.toContain('"level":50');
    },
  );

  it("is never read as the shorter form that fits", async () => {
    const before = await db.win.count();
    const values = `title=Short&formKey=5f0c3b9e-5f7a-4c56-9d0e-0a7f5c6f1a11&rest=${"x".repeat(400_000)}`;
    await fetch(`${app.origin}/wins/new`, {
      method: "POST",
      headers: { "Content-Type": form, Origin: app.origin, Cookie: cookieOf(asAlice.cookies) },
      body: new Blob([values]).stream(),
      duplex: "half",
    } as RequestInit).then((answer) => expect(answer.status).toBe(413));
    expect(await db.win.count()).toBe(before);
  });
});

/** Sends two megabytes bit by bit whatever the server says meanwhile, then another request; all that came back. */
function sentSlowly(inChunks: boolean): Promise<string> {
  const piece = "x".repeat(50_000);
  const pieces = 40;
  const length = inChunks ? "Transfer-Encoding: chunked" : `Content-Length: ${piece.length * pieces}`;
  return new Promise((resolve, reject) => {
    const { port, host } = new URL(app.origin);
    const socket = connect(Number(port), "localhost");
    let said = "";
    socket.setTimeout(10_000, () => socket.destroy(new Error(`No answer after: ${said.slice(0, 80)}`)));
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (!/HTTP\/1\.1 200/.test(said)) return;
      socket.destroy();
      resolve(said);
    });
    const head = `Host: ${host}\r\nOrigin: ${app.origin}\r\nContent-Type: ${form}\r\n`;
    socket.write(`POST /login HTTP/1.1\r\n${head}${length}\r\n\r\n`);
    let sent = 0;
    const timer = setInterval(() => {
      if (sent === pieces) {
        clearInterval(timer);
        if (inChunks) socket.write("0\r\n\r\n");
        socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
        return;
      }
      sent += 1;
      socket.write(inChunks ? `${piece.length.toString(16)}\r\n${piece}\r\n` : piece);
    }, 5);
  });
}

describe("a body that the page did not read", () => {
  it.each(["/webhooks/resend", "/wins/new", "/no/such/page"])(
    "does not hold up the next request on the connection: %s",
    async (path) => {
      expect(await statusesOfTwo(path, 170_000)).toMatch(/^\d{3} 200$/);
    },
  );
});

/** Sends a form of this size without a session, and then another request through the same connection. */
function statusesOfTwo(path: string, size: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port, host } = new URL(app.origin);
    const socket = connect(Number(port), "localhost");
    let said = "";
    socket.setTimeout(10_000, () => socket.destroy(new Error(`No answer after: ${said.slice(0, 80)}`)));
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const statuses = [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => match[1]);
      if (statuses.length < 2) return;
      socket.destroy();
      resolve(statuses.join(" "));
    });
    const head = `Host: ${host}\r\nOrigin: ${app.origin}\r\nContent-Type: ${form}\r\nContent-Length: ${size}`;
    socket.write(`POST ${path} HTTP/1.1\r\n${head}\r\n\r\n${"x".repeat(size)}`);
    socket.write(`GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  });
}

function cookieOf(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}
