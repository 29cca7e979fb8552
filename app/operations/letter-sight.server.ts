import { databaseNow } from "~/db/clock.server";
import type { Database } from "~/db/client.server";
import { findOrderHonours } from "~/db/orders.server";
import { isUnderWraps } from "~/db/under-wraps.server";
import {
  orderBehind,
  sightOf,
  tellsConflict,
  tellsDrafts,
  tellsHidden,
  tellsNominator,
  type Reader,
} from "~/domain/mail/secrets";
import { may } from "~/domain/people/may";

export type Veil =
  | "for its recipient"
  | "for administrators"
  | "for those who screen"
  | "for those who run juries"
  | "until the announcement";

/** Why a letter, its subject and its files are not for this reader of the outbox, or null where they are. */
export async function veilOver(
  db: Database,
  letter: { template: string; idempotencyKey: string },
  reader: Reader,
): Promise<Veil | null> {
  if (sightOf(letter.template, reader) === "nothing") {
    if (tellsConflict(letter.template)) return "for those who run juries";
    if (tellsHidden(letter.template) || tellsDrafts(letter.template)) return "for its recipient";
    if (tellsNominator(letter.template)) return "for those who screen";
    return reader.transport === "none" ? "for administrators" : "for its recipient";
  }
  const orderId = orderBehind(letter);
  if (!orderId || may(reader, "see-results-early")) return null;
  const order = await findOrderHonours(db, orderId);
  const isVeiled = order && (await isUnderWraps(db, order, await databaseNow(db)));
  return isVeiled ? "until the announcement" : null;
}
