import { chromium } from "playwright-core";
export const base = "http://localhost:4700";
export async function start({ width = 1280, dark = false } = {}) {
  const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" ") });
  const as = async (name, o = {}) => {
    const c = await b.newContext({ viewport: { width: o.width ?? width, height: (o.width ?? width) < 500 ? 844 : 900 }, colorScheme: (o.dark ?? dark) ? "dark" : "light" });
    const p = await c.newPage(); p.setDefaultTimeout(15000);
    p.on("pageerror", (e) => console.log("PAGEERROR", e.message)); p.on("response", (r) => r.status() >= 500 && console.log("HTTP", r.status(), r.url()));
    await p.goto(base + "/login"); await p.getByRole("button", { name }).first().click(); await p.waitForLoadState("networkidle"); return p;
  };
  return { b, as };
}
export const shot = (p, n, full = true) => p.screenshot({ path: `/tmp/b9/w/${n}.png`, fullPage: full });
export const text = async (p) => (await p.locator("main").innerText()).replace(/\n+/g, "\n");
