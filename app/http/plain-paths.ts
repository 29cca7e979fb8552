import type { RequestHandler } from "express";
import { plainPage } from "./plain-page";

/**
 * Every path of ours is made of plain signs and says where it leads. Others end here: a line break or a letter that
 * no header can carry would fail in a redirect, and a way back up (`/webhooks/../logout`) means one thing to a guard
 * that reads it and another to the page behind it.
 */
export const takePlainPaths: RequestHandler = (req, res, next) => {
  if (isPlain(req.originalUrl.split("?", 1)[0] ?? "")) return next();
  res.setHeader("Cache-Control", "no-store");
  res
    .status(404)
    .type("html")
    .send(plainPage("There is no such page", ["Look at the address once more."]));
};

function isPlain(path: string): boolean {
  try {
    const said = decodeURIComponent(path);
    return /^\/[\x20-\x7e]*$/.test(said) && !/\/\/|\\|\/\.{1,2}(\/|$)/.test(said);
  } catch {
    return false;
  }
}
