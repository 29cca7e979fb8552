import { scrypt } from "node:crypto";
import { keyBytes } from "~/domain/voting/seal.server";

/** Fewest signs of a returning officer's passphrase. */
export const shortestPassphrase = 16;

export const saltBytes = 16;

/** One try takes about half a second and 128 MB: guessing a passphrase by machine is not worth it. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };

/** The private key that belongs to a passphrase and its salt. It is derived each time and never stored. */
export function officersKey(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  const text = passphrase.normalize("NFKC");
  return new Promise((resolve, reject) => {
    scrypt(text, salt, keyBytes, cost, (fault, key) => (fault ? reject(fault) : resolve(key)));
  });
}
