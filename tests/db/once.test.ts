import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { claimOnce, settleOnce } from "~/db/once.server";
import { refused, granted } from "~/domain/verdict";
import { transact } from "~/operations/act.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, departments } = await cast(db);
const act = actAs(db, alice);

function makeOnce(key: string, name: string, pause = 0) {
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, key);
    if (earlier) return granted(earlier);
    await sleep(pause);
    const made = await tx.department.create({ data: { name } });
    await settleOnce(tx, key, made.id);
    return granted(made.id);
  });
}

test("the same key has one effect, and everybody learns the first outcome", async () => {
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, turn) => makeOnce(key, `Quality ${turn}`, 30)),
  );
  const ids = new Set(answers.map((answer) => (answer.ok ? answer.value : "refused")));
  expect(ids.size).toBe(1);
  expect(await db.department.count({ where: { name: { startsWith: "Quality" } } })).toBe(1);
});

test("a refused act leaves its key free", async () => {
  const key = randomUUID();
  const first = await transact(act, async (tx) => {
    await claimOnce(tx, act, key);
    return refused("not-allowed");
  });
  expect(first.ok).toBe(false);
  const second = await makeOnce(key, "Legal");
  expect(second.ok && second.value).toBeTruthy();
  expect(await db.onceKey.findUnique({ where: { key } })).toMatchObject({
    outcome: second.ok ? second.value : "",
  });
  expect(departments.sales.name).toBe("Sales");
});
