import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
} from "node:crypto";

export const keyBytes = 32;
export const nonceBytes = 12;
const tagBytes = 16;
const lengthBytes = 4;
const block = 256;

/** The public half of an X25519 key whose private half is 32 random bytes. */
export function publicKeyOf(privateKey: Uint8Array): Buffer {
  return publicHalf(privateObject(privateKey));
}

/** One length for every ballot of a category: the longest possible text, rounded up to whole blocks. */
export function paddedLength(longestText: number): number {
  return Math.ceil((longestText + lengthBytes) / block) * block;
}

/**
 * Encrypts a text to a public key: X25519 with a fresh key of 32 random bytes, HKDF-SHA-256, AES-256-GCM.
 * `bound` (the slot) must be the same when it is opened. The result says nothing about the text but `length`.
 */
export function seal(
  text: string,
  to: Uint8Array,
  bound: string,
  length: number,
  freshKey: Uint8Array,
): Buffer {
  const own = privateObject(freshKey);
  const fresh = publicHalf(own);
  const { key, nonce } = deriveKey(own, to, fresh, to);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  const hidden = Buffer.concat([cipher.update(pad(text, length)), cipher.final()]);
  return Buffer.concat([fresh, cipher.getAuthTag(), hidden]);
}

/** Opens what was sealed to the private key; throws when key, slot or content do not belong together. */
export function unseal(sealed: Uint8Array, privateKey: Uint8Array, bound: string): string {
  return unsealer(privateKey)(sealed, bound);
}

/** The same for many envelopes of one box: the key is read once. */
export function unsealer(privateKey: Uint8Array): (sealed: Uint8Array, bound: string) => string {
  const own = privateObject(privateKey);
  const box = publicHalf(own);
  return (sealed, bound) => {
    const bytes = Buffer.from(sealed);
    const fresh = bytes.subarray(0, keyBytes);
    const { key, nonce } = deriveKey(own, fresh, fresh, box);
    return unpad(decrypt(bytes.subarray(keyBytes), key, nonce, bound));
  };
}

/** The slot of one voter in one category: HMAC-SHA-256 under the key of that category, in hex. */
export function slotOf(slotKey: Uint8Array, personId: string): string {
  return createHmac("sha256", slotKey).update(personId).digest("hex");
}

/** Encrypts a key under the installation's secret for one purpose (AES-256-GCM, key by HKDF-SHA-256). */
export function wrapKey(key: Uint8Array, secret: string, purpose: string, nonce: Uint8Array): Buffer {
  const cipher = createCipheriv("aes-256-gcm", wrappingKey(secret, purpose), nonce).setAAD(
    Buffer.from(purpose),
  );
  const hidden = Buffer.concat([cipher.update(key), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

/** Opens a wrapped key; throws when the secret or the purpose is another one. */
export function unwrapKey(wrapped: Uint8Array, secret: string, purpose: string): Buffer {
  const bytes = Buffer.from(wrapped);
  return decrypt(
    bytes.subarray(nonceBytes),
    wrappingKey(secret, purpose),
    bytes.subarray(0, nonceBytes),
    purpose,
  );
}

function publicHalf(own: KeyObject): Buffer {
  const { x = "" } = createPublicKey(own).export({ format: "jwk" });
  return Buffer.from(x, "base64url");
}

function deriveKey(own: KeyObject, other: Uint8Array, fresh: Uint8Array, box: Uint8Array) {
  const shared = diffieHellman({ privateKey: own, publicKey: publicObject(other) });
  const salt = Buffer.concat([fresh, box]);
  const derived = Buffer.from(
    hkdfSync("sha256", shared, salt, "laurels sealed ballot 1", keyBytes + nonceBytes),
  );
  return { key: derived.subarray(0, keyBytes), nonce: derived.subarray(keyBytes) };
}

function decrypt(tagAndHidden: Buffer, key: Uint8Array, nonce: Uint8Array, bound: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  decipher.setAuthTag(tagAndHidden.subarray(0, tagBytes));
  return Buffer.concat([decipher.update(tagAndHidden.subarray(tagBytes)), decipher.final()]);
}

function wrappingKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "laurels", purpose, keyBytes));
}

function pad(text: string, length: number): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length + lengthBytes > length)
    throw new RangeError("The text does not fit into the sealed length.");
  const padded = Buffer.alloc(length);
  padded.writeUInt32BE(bytes.length);
  bytes.copy(padded, lengthBytes);
  return padded;
}

function unpad(padded: Buffer): string {
  return padded.subarray(lengthBytes, lengthBytes + padded.readUInt32BE()).toString();
}

// As JWK: the encoded forms (PKCS 8, SPKI) take ten times as long to read, at every ballot.
function privateObject(raw: Uint8Array): KeyObject {
  // `x` must be there, but the public half is always worked out from `d`.
  return createPrivateKey({ key: { ...curve, d: base64url(raw), x: base64url(raw) }, format: "jwk" });
}

function publicObject(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: { ...curve, x: base64url(raw) }, format: "jwk" });
}

const curve = { kty: "OKP", crv: "X25519" };

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
