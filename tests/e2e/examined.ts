import type { Page } from "playwright-core";
import { seriousFindings } from "./axe";

export const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };

// What the theme can break. All other rules see the same page in both.
const ofColour = ["color-contrast", "link-in-text-block"];

/** What `examined` says of a page that is right. */
export const nothing = { light: [], dark: [], small: [], tooWide: 0 };

/** Light and dark at a desk, and light on a telephone, where nothing may lead out at the side. */
export async function examined(page: Page) {
  const light = await seriousFindings(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await seriousFindings(page, ofColour);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(narrow);
  const small = await seriousFindings(page);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize(wide);
  return { light, dark, small, tooWide: Math.max(0, tooWide) };
}
