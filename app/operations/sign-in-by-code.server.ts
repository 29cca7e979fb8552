import { hashOfCode, sameHash } from "~/db/secret-token.server";
import { findLatestCode, updateCodeTried, updateCodeUsed } from "~/db/sign-in-codes.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openSession, type OpenedSession } from "./open-session.server";

const mostTries = 5;

/** Signs in with the mailed code. Five wrong tries end a code; unknown addresses are told what known ones are. */
export async function signInByCode(
  act: Act,
  { email, code, userAgent }: { email: string; code: string; userAgent: string },
): Promise<Verdict<OpenedSession>> {
  const asked = await findLatestCode(act.db, email);
  const hash = hashOfCode(code, asked?.id ?? "nobody");
  if (!asked || asked.usedAt) return refused("code-wrong", { field: "code" });
  // Counted outside of the act, before the comparison: a refused try still counts.
  if (!(await updateCodeTried(act.db, asked.id, mostTries))) return refused("code-wrong", { field: "code" });
  if (!sameHash(hash, asked.codeHash)) return refused("code-wrong", { field: "code" });
  if (asked.expiresAt <= act.now) return refused("code-expired", { field: "code" });
  return transact(act, async (tx) => {
    if (!(await updateCodeUsed(tx, asked.id, act.now))) return refused("code-wrong", { field: "code" });
    const opened = await openSession(tx, act, { personId: asked.personId, userAgent, by: "code" });
    return opened.ok ? granted(opened.value) : opened;
  });
}
