import type { Page } from "playwright-core";

export interface Watched {
  page: Page;
  /** What the browser complained of since the last look. */
  complaints: string[];
}

/** Writes down what the browser complains of on this page. */
export function watched(page: Page): Watched {
  const complaints: string[] = [];
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("console", (line) => {
    // A page that is not found says so; that is no complaint about scripts.
    if (line.type() === "error" && !/status of 4\d\d/.test(line.text())) complaints.push(line.text());
  });
  return { page, complaints };
}

/** Waits until scripts have the page: then the router is idle and Remix takes its preloads away. */
export async function untilTakenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const router = window.__remixRouter as typeof window.__remixRouter | undefined;
    return router?.state.initialized && router.state.navigation.state === "idle";
  });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}
