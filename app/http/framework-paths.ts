import type { RequestHandler } from "express";

/** Doors of the framework that this house has closed: lazy route discovery and single fetch. */
export const hideFrameworkPaths: RequestHandler = (req, res, next) => {
  const path = decoded(req.path);
  if (path !== null && !/^\/+__manifest/i.test(path) && !/\.data\/*$/i.test(path)) return next();
  res.status(404).type("text/plain").send("Not found");
};

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
