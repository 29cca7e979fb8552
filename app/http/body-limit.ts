import type { Request, RequestHandler, Response } from "express";
import { plainPage } from "./plain-page";
import { bodyTooLarge } from "./unreadable";

const kilobyte = 1_024;
const megabyte = 1_024 * kilobyte;
const usual = 256 * kilobyte;
const uploads: readonly [RegExp, number][] = [
  [/^\/manage\/people\/import/, 24 * megabyte],
  [/^\/manage\/awards\/[^/]+\/figures/, 4 * megabyte],
  [/^\/nominations\/[^/]+\/files/, 11 * megabyte],
  [/^\/wins\/imports$/, 24 * megabyte],
  [/^\/wins\/[^/]+\/files/, 11 * megabyte],
  [/^\/scorecard\/uploads$/, 2 * megabyte],
  [/^\/manage\/awards\/[^/]+\/face$/, 3 * megabyte],
  [/^\/webhooks\//, megabyte],
];

/** How long and how much of a body that is too large is still taken in, so that the sender gets to the answer. */
const patienceMs = 60_000;
const patience = 256 * megabyte;

/** Refuses a body that grows beyond what its page may take: Remix's own form reader has no limit. */
export const limitBodies: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD") return next();
  const limit = limitOf(req);
  if (Number(req.get("Content-Length") ?? 0) > limit) return refuse(req, res, limit);
  let read = 0;
  const push = req.push.bind(req);
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    read += chunk?.length ?? 0;
    if (read <= limit) return push(chunk, encoding);
    if (!res.locals.tooMuch) {
      breakOff(req);
      refuse(req, res, limit);
    }
    return true;
  };
  res.on("finish", () => readOn(req));
  next();
};

function refuse(req: Request, res: Response, limit: number): void {
  // Whoever was still reading fails now, and has nothing more to say.
  res.locals.tooMuch = true;
  loseInterest(req);
  if (res.headersSent) return;
  const most = limit < megabyte ? `${limit / kilobyte} kB` : `${limit / megabyte} MB`;
  res
    .status(413)
    .type("html")
    .send(
      plainPage("This is too much at once", [
        `At most ${most} fit here. Nothing was changed.`,
        "Go back and send a smaller file or a shorter text.",
      ]),
    );
}

/** Ends the body for whoever reads it, and leaves the connection open: a closed one would swallow the answer. */
function breakOff(req: Request): void {
  req.on("error", () => undefined);
  req._destroy = (error, done) => done(error);
  req.destroy(Object.assign(new Error("The body is too large."), { name: bodyTooLarge }));
}

/** A sender who goes on and on is cut off in the end. */
function loseInterest(req: Request): void {
  const { socket } = req;
  const already = socket.bytesRead;
  const began = performance.now();
  const watch = setInterval(() => {
    if (req.complete || socket.destroyed) return clearInterval(watch);
    const isOver = performance.now() - began > patienceMs || socket.bytesRead - already > patience;
    if (isOver) socket.destroy();
  }, 500);
  watch.unref();
}

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
