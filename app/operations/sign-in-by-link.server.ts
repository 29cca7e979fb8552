import { hashOfToken } from "~/db/secret-token.server";
import { findCodeByToken, updateCodeUsed } from "~/db/sign-in-codes.server";
import { refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openSession, type OpenedSession } from "./open-session.server";

/** Signs in with the mailed link, once and while it is fresh. */
export async function signInByLink(
  act: Act,
  { token, userAgent }: { token: string; userAgent: string },
): Promise<Verdict<OpenedSession>> {
  return transact(act, async (tx) => {
    const asked = await findCodeByToken(tx, hashOfToken(token), act.now);
    if (!asked || !(await updateCodeUsed(tx, asked.id, act.now))) return refused("code-expired");
    return openSession(tx, act, { personId: asked.personId, userAgent, by: "link" });
  });
}
