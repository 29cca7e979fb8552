import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

/** The script of axe, for pages whose policy lets nothing be added later. */
export const axeScript = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical on the page as it stands, by all rules or by those named. */
export async function seriousFindings(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeScript);
  return page.evaluate(async (named) => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const runOnly = named && { type: "rule" as const, values: named };
    const { violations } = await run.run(document, {
      resultTypes: ["violations"],
      ...(runOnly ? { runOnly } : {}),
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(" and ")}`);
  }, rules);
}
