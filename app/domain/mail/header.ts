const longestHeader = 200;

/** A text as it may stand in a mail header: one line, no control characters, at most 200 characters. */
export function headerSafe(text: string): string {
  // eslint-disable-next-line no-control-regex
  const line = text
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return [...line].slice(0, longestHeader).join("");
}

/** A name and an address as one mailbox, the name quoted so that nothing in it can become an address. */
export function mailbox(name: string, address: string): string {
  const safe = headerSafe(name)
    .replace(/["\\<>]/g, "")
    .trim();
  return safe ? `"${safe}" <${headerSafe(address)}>` : headerSafe(address);
}
