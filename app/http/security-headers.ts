import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import { env } from "~/env.server";

const https = env.APP_ORIGIN.startsWith("https:");
const developing = env.NODE_ENV === "development";

const nonceOf = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce as string}'`;

/** The headers that keep strangers' scripts, frames and sniffing out, with a fresh nonce for our own scripts. */
export function securityHeaders(): [RequestHandler, RequestHandler, RequestHandler] {
  return [giveNonce, protect, keepAddressesPrivate];
}

const giveNonce: RequestHandler = (_req, res, next) => {
  res.locals.nonce = randomBytes(16).toString("base64");
  next();
};

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'none'"],
      "script-src": ["'self'", nonceOf],
      // The recount on a result page runs beside the page.
      "worker-src": ["'self'"],
      "style-src": developing ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceOf],
      // React writes style attributes; they can hold no script.
      "style-src-attr": ["'unsafe-inline'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "connect-src": developing ? ["'self'", "ws:"] : ["'self'"],
      "frame-src": ["'self'"],
      "manifest-src": ["'self'"],
      "form-action": ["'self'"],
      "base-uri": ["'none'"],
      "frame-ancestors": ["'none'"],
    },
  },
  strictTransportSecurity: https ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
  crossOriginOpenerPolicy: { policy: "same-origin" },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: "same-origin" },
  xFrameOptions: { action: "deny" },
  xPoweredBy: false,
});

/** Pages whose address is a key don't say where one came from. */
const keepAddressesPrivate: RequestHandler = (req, res, next) => {
  if (/^\/(vendor|login|calendar|unsubscribe)\//.test(req.path))
    res.setHeader("Referrer-Policy", "no-referrer");
  next();
};
