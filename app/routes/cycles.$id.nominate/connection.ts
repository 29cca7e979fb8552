import type { ClientActionFunctionArgs } from "@remix-run/react";
import type { action } from "./route";

type Answered = typeof action;

/** Without a connection nothing goes to the error page: what is written stays where it is. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs) {
  const isAutosave = (await request.clone().formData()).has("autosave");
  try {
    return await serverAction<Answered>();
  } catch (thrown) {
    if (request.signal.aborted) throw thrown;
    if (thrown instanceof TypeError) return { outcome: "offline" as const };
    const status = thrown instanceof Response ? thrown.status : 0;
    if (isAutosave && status >= 300 && status < 400) return { outcome: "signed-out" as const };
    if (isAutosave && (status >= 500 || status === 429)) return { outcome: "offline" as const };
    throw thrown;
  }
}
