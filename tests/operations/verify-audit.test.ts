import { beforeAll, describe, expect, it } from "vitest";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { recordEvent, recordEvents } from "~/db/audit.server";
import { granted, refused } from "~/domain/verdict";
import { transact } from "~/operations/act.server";
import { verifyAudit } from "~/operations/verify-audit.server";

const db = await testDatabase();
let people: Cast;

beforeAll(async () => {
  people = await cast(db);
});

function act() {
  return actAs(db, { ...people.dana, roles: ["hr"] });
}

async function record(word: string) {
  return transact(act(), async (tx) => {
    await recordEvent(tx, act(), {
      act: `thing.${word}`,
      subject: { type: "thing", id: word },
      after: { word },
    });
    return granted();
  });
}

describe("the record", () => {
  it("stays one whole chain when thirty acts write at once", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, number) => record(`done-${number}`)));
    expect(await verifyAudit(db)).toEqual({ whole: true, events: 30n });
  });

  it("keeps several events of one act in order", async () => {
    await transact(act(), async (tx) => {
      const subject = { type: "thing", id: "several" };
      await recordEvents(tx, act(), [
        { act: "thing.begun", subject },
        { act: "thing.ended", subject, before: { big: 12n, at: new Date(0) } },
      ]);
      return granted();
    });
    expect(await verifyAudit(db)).toEqual({ whole: true, events: 32n });
  });

  it("holds nothing of an act that is refused", async () => {
    const verdict = await transact(act(), async (tx) => {
      await recordEvent(tx, act(), { act: "thing.tried", subject: { type: "thing", id: "refused" } });
      return refused("not-allowed");
    });
    expect(verdict).toEqual({ ok: false, reason: "not-allowed" });
    expect(await db.auditEvent.count({ where: { act: "thing.tried" } })).toBe(0);
    expect(await verifyAudit(db)).toEqual({ whole: true, events: 32n });
  });

  it("can't be changed or shortened through the application's own connection", async () => {
    await expect(db.$executeRaw`UPDATE "AuditEvent" SET "reason" = 'x' WHERE "seq" = 3`).rejects.toThrow();
    await expect(db.$executeRaw`DELETE FROM "AuditEvent" WHERE "seq" = 3`).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow();
  });

  it("names the first event that somebody with the whole database in hand changed", async () => {
    await withoutGuard(`UPDATE "AuditEvent" SET "actorName" = 'Nobody' WHERE "seq" = 7`);
    expect(await verifyAudit(db)).toEqual({ whole: false, seq: "7", why: "content" });
    await withoutGuard(`UPDATE "AuditEvent" SET "actorName" = 'Dana Reyes' WHERE "seq" = 7`);
    expect(await verifyAudit(db)).toEqual({ whole: true, events: 32n });
  });

  it("notices that the end is missing", async () => {
    await withoutGuard(`DELETE FROM "AuditEvent" WHERE "seq" > 30`);
    expect(await verifyAudit(db)).toEqual({ whole: false, seq: "31", why: "end-missing" });
  });
});

async function withoutGuard(statement: string) {
  await db.$transaction([
    db.$executeRawUnsafe(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`),
    db.$executeRawUnsafe(statement),
    db.$executeRawUnsafe(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`),
  ]);
}
