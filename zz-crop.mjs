import { chromium } from "playwright-core";
const [f, w, y, h] = [process.argv[2], +process.argv[3], +process.argv[4], +process.argv[5]];
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: "--no-sandbox --disable-gpu --allow-file-access-from-files".split(" ") });
const p = await b.newPage({ viewport: { width: w, height: h } });
await p.goto("file:///tmp/b9/s/" + f); await p.setContent; 
await p.goto("about:blank"); (await import("fs")).writeFileSync("/tmp/b9/s/y.html", `<body style="margin:0"><img src="file:///tmp/b9/s/${f}" style="margin-top:-${y}px">`); await p.goto("file:///tmp/b9/s/y.html"); await p.screenshot({ path: "/tmp/b9/crop.png" }); await b.close();
