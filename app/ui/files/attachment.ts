/** A file to keep: never shown by the browser itself, never stored on the way. */
export function attachment(
  { name, type }: { name: string; type: string },
  content: Uint8Array<ArrayBuffer>,
): Response {
  return new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
