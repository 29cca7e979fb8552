import { unstorable } from "~/db/postgres-code.server";

/** The name of what a reader of a body meets where it is too large. By name: the pages are built apart from the server. */
export const bodyTooLarge = "BodyTooLarge";

/** Whether a request failed over what was sent: a body that is no form, or a value that cannot be kept. */
export function unreadable(thrown: unknown): boolean {
  if (unstorable(thrown)) return true;
  if (!(thrown instanceof Error)) return false;
  return thrown.name === bodyTooLarge || (thrown instanceof TypeError && /as FormData/.test(thrown.message));
}
