import compression from "compression";
import express, { type Express } from "express";
import { env } from "~/env.server";
import { serveAssets } from "./assets";
import { limitBodies } from "./body-limit";
import { takeFormsOnly } from "./forms-only";
import { showFailure } from "./failure";
import { firstRun } from "./first-run";
import { healthRoutes } from "./health";
import { guardOrigin } from "./origin-guard";
import { frameLetters } from "./letter-frames";
import { hideFrameworkPaths } from "./framework-paths";
import { identifyRequest } from "./request-identity";
import { logRequests } from "./request-log";
import { answerPages, type Pages } from "./pages";
import { takePlainPaths } from "./plain-paths";
import { securityHeaders } from "./security-headers";
import { makeQueryStorable } from "./storable-query";

interface ServerOptions {
  pages: Pages;
  /** Vite's own middleware, in development. */
  beforePages?: express.RequestHandler;
  /** Folder with what the browser loads; none in development. */
  clientFolder?: string;
}

/** The web server: what is asked of every request, in order, and then the pages. */
export function createServer({ pages, beforePages, clientFolder }: ServerOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use(identifyRequest);
  app.use(logRequests);
  app.use(healthRoutes());
  app.use(...securityHeaders());
  app.use(frameLetters);
  app.use(hideFrameworkPaths);
  app.use(takePlainPaths);
  app.use(makeQueryStorable);
  app.use(compression());
  if (clientFolder) app.use(serveAssets(clientFolder));
  if (beforePages) app.use(beforePages);
  app.use(guardOrigin);
  app.use(takeFormsOnly);
  app.use(limitBodies);
  app.use(firstRun);
  app.use(answerPages(pages));
  app.use(showFailure);
  return app;
}
