import type { LetterChoice } from "~/domain/mail/letter-choice";
import { hashOfCode, sameHash } from "./secret-token.server";

const purpose = "stop-letters";
const shape = /^([0-9a-f-]{36})\.(digest|celebrations)\.([0-9a-f]{64})$/;

/** The signed word of an address that stops or resumes one kind of letters of one person, and opens nothing else. */
export function stopToken(personId: string, choice: LetterChoice): string {
  return `${personId}.${choice}.${hashOfCode(`${personId}.${choice}`, purpose)}`;
}

/** Whose letters of which kind an address stops; null where it was not signed here. */
export function readStopToken(token: string): { personId: string; choice: LetterChoice } | null {
  const [, personId, choice, signature] = shape.exec(token) ?? [];
  if (!personId || !choice || !signature) return null;
  if (!sameHash(signature, hashOfCode(`${personId}.${choice}`, purpose))) return null;
  return { personId, choice: choice as LetterChoice };
}
