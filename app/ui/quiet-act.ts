interface Sent {
  formData?: FormData;
  actionResult?: unknown;
}

/** Whether nothing on the page has changed by what was sent: a form that saved itself, or one that never got through. */
export function isQuietAct({ formData, actionResult }: Sent): boolean {
  return formData?.has("autosave") === true || isOffline(actionResult);
}

function isOffline(result: unknown): boolean {
  return typeof result === "object" && result !== null && "outcome" in result && result.outcome === "offline";
}
