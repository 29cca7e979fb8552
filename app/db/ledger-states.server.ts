import type { LedgerState } from "~/domain/wins/ledger-query";
import { isCounted } from "./converted-values.server";
import { Prisma } from "./generated/client";

/** The condition on `ledger` that a win has come so far. */
export function inState(state: LedgerState): Prisma.Sql {
  const conditions: Record<LedgerState, Prisma.Sql> = {
    waiting: Prisma.sql`ledger."state" IN ('submitted', 'returned')`,
    signed: isCounted(),
    unchecked: Prisma.sql`ledger."state" = 'confirmed' AND NOT ledger."isChecked"`,
    validated: Prisma.sql`ledger."state" IN ('validated', 'closed')`,
    delivering: Prisma.sql`ledger."delivering"`,
    closed: Prisma.sql`ledger."state" = 'closed'`,
    reversed: Prisma.sql`ledger."state" = 'reversed'`,
  };
  return conditions[state];
}
