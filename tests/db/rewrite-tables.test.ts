import { expect, it } from "vitest";
import type { Database } from "~/db/client.server";
import { rewriteTables } from "~/db/rewrite-tables.server";
import { onDisk } from "@tests/support/ballot-attacks";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeOpenVote, makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 4 });
const elsewhere = await testDatabase();
const { alice, bob, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 3);

/** Leaves a transaction open that reads and writes, until it is let go. */
async function begin(on: Database) {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  let isOpen = () => {};
  const opened = new Promise<void>((resolve) => (isOpen = resolve));
  const over = on.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_current_xact_id()::text`;
      isOpen();
      await until;
    },
    { timeout: 20_000, isolationLevel: "RepeatableRead" },
  );
  await opened;
  return async () => {
    letGo();
    await over;
  };
}

it.each([
  ["the same database", db],
  ["another database of the server", elsewhere],
])("destroyed keys are off the disk although somebody was still at work in %s", async (_, on) => {
  const { category } = await makeOpenVote(db, { honoured: [alice, bob], voters });
  const where = { categoryId: category.id };
  const key = Buffer.from((await db.ballotBox.findUniqueOrThrow({ where })).wrappedPrivateKey!);
  const isOnDisk = async () => (await onDisk(db, "BallotBox")).includes(key);
  const end = await begin(on);
  await db.ballotBox.update({ where, data: { wrappedPrivateKey: null } });
  await db.$executeRaw`VACUUM FULL "BallotBox"`;
  expect(await isOnDisk()).toBe(true);
  const rewritten = rewriteTables(db);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await end();
  await rewritten;
  expect(await isOnDisk()).toBe(false);
});
