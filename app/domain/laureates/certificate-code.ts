/** No letters that look like figures, no vowels that spell words. */
const signs = "23456789BCDFGHJKMNPQRTVWXZ";
const prefix = "LRL";
const groupLength = 4;

/** How many random bytes a code is made of. */
export const certificateCodeBytes = 8;

/** The code of a certificate, such as LRL-7K4M-92XT, from eight random bytes (26^8, about 2·10^11 codes). */
export function certificateCode(random: Uint8Array): string {
  if (random.length !== certificateCodeBytes) throw new Error("A certificate code takes eight random bytes.");
  // Bytes over the last whole multiple of 26 favour the first signs by 1 in 10, which guessing cannot use.
  const text = Array.from(random, (byte) => signs[byte % signs.length]).join("");
  return [prefix, text.slice(0, groupLength), text.slice(groupLength)].join("-");
}

/** The code that somebody typed, in its printed form; null if it can't be one. */
export function readCertificateCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const text = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  if (text.length !== 2 * groupLength || [...text].some((sign) => !signs.includes(sign))) return null;
  return [prefix, text.slice(0, groupLength), text.slice(groupLength)].join("-");
}
