interface Sent {
  currentUrl: URL;
  nextUrl: URL;
  formData?: FormData;
  actionResult?: unknown;
}

/**
 * Whether nothing on the page has changed by what was sent: a form that saved itself, or one that never got through.
 * Whoever is on the way to another page meanwhile needs what that page shows all the same.
 */
export function isQuietAct({ currentUrl, nextUrl, formData, actionResult }: Sent): boolean {
  if (currentUrl.href !== nextUrl.href) return false;
  return formData?.has("autosave") === true || isOffline(actionResult);
}

function isOffline(result: unknown): boolean {
  return typeof result === "object" && result !== null && "outcome" in result && result.outcome === "offline";
}
