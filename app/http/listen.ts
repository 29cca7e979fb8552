import { createServer as createHttpServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Express } from "express";
import { env } from "~/env.server";

/** Listens on HOST and PORT, and says on which address. */
export async function listen(app: Express): Promise<{ server: Server; address: string }> {
  const server = createHttpServer(app);
  // A slow client can not hold a connection for ever; a proxy that keeps one open is not cut off first.
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (thrown: NodeJS.ErrnoException) => reject(explained(thrown)));
    server.listen(env.PORT, env.HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://${env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST}:${port}` };
}

function explained(thrown: NodeJS.ErrnoException): Error {
  if (thrown.code !== "EADDRINUSE") return thrown;
  return new Error(`Port ${env.PORT} is in use. Set PORT to another one, for example PORT=${env.PORT + 1}.`);
}
