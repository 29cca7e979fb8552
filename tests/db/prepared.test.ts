import { expect, test } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { preparedName } from "~/db/prepared.server";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();

test("only a statement that says so is kept by its connection, under its name, and once", async () => {
  await db.$transaction(async (tx) => {
    for (let turn = 0; turn < 3; turn += 1) await databaseNow(tx);
    await tx.company.findFirst();
    const kept = await tx.$queryRaw<{ name: string }[]>`SELECT "name" FROM pg_prepared_statements`;
    expect(kept).toEqual([{ name: "clock" }]);
  });
});

test("a name stands in a comment at the very beginning", () => {
  expect(preparedName("\n  /* prepared: held paper */\n  SELECT 1")).toBe("held paper");
  expect(preparedName("SELECT 1 /* prepared: clock */")).toBe("");
  expect(preparedName("SELECT 1")).toBe("");
});
