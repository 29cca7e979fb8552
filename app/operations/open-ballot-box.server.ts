import { randomBytes } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import { insertBallotBox, insertRoll } from "~/db/ballot-boxes.server";
import type { Tx } from "~/db/client.server";
import { listFrozenEntries } from "~/db/frozen-entries.server";
import type { CountingMethod } from "~/domain/voting/election";
import { freezeHash } from "~/domain/voting/freeze-hash";
import { seedCommitment } from "~/domain/voting/lot";
import { keyBytes, publicKeyOf } from "~/domain/voting/seal.server";
import { tieRuleInFile, type StoredTieRule } from "~/domain/voting/stored-rules";
import type { Act } from "./act.server";
import { wrapBoxKey } from "./box-keys.server";

export interface CategoryToOpen {
  id: string;
  method: CountingMethod;
  tieRule: StoredTieRule;
  quorumPercent: number;
  allowOwnVote: boolean;
  offerNone: boolean;
}

/**
 * Freezes one category for its vote, inside the transaction that opens the voting: copies the electorate onto
 * the roll, draws the keys of the box and the seed of the lot, and hashes roll, entries and rules.
 */
export async function openBallotBox(
  tx: Tx,
  act: Act,
  category: CategoryToOpen,
  electorate: readonly string[],
): Promise<void> {
  const entries = await listFrozenEntries(tx, category.id);
  const privateKey = randomBytes(keyBytes);
  const seed = randomBytes(keyBytes).toString("hex");
  const commitment = seedCommitment(seed);
  const hash = freezeHash({
    categoryId: category.id,
    method: category.method,
    tie: tieRuleInFile(category.tieRule),
    seats: 1,
    quorumPercent: category.quorumPercent,
    allowOwnVote: category.allowOwnVote,
    offerNone: category.offerNone,
    electorate,
    entries,
    seedCommitment: commitment,
  });
  await insertBallotBox(tx, {
    categoryId: category.id,
    freezeHash: hash,
    entryIds: entries.map((entry) => entry.id),
    publicKey: Uint8Array.from(publicKeyOf(privateKey)),
    wrappedPrivateKey: wrapBoxKey(privateKey, category.id, "private"),
    wrappedSlotKey: wrapBoxKey(randomBytes(keyBytes), category.id, "slot"),
    wrappedSeed: wrapBoxKey(Buffer.from(seed, "hex"), category.id, "seed"),
    seedCommitment: commitment,
    openedAt: act.now,
  });
  await insertRoll(tx, category.id, electorate);
  await recordEvent(tx, act, {
    act: "ballot-box.opened",
    subject: { type: "category", id: category.id },
    after: {
      freezeHash: hash,
      seedCommitment: commitment,
      electorate: electorate.length,
      entries: entries.length,
    },
  });
}
