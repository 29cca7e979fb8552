import { expect, test } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { absoluteDays, findSession, idleDays } from "~/db/sessions.server";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { dana } = await cast(db);
const now = await databaseNow(db);
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

let count = 0;
async function session(columns: { createdAt?: Date; lastSeenAt?: Date; revokedAt?: Date } = {}) {
  const tokenHash = `hash ${(count += 1)}`;
  await db.session.create({
    data: { tokenHash, personId: dana.id, createdAt: now, lastSeenAt: now, ...columns },
  });
  return tokenHash;
}

test("a live session brings the person with department and roles", async () => {
  expect(await findSession(db, await session())).toMatchObject({
    id: dana.id,
    name: "Dana Reyes",
    departmentName: "People",
    departmentFunction: "hr",
    roles: ["hr"],
  });
});

test.each([
  ["revoked", { revokedAt: now }],
  ["idle for too long", { createdAt: daysAgo(idleDays + 2), lastSeenAt: daysAgo(idleDays + 1) }],
  ["too old, though just used", { createdAt: daysAgo(absoluteDays + 1) }],
])("one that is %s opens nothing", async (_why, columns) => {
  expect(await findSession(db, await session(columns))).toBeNull();
});

test("a visit after a while is written down, one a moment later is not", async () => {
  const tokenHash = await session({ lastSeenAt: daysAgo(1) });
  await findSession(db, tokenHash);
  const { lastSeenAt } = await db.session.findUniqueOrThrow({ where: { tokenHash } });
  expect(lastSeenAt.getTime()).toBeGreaterThanOrEqual(now.getTime());
  await findSession(db, tokenHash);
  expect((await db.session.findUniqueOrThrow({ where: { tokenHash } })).lastSeenAt).toEqual(lastSeenAt);
});

test("who has left is signed in nowhere", async () => {
  const tokenHash = await session();
  await db.person.update({ where: { id: dana.id }, data: { deactivatedAt: now } });
  expect(await findSession(db, tokenHash)).toBeNull();
});
