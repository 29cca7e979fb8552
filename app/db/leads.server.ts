import { departmentLed } from "~/domain/people/lead";
import type { Database, Tx } from "./client.server";

/** The department that this person leads, or null. */
export async function findDepartmentLed(db: Database | Tx, personId: string): Promise<string | null> {
  const person = await db.person.findUnique({
    where: { id: personId },
    select: {
      departmentId: true,
      deactivatedAt: true,
      manager: { select: { departmentId: true } },
    },
  });
  if (!person) return null;
  const { departmentId, deactivatedAt, manager } = person;
  const reportsHere = await db.person.count({
    where: { managerId: personId, departmentId, deactivatedAt: null },
  });
  return departmentLed({
    active: deactivatedAt === null,
    departmentId,
    managerDepartmentId: manager?.departmentId ?? null,
    reportsHere,
  });
}

/** The direct awards in use: all, or those that leads of departments may give. */
export async function listGivableAwards(db: Database | Tx, by: "staff" | "lead") {
  return db.award.findMany({
    where: { kind: "direct", retiredAt: null, ...(by === "lead" && { leadsMayGive: true }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, purpose: true, nomineeKind: true },
    take: 100,
  });
}

export async function updateLeadsMayGive(tx: Tx, awardId: string, leadsMayGive: boolean): Promise<boolean> {
  const where = { id: awardId, kind: "direct" as const, leadsMayGive: !leadsMayGive };
  const { count } = await tx.award.updateMany({ where, data: { leadsMayGive } });
  return count === 1;
}
