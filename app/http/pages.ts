import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { RequestHandler, Response } from "express";
import { env } from "~/env.server";
import { sectionsOf } from "./sections";

/** What was built, or in development how to get it as it is now. */
export type Pages = ServerBuild | (() => Promise<ServerBuild>);

declare module "@remix-run/server-runtime" {
  /** What the server tells the pages about the request. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    /** Set by a page when the database could not be reached: the answer becomes 503. */
    databaseAway: boolean;
    /** Set by a page when what was sent cannot be read or kept: the answer becomes 400. */
    unreadable: boolean;
  }
}

/** Hands the request to Remix. */
export function answerPages(pages: Pages): RequestHandler {
  if (typeof pages === "function") return answerWith(pages);
  const sectionFor = sectionsOf(pages);
  const handlers = new Map<ServerBuild, RequestHandler>();
  return (req, res, next) => {
    const section = sectionFor(req.path);
    const handler = handlers.get(section) ?? answerWith(section);
    handlers.set(section, handler);
    return handler(req, res, next);
  };
}

function answerWith(build: Pages): RequestHandler {
  const mode = env.NODE_ENV === "development" ? "development" : "production";
  return createRequestHandler({
    build,
    mode,
    getLoadContext: (_req, res) => {
      const { nonce, requestId } = res.locals as { nonce: string; requestId: string };
      const context: AppLoadContext = { nonce, requestId, databaseAway: false, unreadable: false };
      // Whatever a page shows is of this moment and, mostly, for one person.
      res.setHeader("Cache-Control", "no-store");
      answerByCause(res, context);
      return context;
    },
  });
}

/** Remix answers every fault with 500; what the database said of it deserves "try again soon" or "not like this". */
function answerByCause(res: Response, context: AppLoadContext): void {
  const status = res.status.bind(res);
  res.status = (code) => {
    if (code < 500) return status(code);
    if (context.unreadable) {
      res.statusMessage = "Bad Request";
      tellAsRefusal(res);
      return status(400);
    }
    if (!context.databaseAway) return status(code);
    res.setHeader("Retry-After", "5");
    res.statusMessage = "Service Unavailable";
    return status(503);
  };
}

/** To scripts that asked for data Remix calls every fault its own. This one was refused: they show that page. */
function tellAsRefusal(res: Response): void {
  const append = res.append.bind(res);
  res.append = (name, value) =>
    append(name.toLowerCase() === "x-remix-error" ? "X-Remix-Catch" : name, value);
}
