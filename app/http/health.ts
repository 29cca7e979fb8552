import { Router, type Response } from "express";
import { database } from "~/db/client.server";
import { readHealth } from "~/db/health.server";
import { metricsText } from "./metrics";
import { isDraining } from "./shutdown";

/** For machines: is the process alive, is it ready for requests, and what has it seen. */
export function healthRoutes(): Router {
  const routes = Router();
  routes.get("/healthz", (_req, res) => void answer(res, 200, { alive: true }));
  routes.get("/readyz", async (_req, res) => {
    if (isDraining()) return answer(res, 503, { ready: false, because: "shutting down" });
    const health = await healthWithin(2_000);
    if (!health) return answer(res, 503, { ready: false, because: "database away" });
    const { unfinishedMigrations, workerSeenSecondsAgo } = health;
    if (unfinishedMigrations > 0) return answer(res, 503, { ready: false, because: "migrations unfinished" });
    const workerSeen = workerSeenSecondsAgo !== null && workerSeenSecondsAgo < 120;
    return answer(res, 200, { ready: true, workerSeen });
  });
  routes.get("/metrics", async (_req, res) => {
    const health = await healthWithin(2_000);
    const gauges: Record<string, number> = health
      ? { database_up: 1, letters_waiting: health.lettersWaiting }
      : { database_up: 0 };
    res.type("text/plain; version=0.0.4").setHeader("Cache-Control", "no-store");
    res.send(metricsText(gauges));
  });
  return routes;
}

function answer(res: Response, status: number, body: object): void {
  res.status(status).setHeader("Cache-Control", "no-store");
  if (status === 503) res.setHeader("Retry-After", "5");
  res.json(body);
}

async function healthWithin(ms: number) {
  const late = new Promise<null>((resolve) => setTimeout(resolve, ms, null).unref());
  return Promise.race([readHealth(database()), late]).catch(() => null);
}
