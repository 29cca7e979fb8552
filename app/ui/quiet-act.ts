interface Sent {
  currentUrl: URL;
  nextUrl: URL;
  formData?: FormData;
  actionResult?: unknown;
}

/**
 * Whether nothing on the page has changed by what was sent: a form that saved itself, or one that never got through.
 * Whoever was on the way to another page while it saved itself needs what that page shows all the same.
 */
export function isQuietAct({ currentUrl, nextUrl, formData, actionResult }: Sent): boolean {
  if (isOffline(actionResult)) return true;
  return formData?.has("autosave") === true && currentUrl.href === nextUrl.href;
}

function isOffline(result: unknown): boolean {
  return typeof result === "object" && result !== null && "outcome" in result && result.outcome === "offline";
}
