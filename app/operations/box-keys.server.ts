import { randomBytes } from "node:crypto";
import {
  keyBytes,
  nonceBytes,
  paddedLength,
  seal,
  unseal,
  unwrapKey,
  wrapKey,
} from "~/domain/voting/seal.server";
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

/** Locks a box's private key to the public key of the returning officer. */
export function lockToOfficer(privateKey: Uint8Array, officer: Uint8Array, categoryId: string): Buffer {
  const text = Buffer.from(privateKey).toString("hex");
  return seal(text, officer, officersLock(categoryId), paddedLength(text.length), randomBytes(keyBytes));
}

/** Opens that lock; throws where the officer's private key is another one. */
export function openOfficersLock(locked: Uint8Array, officersKey: Uint8Array, categoryId: string): Buffer {
  return Buffer.from(unseal(locked, officersKey, officersLock(categoryId)), "hex");
}

function officersLock(categoryId: string): string {
  return `laurels second key 1/${categoryId}`;
}

function purposeOf(categoryId: string, kind: BoxKey): string {
  return `laurels ballot box 1/${categoryId}/${kind}`;
}
