import type { BrowserContextOptions, Page } from "playwright-core";
import type { RunningApp } from "@tests/support/app";
import { openPage } from "./browser";

/** A page where this person is signed in already, by a session of their own in the database. */
export async function signedInPage(
  app: RunningApp,
  person: { id: string },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const [page, { cookies }] = await Promise.all([openPage(app.origin, options), app.signedIn(person)]);
  const held = [...cookies].map(([name, value]) => ({ name, value, url: app.origin }));
  await page.context().addCookies(held);
  return page;
}
