import { randomUUID } from "node:crypto";
import { queueLetters } from "~/db/letters.server";
import { findActiveByEmail } from "~/db/people.server";
import { hashOfCode, newCode, newToken } from "~/db/secret-token.server";
import { insertSignInCode, updateCodesSpent } from "~/db/sign-in-codes.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

export const codeMinutes = 10;

/**
 * Mails a code and a link to the active person with this address. Says yes for every address, known or not;
 * only the latest mail opens the door. Asking is no change of the record: taking the code is.
 */
export async function requestSignIn(act: Act, input: { email: string; next: string }): Promise<Verdict> {
  const code = newCode();
  const { token, tokenHash } = newToken();
  return transact(act, async (tx) => {
    const person = await findActiveByEmail(tx, input.email);
    if (!person) return granted();
    const id = randomUUID();
    const expiresAt = new Date(act.now.getTime() + codeMinutes * 60_000);
    await updateCodesSpent(tx, [person.id], act.now);
    const codeHash = hashOfCode(code, id);
    await insertSignInCode(tx, {
      id,
      personId: person.id,
      codeHash,
      tokenHash,
      createdAt: act.now,
      expiresAt,
    });
    const next = input.next === "/" ? "" : `?next=${encodeURIComponent(input.next)}`;
    const props = { name: person.name, code, path: `/login/${token}${next}`, minutes: codeMinutes };
    const to = { personId: person.id, name: person.name, address: person.email };
    await queueLetters(tx, act, [{ template: "sign-in", to, props, key: `sign-in/${id}/${person.id}` }]);
    return granted();
  });
}
