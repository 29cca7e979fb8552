import type { ServerBuild } from "@remix-run/node";
import { createServer as createVite } from "vite";
import { openDatabase } from "~/db/open.server";
import { env } from "~/env.server";
import { announceSetup } from "./announce-setup";
import { listen } from "./listen";
import { createServer } from "./server";
import { shutDownGracefully } from "./shutdown";
import { startWork } from "./start-work";

/** Serves the sources through Vite: a saved file is on the page at once. */
export async function serveDevelopment(): Promise<void> {
  const opened = await openDatabase();
  await announceSetup(opened);
  const vite = await createVite({ server: { middlewareMode: true, hmr: { port: env.PORT + 1 } } });
  const pages = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  const { server } = await listen(createServer({ pages, beforePages: vite.middlewares }));
  const stopWork = env.WORKER ? startWork(opened.db) : () => Promise.resolve();
  shutDownGracefully(server, [stopWork, () => vite.close(), opened.close]);
  console.log(`Laurels reloads as you write: ${env.APP_ORIGIN}`);
}
