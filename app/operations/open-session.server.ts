import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { findPerson } from "~/db/people.server";
import { newToken } from "~/db/secret-token.server";
import { insertSession } from "~/db/sessions.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

export interface OpenedSession {
  /** For the cookie; the database keeps its hash only. */
  token: string;
}

/** Opens a session for somebody who has proved who they are, and records it. Part of the acts of signing in. */
export async function openSession(
  tx: Tx,
  act: Act,
  {
    personId,
    userAgent,
    by,
  }: { personId: string; userAgent: string; by: "code" | "link" | "demo" | "set-up" },
): Promise<Verdict<OpenedSession>> {
  const person = await findPerson(tx, personId);
  if (!person || person.deactivatedAt) return refused("not-found");
  const { token, tokenHash } = newToken();
  await insertSession(tx, { tokenHash, personId, userAgent, now: act.now });
  const actor = { kind: "person", id: person.id, name: person.name, roles: person.roles } as const;
  const subject = { type: "person", id: person.id };
  await recordEvent(tx, { ...act, actor }, { act: "person.signed-in", subject, after: { by } });
  return granted({ token });
}
