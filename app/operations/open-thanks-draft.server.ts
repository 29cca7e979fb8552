import type { Tx } from "~/db/client.server";
import { findThanksForUpdate } from "~/db/guest-thanks.server";
import { personIdOf } from "~/domain/people/actor";
import type { Act } from "./act.server";

/** A draft of thanks in the hands of its author, held; null for everybody else, and once it is sent. */
export async function openThanksDraft(tx: Tx, { actor }: Act, id: string) {
  const found = await findThanksForUpdate(tx, id);
  return found && found.sentAt === null && found.sentById === personIdOf(actor) ? found : null;
}
