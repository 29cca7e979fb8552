import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "@tests/support/chromium";
import type { ResendStandIn } from "@tests/support/resend/stand-in";

let launched: Promise<Browser> | undefined;

const pages: Page[] = [];

/** Keeps what every page shows: test-results/page-0.png and so on. */
export async function keepPictures(): Promise<void> {
  mkdirSync("test-results", { recursive: true });
  await Promise.allSettled(pages.map((page, at) => page.screenshot({ path: `test-results/page-${at}.png` })));
}

/** Closes every window. The browser stays for the next file of the worker and ends with it. */
export async function closePages(): Promise<void> {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
}

/** A page of a browser window of its own, with its own cookies. `set-up.ts` closes it at the end of the file. */
export async function openPage(origin: string, options: BrowserContextOptions = {}): Promise<Page> {
  launched ??= launchChromium();
  const browser = await launched;
  const context = await browser.newContext({
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  pages.push(page);
  return page;
}

/** Signs in as people do: asks for a code, reads it in the letter, types it. */
export async function signInByMail(page: Page, mail: ResendStandIn, address: string): Promise<Page> {
  const before = mail.lettersTo(address).length;
  await page.goto("/login");
  await page.getByLabel("Work e-mail").fill(address);
  await page.getByRole("button", { name: "E-mail me a code" }).click();
  const letter = await letterTo(mail, address, /code/i, before);
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(letter.text ?? "");
  if (!code) throw new Error(`No code in the letter:\n${letter.text}`);
  await page.getByLabel("Code").fill(`${code[1]}${code[2]}`);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/login"));
  return page;
}

/** Waits for a letter to this address whose subject fits; `after` letters to the address are older. */
export async function letterTo(mail: ResendStandIn, address: string, subject: RegExp, after = 0) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const found = mail
      .lettersTo(address)
      .slice(after)
      .find(({ letter }) => subject.test(letter.subject));
    if (found) return found.letter;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const got = mail.lettersTo(address).map(({ letter }) => letter.subject);
  throw new Error(
    `No letter to ${address} with a subject like ${subject}. There are: ${got.join(" | ") || "none"}`,
  );
}

/** The first path of this installation in the text of a letter that fits. */
export function pathIn(text: string | undefined, origin: string, pattern: RegExp): string {
  const links = (text ?? "").match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const found = links
    .map((link) => new URL(link.replace(/[).,]+$/, "")))
    .find((url) => pattern.test(url.pathname));
  if (!found) throw new Error(`No link like ${pattern} in:\n${text}`);
  if (found.origin !== origin) throw new Error(`The link leads to ${found.origin}, not to ${origin}.`);
  return found.pathname + found.search;
}
