import { start, base } from "./zz-walk.mjs";
import fs from "fs";
const { b, as } = await start();
const pattern = (u) => u.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id").replace(/\?.*/, "").replace(/#.*/, "").replace(/\d{4}-W\d\d/, ":week").replace(/[A-Z0-9]{4}-[A-Z0-9-]{4,}/, ":code");
const found = {};
for (const who of ["Leilani Copperpot", "Emeka Starling", "Hiro Candlewick", "Viktor Plumstead", "Nadia Wrenfield", "Greta Pennyroyal"]) {
  const p = await as(who); const queue = ["/"]; const seen = new Set(); const done = new Set();
  while (queue.length) {
    const u = queue.shift(); const k = pattern(u); if (done.has(k)) continue; done.add(k);
    const r = await p.request.get(base + u, { maxRedirects: 5 }).catch(() => null); if (!r) continue;
    const ct = r.headers()["content-type"] || ""; if (!ct.includes("html")) continue;
    const html = await r.text(); if (r.status() < 400) { found[k] ??= { who, u }; } else console.log(r.status(), who, u);
    for (const m of html.matchAll(/href="(\/[^"]*)"/g)) { const h = m[1].replaceAll("&amp;", "&"); if (!/^\/(assets|logout|api|auth)/.test(h) && !done.has(pattern(h))) queue.push(h); }
  }
  await p.context().close();
}
fs.writeFileSync("/tmp/b9/w/pages.json", JSON.stringify(found, null, 1)); console.log(Object.keys(found).length); console.log(Object.entries(found).map(([k, v]) => k + " " + v.who.split(" ")[0]).join("\n"));
await b.close();
