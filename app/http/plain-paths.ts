import type { RequestHandler } from "express";
import { plainPage } from "./plain-page";

/**
 * Every path of ours is made of plain signs. Others end here: a line break or a letter that no header can carry
 * would fail in a redirect, and a NUL in the database.
 */
export const takePlainPaths: RequestHandler = (req, res, next) => {
  if (isPlain(req.path)) return next();
  res.setHeader("Cache-Control", "no-store");
  res
    .status(404)
    .type("html")
    .send(plainPage("There is no such page", ["Look at the address once more."]));
};

function isPlain(path: string): boolean {
  try {
    return /^[\x20-\x7e]*$/.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}
