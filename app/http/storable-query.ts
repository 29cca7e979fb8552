import type { RequestHandler } from "express";

/**
 * A NUL stands in no text that can be kept, so what an address asks by must not hold one: it becomes the sign for a
 * letter that is not known, and a page answers as to any other word that nothing is called by.
 */
export const makeQueryStorable: RequestHandler = (req, _res, next) => {
  req.url = withoutNul(req.url);
  req.originalUrl = withoutNul(req.originalUrl);
  next();
};

function withoutNul(address: string): string {
  const at = address.indexOf("?");
  return at < 0 ? address : address.slice(0, at) + address.slice(at).replace(/%00/g, unknownLetter);
}

const unknownLetter = encodeURIComponent("\ufffd");
