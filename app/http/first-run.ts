import type { RequestHandler } from "express";
import { database } from "~/db/client.server";
import { findCompany } from "~/db/company.server";

let isSetUp = false;
const openBefore = new Set(["/setup", "/theme"]);

/** Until there is a company, every page leads to the first run. */
export const firstRun: RequestHandler = (req, res, next) => {
  if (isSetUp || openBefore.has(req.path) || /^\/(webhooks|api)\//.test(req.path)) return next();
  findCompany(database()).then((company) => {
    if (!company) return res.redirect(302, "/setup");
    isSetUp = true;
    next();
  }, next);
};
