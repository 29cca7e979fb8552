import type { ErrorRequestHandler } from "express";
import { databaseAway } from "~/db/away.server";
import { log } from "./log";
import { plainPage } from "./plain-page";

/** What nobody else caught: told to the log in full, to the browser only as a reference. */
export const showFailure: ErrorRequestHandler = (thrown: unknown, _req, res, next) => {
  const id = res.locals.requestId as string;
  if (res.locals.tooMuch) return;
  log.error({ id, err: thrown instanceof Error ? thrown : new Error(String(thrown)) }, "request failed");
  if (res.headersSent) return next(thrown);
  res.setHeader("Cache-Control", "no-store");
  if (databaseAway(thrown))
    return void res.status(503).setHeader("Retry-After", "5").type("html").send(awayPage(id));
  const status = badRequest(thrown) ? 400 : 500;
  res.status(status).type("html").send(failedPage(id));
};

function badRequest(thrown: unknown): boolean {
  const status = (thrown as { status?: unknown } | null)?.status;
  return thrown instanceof URIError || (typeof status === "number" && status >= 400 && status < 500);
}

/** The database is not there just now. */
export function awayPage(id: string): string {
  return plainPage("Back in a moment", [
    "The database can not be reached just now. Nothing that was saved is lost.",
    "Wait a few seconds and load the page again.",
    `Reference for the administrator: ${id}`,
  ]);
}

/** What was sent is no form, or holds a sign, a day or a number that nothing can keep. */
export function unreadablePage(): string {
  return plainPage("This can not be read", [
    "What was sent is no form, or something in it is no text, day or number. Nothing was changed.",
    "Go back, write it anew and send it again.",
  ]);
}

function failedPage(id: string): string {
  return plainPage("The thread broke on our side", [
    "This could not be answered. Try again, or go back to the page before.",
    `Reference for the administrator: ${id}`,
  ]);
}
