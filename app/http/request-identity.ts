import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { inRequestScope } from "~/auth/request-scope.server";
import { env } from "~/env.server";

const host = new URL(env.APP_ORIGIN).host;
const forwarded = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
];

/** Gives every request a number, an address and a scope of its own, whatever its headers claim. */
export const identifyRequest: RequestHandler = (req, res, next) => {
  const id = randomUUID();
  const address = req.ip ?? "";
  res.locals.requestId = id;
  res.locals.askedHost = req.headers.host ?? "";
  res.setHeader("X-Request-Id", id);
  // Pages and letters are built for APP_ORIGIN alone, never for the name in `Host`.
  req.headers.host = host;
  if (env.TRUST_PROXY === 0) for (const name of forwarded) delete req.headers[name];
  else delete req.headers["x-forwarded-host"];
  inRequestScope({ id, address }, next);
};
