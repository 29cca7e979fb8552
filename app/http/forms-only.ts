import type { RequestHandler } from "express";

const forms = ["application/x-www-form-urlencoded", "multipart/form-data"];

/** Pages take forms and nothing else; machines have doors of their own. */
export const takeFormsOnly: RequestHandler = (req, res, next) => {
  if (req.method === "GET" || req.method === "HEAD" || /^\/(webhooks|api)\//.test(req.path)) return next();
  const type = req.get("Content-Type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (forms.includes(type)) return next();
  res.status(415).type("text/plain").send("Send a form");
};
