import { unstorable } from "~/db/postgres-code.server";

/** Whether a request failed over what was sent: a body that is no form, or a value that cannot be kept. */
export function unreadable(thrown: unknown): boolean {
  return unstorable(thrown) || (thrown instanceof TypeError && /as FormData/.test(thrown.message));
}
