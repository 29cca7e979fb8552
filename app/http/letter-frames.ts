import type { RequestHandler } from "express";

const letter = /^\/(manage\/(mail\/(templates\/)?|digest\/)|wins\/[^/]+\/thanks\/)[^/]+\/letter$/;

const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

/** A letter is drawn in a frame of the mail page: it may style itself and be framed by us, and do nothing else. */
export const frameLetters: RequestHandler = (req, res, next) => {
  if (!letter.test(req.path)) return next();
  res.setHeader("Content-Security-Policy", policy);
  res.setHeader("X-Frame-Options", "SAMEORIGIN");
  next();
};
