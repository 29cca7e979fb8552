import path from "node:path";
import express, { Router } from "express";

/** Files for the browser. Their names carry a hash of their content, so they never change. */
export function serveAssets(clientFolder: string): Router {
  const routes = Router();
  const assets = path.join(clientFolder, "assets");
  routes.use(
    "/assets",
    express.static(assets, { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  routes.use("/assets", (_req, res) => void res.status(404).type("text/plain").send("Not found"));
  // Some browsers ask for this name whatever the page says.
  routes.get("/favicon.ico", (_req, res) => res.redirect(301, "/favicon.svg"));
  routes.use(
    express.static(clientFolder, { maxAge: "1h", index: false, redirect: false, dotfiles: "ignore" }),
  );
  return routes;
}
