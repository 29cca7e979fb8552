import { AsyncLocalStorage } from "node:async_hooks";
import type { SignedIn } from "./signed-in";

/** What is known of the request that is being answered. */
export interface RequestScope {
  id: string;
  /** Network address of the client, as far as TRUST_PROXY lets us believe it. */
  address: string;
  /** Asked for once per request, however many loaders want to know. */
  viewer?: Promise<SignedIn | null>;
}

// The Remix bundle and the server are built apart but run in one process: both must see the same store.
const shelf = globalThis as typeof globalThis & { laurelsRequests?: AsyncLocalStorage<RequestScope> };
const requests = (shelf.laurelsRequests ??= new AsyncLocalStorage<RequestScope>());

/** Answers a request inside its own scope. */
export function inRequestScope<T>(scope: RequestScope, answer: () => T): T {
  return requests.run(scope, answer);
}

/** The scope of this request, or nothing outside of the server. */
export function requestScope(): RequestScope | undefined {
  return requests.getStore();
}
