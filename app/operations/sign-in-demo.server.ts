import type { Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openSession, type OpenedSession } from "./open-session.server";

/** Signs in as somebody of the demo company. The route offers it in the demo only. */
export async function signInDemo(
  act: Act,
  { personId, userAgent }: { personId: string; userAgent: string },
): Promise<Verdict<OpenedSession>> {
  return transact(act, (tx) => openSession(tx, act, { personId, userAgent, by: "demo" }));
}
