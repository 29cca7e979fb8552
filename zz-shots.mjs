import { start, base } from "./zz-walk.mjs";
import fs from "fs";
const found = JSON.parse(fs.readFileSync("/tmp/b9/w/pages.json"));
const list = Object.entries(found).filter(([k]) => !/templates\/(?!guest-thanks|weekly)/.test(k) && !/gallery\/(?!joint)/.test(k));
const { b, as } = await start(); fs.mkdirSync("/tmp/b9/s", { recursive: true });
for (const [tag, width, dark] of [["wl", 1280, false], ["pd", 390, true], ["pl", 390, false], ["wd", 1280, true]]) {
  const ps = {};
  for (const [k, { who, u }] of list) {
    const p = (ps[who] ??= await as(who, { width, dark }));
    try { await p.goto(base + u, { waitUntil: "load", timeout: 20000 }); await p.waitForTimeout(150);
      const over = await p.evaluate(() => { const out = []; if (document.documentElement.scrollWidth > innerWidth + 1) out.push("PAGE " + document.documentElement.scrollWidth);
        for (const e of document.querySelectorAll("main *")) { const s = getComputedStyle(e); if (e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 2 && (s.overflowX === "hidden" || s.overflowX === "clip") && s.textOverflow !== "ellipsis" && !e.closest(".vh") && e.innerText && s.position !== "absolute") out.push(e.className + ":" + e.innerText.slice(0, 30)); }
        return out.slice(0, 4); });
      if (over.length) console.log(tag, k, over.join(" | "));
      await p.screenshot({ path: `/tmp/b9/s/${tag}-${k.replace(/[^a-z0-9]+/gi, "_")}.png`, clip: undefined, fullPage: true });
    } catch (e) { console.log(tag, k, e.message.slice(0, 100)); }
  }
  for (const p of Object.values(ps)) await p.context().close(); console.log(tag, "done", new Date().toISOString());
}
await b.close();
