import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { databaseAway } from "~/db/away.server";
import { awayPage, unreadablePage } from "~/http/failure";
import { log } from "~/http/log";
import { unreadable } from "~/http/unreadable";
import { RequestFacts } from "~/ui/request-facts";

const abortAfter = 10_000;

/** Draws one page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, requestId, databaseAway: away, unreadable: odd }: AppLoadContext,
): Promise<Response> | Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (away) return new Response(awayPage(requestId), { status: 503, headers });
  if (odd) return new Response(unreadablePage(), { status: 400, headers });
  const whole = isbot(request.headers.get("User-Agent"));
  return new Promise((resolve, reject) => {
    let sent = false;
    const page = renderToPipeableStream(
      <RequestFacts.Provider value={{ nonce, requestId }}>
        <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={abortAfter} />
      </RequestFacts.Provider>,
      {
        nonce,
        [whole ? "onAllReady" : "onShellReady"]() {
          sent = true;
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          page.pipe(body);
        },
        onShellError: reject,
        onError(thrown: unknown) {
          status = 500;
          if (sent) log.error({ id: requestId, err: thrown as Error }, "drawing failed");
        },
      },
    );
    setTimeout(() => page.abort(), abortAfter).unref();
  });
}

/** Every fault of a loader, an action or a page comes by here once. */
export function handleError(
  thrown: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  // A path or a method that no route has is the asker's mistake.
  if (request.signal.aborted || (isRouteErrorResponse(thrown) && thrown.status < 500)) return;
  if (databaseAway(thrown)) {
    context.databaseAway = true;
    return log.warn({ id: context.requestId }, "database away");
  }
  if (unreadable(thrown)) {
    context.unreadable = true;
    return log.info({ id: context.requestId }, "what was sent can not be read or kept");
  }
  const err = thrown instanceof Error ? thrown : new Error(String(thrown));
  log.error({ id: context.requestId, err }, "page failed");
}
