import { withoutTurns } from "../turning-signs";

const longestHeader = 200;

// \p{Cc}: control characters, CR and LF among them; the other two are Unicode's own line ends.
const lineBreakers = /[\p{Cc}\u2028\u2029]+/gu;

/** A text as it may stand in a mail header: one line, no control characters, at most 200 characters. */
export function headerSafe(text: string): string {
  const line = text.replace(lineBreakers, " ").replace(/ {2,}/g, " ").trim();
  return [...line].slice(0, longestHeader).join("");
}

/** A name and an address as one mailbox, the name quoted so that nothing in it can become an address. */
export function mailbox(name: string, address: string): string {
  const safe = withoutTurns(headerSafe(name))
    .replace(/["\\<>]/g, "")
    .trim();
  return safe ? `"${safe}" <${headerSafe(address)}>` : headerSafe(address);
}

/** The headers by which a mail program shows a button that stops letters of this kind with one POST (RFC 8058). */
export function stopHeaders(stopAt: string): Record<string, string> {
  return { "List-Unsubscribe": `<${stopAt}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
