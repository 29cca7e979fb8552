import { chromium } from "playwright-core"; import fs from "fs";
const [tag, per, w, h] = [process.argv[2], +process.argv[3], +process.argv[4], +process.argv[5]];
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: "--no-sandbox --disable-gpu --allow-file-access-from-files".split(" ") });
const p = await b.newPage({ viewport: { width: 1960, height: 1960 } });
const files = fs.readdirSync("/tmp/b9/s").filter((f) => f.startsWith(tag + "-")).sort();
for (let i = 0, n = 0; i < files.length; i += per, n++) {
  fs.writeFileSync("/tmp/b9/s/x.html", `<body style="margin:0;background:#888;display:flex;flex-wrap:wrap;gap:4px">` + files.slice(i, i + per).map((f) => `<div style="width:${w}px;height:${h}px;overflow:hidden;background:#444"><img src="file:///tmp/b9/s/${f}" width=${w}></div>`).join(""));
  await p.goto("file:///tmp/b9/s/x.html"); await p.waitForTimeout(200); await p.screenshot({ path: `/tmp/b9/sheet-${tag}-${n}.png` }); console.log(n, files.slice(i, i + per).map((f) => f.slice(3, -4)).join(" "));
}
await b.close();
