import type { Request, RequestHandler } from "express";
import { env } from "~/env.server";
import { plainPage } from "./plain-page";

const safeMethods = new Set(["GET", "HEAD"]);
const allowedMethods = new Set(["GET", "HEAD", "POST"]);

/** Routes that prove who calls by a signature or a token of their own and never read a cookie. */
const provesItself = /^\/(webhooks|api|unsubscribe)\//;

/** Lets a change through only when it comes from a page of ours. */
export const guardOrigin: RequestHandler = (req, res, next) => {
  if (!allowedMethods.has(req.method)) {
    res.setHeader("Allow", "GET, HEAD, POST");
    return void res.status(405).type("text/plain").send("Method not allowed");
  }
  if (safeMethods.has(req.method) || provesItself.test(req.path) || isOurs(req)) {
    // It has been judged; Remix would fail on a word that is no address, and on a mail program's own address.
    if (req.headers.origin === "null" || provesItself.test(req.path)) delete req.headers.origin;
    return next();
  }
  res.setHeader("Cache-Control", "no-store");
  res.status(403);
  const from = cameFrom(req, res.locals.askedHost as string);
  // A page that sends its form by script shows what was thrown as one of its own pages.
  if (req.query._data !== undefined)
    return void res.setHeader("X-Remix-Catch", "yes").json({ from, to: env.APP_ORIGIN });
  res.type("html").send(refusal(from));
};

function isOurs(req: Request): boolean {
  const origin = req.get("Origin");
  // A page that keeps its address private sends "null"; then only the browser's own word counts.
  if (origin === "null") return req.get("Sec-Fetch-Site") === "same-origin";
  if (origin !== undefined) return origin === env.APP_ORIGIN;
  const site = req.get("Sec-Fetch-Site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const referer = req.get("Referer");
  return referer !== undefined && URL.canParse(referer) && new URL(referer).origin === env.APP_ORIGIN;
}

function cameFrom(req: Request, askedHost: string): string {
  const came = req.get("Origin");
  return came && came !== "null" ? came : `http://${askedHost}`;
}

function refusal(from: string): string {
  return plainPage("This address can not change anything", [
    `You are on ${from}. This Laurels takes changes only from ${env.APP_ORIGIN}.`,
    `Open ${env.APP_ORIGIN} and do it there.`,
    `If people should use another address, set APP_ORIGIN to it and start Laurels again.`,
  ]);
}
