import type { RequestHandler } from "express";
import { log } from "./log";
import { countRequest } from "./metrics";

/** One line for each request: what was asked, how it ended, how long it took. No query, cookie, body or token. */
export const logRequests: RequestHandler = (req, res, next) => {
  const begun = performance.now();
  const path = withoutSecrets(req.path);
  res.on("close", () => {
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    countRequest(res.statusCode, ms);
    const line = { id: res.locals.requestId as string, method: req.method, path, status: res.statusCode, ms };
    if (res.statusCode >= 500) log.error(line, "request failed");
    else if (!path.startsWith("/assets/")) log.info(line, "request");
  });
  next();
};

/** Anything in a path that is long enough to open a door is left out. */
function withoutSecrets(path: string): string {
  return path
    .split("/")
    .map((part) => (part.length > 40 || isTokenAfter(path, part) ? "…" : part))
    .join("/");
}

function isTokenAfter(path: string, part: string): boolean {
  return part !== "vendor" && path.startsWith("/vendor/") && path.split("/")[2] === part;
}
