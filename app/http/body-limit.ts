import type { Request, RequestHandler } from "express";
import { plainPage } from "./plain-page";

const kilobyte = 1_024;
const usual = 256 * kilobyte;
const uploads: readonly [RegExp, number][] = [
  [/^\/manage\/people\/import/, 8 * 1_024 * kilobyte],
  [/^\/manage\/awards\/[^/]+\/figures/, 4 * 1_024 * kilobyte],
  [/^\/webhooks\//, 1_024 * kilobyte],
];

/** Ends a request whose body grows beyond what its page may take: Remix's own form reader has no limit. */
export const limitBodies: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const limit = limitOf(req);
  if (Number(req.get("Content-Length") ?? 0) > limit) return refuse();
  let read = 0;
  const push = req.push.bind(req);
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    read += chunk?.length ?? 0;
    if (read <= limit) return push(chunk, encoding);
    refuse();
    req.destroy();
    return false;
  };
  res.on("finish", () => readOn(req));
  next();

  function refuse() {
    // Whoever was still reading fails now, and has nothing more to say.
    res.locals.tooMuch = true;
    if (res.headersSent) return;
    res.setHeader("Connection", "close");
    const most = `${Math.round(limit / kilobyte).toLocaleString("en-GB")} kB`;
    res
      .status(413)
      .type("html")
      .send(plainPage("This is too much at once", [`At most ${most} fit here.`]));
  }
};

/**
 * A page may answer before it has read the body. What is left must be read all the same: it stands in front of
 * the next request on this connection, and a proxy may send somebody else's through it.
 */
function readOn(req: Request): void {
  if (req.complete || req.destroyed) return;
  req.removeAllListeners("data");
  req.resume();
}

function limitOf(req: Request): number {
  return uploads.find(([path]) => path.test(req.path))?.[1] ?? usual;
}
