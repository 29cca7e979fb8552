import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { updateSessionsRevoked } from "~/db/sessions.server";
import { updateCodesSpent } from "~/db/sign-in-codes.server";
import { nameOf, personIdOf } from "~/domain/people/actor";
import type { Act } from "./act.server";

interface LeftAddress {
  id: string;
  name: string;
  /** Where codes went until now. */
  address: string;
}

/**
 * What follows when codes of these people go to another address: codes under way end, devices are signed out, and
 * the old address is told. Whoever changes their own address stays signed in.
 */
export async function leaveAddresses(tx: Tx, act: Act, people: readonly LeftAddress[]): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  await updateCodesSpent(tx, ids, act.now);
  await updateSessionsRevoked(
    tx,
    ids.filter((id) => id !== personIdOf(act.actor)),
    act.now,
  );
  const by = nameOf(act.actor);
  await queueLetters(
    tx,
    act,
    people.map(({ id, name, address }) => ({
      template: "address-changed",
      to: { personId: id, name, address },
      props: { name, by },
      key: `address-changed/${act.now.toISOString()}/${id}`,
    })),
  );
}
