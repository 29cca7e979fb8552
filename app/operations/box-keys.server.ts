import { randomBytes } from "node:crypto";
import { nonceBytes, unwrapKey, wrapKey } from "~/domain/voting/seal.server";
import { env } from "~/env.server";

type BoxKey = "private" | "slot" | "seed";

/** Encrypts a key of one category's box under the installation's secret. */
export function wrapBoxKey(key: Uint8Array, categoryId: string, kind: BoxKey): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(wrapKey(key, env.APP_SECRET, purposeOf(categoryId, kind), randomBytes(nonceBytes)));
}

/** Opens a key of one category's box; throws where the installation's secret has changed. */
export function unwrapBoxKey(wrapped: Uint8Array | null, categoryId: string, kind: BoxKey): Buffer {
  if (!wrapped) throw new Error("The key of this ballot box was destroyed.");
  return unwrapKey(wrapped, env.APP_SECRET, purposeOf(categoryId, kind));
}

function purposeOf(categoryId: string, kind: BoxKey): string {
  return `laurels ballot box 1/${categoryId}/${kind}`;
}
