import { describe, expect, test } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { adam, alice, dana } = await cast(db);
const app = await startApp(db);

async function latestLetter(address: string) {
  const letter = await db.letter.findFirstOrThrow({
    where: { toAddress: address, template: "sign-in" },
    orderBy: { createdAt: "desc" },
  });
  return letter.props as unknown as { code: string; path: string; minutes: number };
}

describe("signing in by code", () => {
  test("the mailed code opens the door once and leads to the page asked for", async () => {
    const guest = app.visitor();
    const turned = await guest.get("/hall");
    expect(turned.headers.get("location")).toBe("/login?next=%2Fhall");
    const asked = await guest.post("/login", { email: "Alice@Fenwright.example", next: "/hall" });
    expect(asked.headers.get("location")).toBe("/login/code?next=%2Fhall");
    const { code } = await latestLetter(alice.email);
    const wrong = await guest.post("/login/code", {
      code: code === "111111" ? "222222" : "111111",
      next: "/hall",
    });
    expect(wrong.status).toBe(409);
    expect(await wrong.text()).toContain("This code does not fit");
    const right = await guest.post("/login/code", {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
      next: "/hall",
    });
    expect(right.headers.get("location")).toBe("/hall");
    expect(right.headers.getSetCookie().join()).toMatch(/laurels=.*HttpOnly.*SameSite=Lax/);
    expect((await guest.get("/hall")).status).toBe(200);
    const again = app.visitor();
    await again.post("/login", { email: "nobody@fenwright.example" });
    again.cookies.set("laurels-asked", "");
    expect((await again.post("/login/code", { code })).headers.get("location")).toBe("/login");
  });

  test("five wrong tries end a code, even for the right one", async () => {
    const guest = app.visitor();
    await guest.post("/login", { email: dana.email });
    const { code } = await latestLetter(dana.email);
    const wrong = code === "111111" ? "222222" : "111111";
    for (let count = 0; count < 5; count += 1) await guest.post("/login/code", { code: wrong });
    expect((await guest.post("/login/code", { code })).status).toBe(409);
  });

  test("known and unknown addresses get the same answer and the same time", async () => {
    const measure = async (email: string) => {
      const guest = app.visitor();
      const begun = performance.now();
      const answer = await guest.post("/login", { email });
      const took = performance.now() - begun;
      const page = await guest.get("/login/code");
      const nonces = /nonce="[^"]*"/g;
      const text = (await page.text())
        .replaceAll(email, "?")
        .replace(nonces, "")
        .replaceAll(/[0-9a-f-]{36}/g, "");
      return { status: answer.status, to: answer.headers.get("location"), text, took };
    };
    const known = await measure("charlie@fenwright.example");
    const unknown = await measure("stranger@fenwright.example");
    expect({ ...unknown, took: 0 }).toEqual({ ...known, took: 0 });
    expect(Math.abs(known.took - unknown.took)).toBeLessThan(150);
    expect(known.took).toBeGreaterThan(390);
    expect(await db.letter.count({ where: { toAddress: "stranger@fenwright.example" } })).toBe(0);
  });
});

describe("signing in by link", () => {
  test("looking at the link does nothing; the button signs in, once", async () => {
    const guest = app.visitor();
    await guest.post("/login", { email: "bob@fenwright.example" });
    const { path } = await latestLetter("bob@fenwright.example");
    const looked = await guest.get(path);
    expect(looked.status).toBe(200);
    expect(looked.headers.get("referrer-policy")).toBe("no-referrer");
    expect(guest.cookies.has("laurels")).toBe(false);
    expect((await guest.get(path)).status).toBe(200);
    expect((await guest.post(path)).headers.get("location")).toBe("/");
    expect(guest.cookies.has("laurels")).toBe(true);
    expect((await app.visitor().post(path)).status).toBe(409);
  });

  test("ends the session that the browser had before, and no other", async () => {
    const [here, elsewhere] = await Promise.all([app.signedIn(alice), app.signedIn(alice)]);
    const stolen = app.visitor();
    for (const [name, value] of here.cookies) stolen.cookies.set(name, value);
    await here.post("/login", { email: adam.email });
    const { path } = await latestLetter(adam.email);
    expect((await stolen.get("/me")).status).toBe(200);
    expect((await here.post(path)).headers.get("location")).toBe("/");
    expect((await here.get("/me")).status).toBe(200);
    expect((await stolen.get("/me")).headers.get("location")).toContain("/login");
    expect((await elsewhere.get("/me")).status).toBe(200);
  });

  test("a link never leads away from here", async () => {
    const guest = app.visitor();
    await guest.post("/login", { email: "frank@fenwright.example", next: "//evil.example" });
    const { path, code } = await latestLetter("frank@fenwright.example");
    expect(path).not.toContain("evil");
    const entered = await guest.post("/login/code", { code, next: "https://evil.example/" });
    expect(entered.headers.get("location")).toBe("/");
  });
});

test("only the latest mail opens the door, and none after ten minutes", async () => {
  const guest = app.visitor();
  await guest.post("/login", { email: "bill@fenwright.example" });
  const first = await latestLetter("bill@fenwright.example");
  await guest.post("/login", { email: "bill@fenwright.example" });
  expect((await app.visitor().post(first.path)).status).toBe(409);
  const second = await latestLetter("bill@fenwright.example");
  await db.signInCode.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
  expect((await app.visitor().post(second.path)).status).toBe(409);
  const late = await guest.post("/login/code", { code: second.code });
  expect(await late.text()).toContain("too old");
});

test("asking too often is answered with 429 and when to come back", async () => {
  const ask = () => app.visitor().post("/login", { email: "erin@fenwright.example" });
  const answers = await Promise.all(Array.from({ length: 8 }, ask));
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused.length).toBe(3);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("no code, token or address reaches the log", async () => {
  const letters = await db.letter.findMany({ where: { template: "sign-in" } });
  const printed = app.printed();
  for (const letter of letters) {
    const { code, path } = letter.props as unknown as { code: string; path: string };
    expect(printed).not.toContain(path.slice("/login/".length, 30));
    expect(printed).not.toContain(`"${code}"`);
    expect(printed).not.toContain(letter.toAddress);
  }
});
