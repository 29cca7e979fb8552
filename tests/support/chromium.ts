import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

// The shell has no window to draw, and is quicker.
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** A headless Chromium; as root without the sandbox, which root cannot have. */
export async function launchChromium(): Promise<Browser> {
  const args = ["--disable-dev-shm-usage", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  return chromium.launch({ executablePath: findChromium() ?? installChromium(), args });
}

/** CHROMIUM names one; else what the system has, else what Playwright has fetched before. */
function findChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [process.env.CHROMIUM ?? "", ...onPath, chromium.executablePath()];
  return candidates.find((file) => file !== "" && existsSync(file)) ?? null;
}

function installChromium(): string {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const get = (name: string) =>
      spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], { stdio: "ignore", env })
        .status;
    if (get("chromium-headless-shell") !== 0) get("chromium");
  }
  if (!findChromium()) spawnSync("npx", ["playwright-core", "install", "chromium"], { stdio: "ignore" });
  const found = findChromium();
  if (!found)
    throw new Error(
      "The browser tests need Chromium: install it from your system's packages, or set CHROMIUM to its path.",
    );
  return found;
}
