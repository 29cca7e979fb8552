import { expect, it } from "vitest";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { recordEvents } from "~/db/audit.server";
import { verifyAudit } from "~/operations/verify-audit.server";

it("stays one whole chain when two acts write thousands of events at once", async () => {
  const db = await testDatabase();
  const { dana } = await cast(db);
  const act = actAs(db, { ...dana, roles: ["hr"] });
  const most = 2_345;
  const write = (crowd: string) =>
    db.$transaction(
      (tx) =>
        recordEvents(
          tx,
          act,
          Array.from({ length: most }, (_, number) => ({
            act: "thing.done",
            subject: { type: crowd, id: String(number) },
          })),
        ),
      { maxWait: 60_000, timeout: 60_000 },
    );
  await Promise.all([write("one"), write("other")]);
  expect(await verifyAudit(db)).toEqual({ whole: true, events: BigInt(2 * most) });
  for (const crowd of ["one", "other"]) {
    const rows = await db.auditEvent.findMany({
      where: { subjectType: crowd },
      orderBy: { seq: "asc" },
      select: { subjectId: true, seq: true },
    });
    const first = rows[0]?.seq ?? 0n;
    expect(rows).toEqual(
      Array.from({ length: most }, (_, number) => ({
        subjectId: String(number),
        seq: first + BigInt(number),
      })),
    );
  }
});
