const base = "https://laurels.invalid";
// eslint-disable-next-line no-control-regex
const unsafe = /[\\\u0000-\u0020\u007f-\u009f\u2028\u2029\ufeff]/;

/** A path of this installation that may be redirected to, or the fallback for anything else. */
export function safePath(wanted: unknown, fallback = "/"): string {
  if (typeof wanted !== "string" || wanted.length > 2_000 || unsafe.test(wanted)) return fallback;
  if (!wanted.startsWith("/") || wanted.startsWith("//")) return fallback;
  const url = parse(wanted, base);
  if (!url || url.origin !== base || url.pathname.startsWith("//")) return fallback;
  // Another round of decoding must not turn it into an address elsewhere.
  if (/^\/(%2f|%5c|\/)/i.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** An http or https address that a person typed and that may become a link, or null. */
export function safeHttpUrl(typed: unknown): string | null {
  if (typeof typed !== "string" || typed.length > 2_000 || unsafe.test(typed)) return null;
  if (!/^https?:\/\/[^/]/i.test(typed)) return null;
  const url = parse(typed);
  if (!url || !["http:", "https:"].includes(url.protocol) || url.username || url.password) return null;
  return url.href;
}

function parse(text: string, against?: string): URL | null {
  return URL.canParse(text, against) ? new URL(text, against) : null;
}
