import { randomBytes } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import { insertBallotBox, insertRoll } from "~/db/ballot-boxes.server";
import type { Tx } from "~/db/client.server";
import { listFrozenEntries } from "~/db/frozen-entries.server";
import { findSecondKey } from "~/db/second-keys.server";
import { upsertTurnout } from "~/db/turnout.server";
import type { AwardKind, AwardRules } from "~/domain/awards/award";
import type { CountingMethod } from "~/domain/voting/election";
import { freezeHash } from "~/domain/voting/freeze-hash";
import { seedCommitment } from "~/domain/voting/lot";
import { keyBytes, publicKeyOf } from "~/domain/voting/seal.server";
import { tieRuleInFile, type StoredTieRule } from "~/domain/voting/stored-rules";
import type { Act } from "./act.server";
import { lockToOfficer, wrapBoxKey } from "./box-keys.server";

type FrozenRules =
  | "seats"
  | "quorumPercent"
  | "quorumNumber"
  | "twoKeys"
  | "publishBallots"
  | "jury"
  | "allowOwnVote"
  | "offerNone";

export interface CategoryToOpen extends Pick<AwardRules, FrozenRules> {
  id: string;
  /** Of a first round: the final, whose entries it has. */
  finalId: string | null;
  kind: AwardKind;
  method: CountingMethod;
  tieRule: StoredTieRule;
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
  const entries = await listFrozenEntries(tx, category.finalId ?? category.id);
  const privateKey = randomBytes(keyBytes);
  const seed = randomBytes(keyBytes).toString("hex");
  const commitment = seedCommitment(seed);
  const hash = freezeHash({
    categoryId: category.id,
    kind: category.kind,
    method: category.method,
    tie: tieRuleInFile(category.tieRule),
    seats: category.seats,
    quorumPercent: category.quorumPercent,
    quorumNumber: category.quorumNumber,
    twoKeys: category.twoKeys,
    publishBallots: category.publishBallots,
    jury: category.kind === "jury" ? category.jury : null,
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
    wrappedPrivateKey: wrapBoxKey(await lockedPrivateKey(tx, category, privateKey), category.id, "private"),
    wrappedSlotKey: wrapBoxKey(randomBytes(keyBytes), category.id, "slot"),
    wrappedSeed: wrapBoxKey(Buffer.from(seed, "hex"), category.id, "seed"),
    seedCommitment: commitment,
    openedAt: act.now,
    secondKeyNeeded: category.twoKeys,
  });
  await insertRoll(tx, category.id, electorate);
  await upsertTurnout(tx, category.id, act.now);
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

/** The private key as the installation's secret wraps it: bare, or in a lock of the returning officer's. */
async function lockedPrivateKey(
  tx: Tx,
  { id, twoKeys }: CategoryToOpen,
  key: Uint8Array,
): Promise<Uint8Array> {
  if (!twoKeys) return key;
  const officer = await findSecondKey(tx, id);
  if (!officer) throw new Error("A vote with two keys cannot open without the returning officer's.");
  return lockToOfficer(key, officer.publicKey, id);
}
