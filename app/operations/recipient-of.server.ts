import type { Tx } from "~/db/client.server";
import { findRecipient } from "~/db/order-people.server";
import { tidySpaces } from "~/domain/trophies/engraving-template";
import { granted, refused, type Verdict } from "~/domain/verdict";

/** Who gets a piece: somebody of the directory by e-mail, under the name there, or a guest by name. */
export async function recipientOf(
  tx: Tx,
  typed: { recipientName: string; recipientEmail: string },
): Promise<Verdict<{ recipientId: string | null; recipientName: string }>> {
  const guest = { recipientId: null, recipientName: tidySpaces(typed.recipientName) };
  if (typed.recipientEmail === "") return granted(guest);
  const person = await findRecipient(tx, typed.recipientEmail);
  if (!person) return refused("recipient-unknown", { field: "recipientEmail" });
  return granted({ recipientId: person.id, recipientName: person.name });
}
