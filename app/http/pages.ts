import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { RequestHandler, Response } from "express";
import { env } from "~/env.server";

export type LoadBuild = () => Promise<ServerBuild>;

declare module "@remix-run/server-runtime" {
  /** What the server tells the pages about the request. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    /** Set by a page when the database could not be reached: the answer becomes 503. */
    databaseAway: boolean;
  }
}

/** Hands the request to Remix. */
export function answerPages(loadBuild: LoadBuild): RequestHandler {
  const mode = env.NODE_ENV === "development" ? "development" : "production";
  return createRequestHandler({
    build: loadBuild,
    mode,
    getLoadContext: (_req, res) => {
      const { nonce, requestId } = res.locals as { nonce: string; requestId: string };
      const context: AppLoadContext = { nonce, requestId, databaseAway: false };
      // Whatever a page shows is of this moment and, mostly, for one person.
      res.setHeader("Cache-Control", "no-store");
      answerAwayAs503(res, context);
      return context;
    },
  });
}

/** Remix answers every fault with 500; a database that is away for a moment deserves "try again soon". */
function answerAwayAs503(res: Response, context: AppLoadContext): void {
  const status = res.status.bind(res);
  res.status = (code) => {
    if (!context.databaseAway || code < 500) return status(code);
    res.setHeader("Retry-After", "5");
    res.statusMessage = "Service Unavailable";
    return status(503);
  };
}
