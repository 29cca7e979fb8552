import type { Database } from "~/db/client.server";
import { uploadWins } from "~/operations/upload-wins.server";
import type { Act } from "~/operations/act.server";

/** A file of deals, uploaded and not imported: one that can go in, one with a problem, one that is not won. */
export async function uploadDeals(act: Act, owner: string): Promise<string> {
  const head =
    "Record ID,Deal Name,Deal Stage,Create Date,Close Date,Deal owner email,Amount,Currency,Associated Company";
  const rows = [
    `9101,Night lorry,Closed Won,2026-01-12,2026-03-20,${owner},"12,400.50",EUR,Quillon Aerospace`,
    "9102,Spare parts,Closed Won,2026-01-12,2026-03-20,nobody@fenwright.example,much,EUR,Larkhall Water",
    `9103,Full pallets,Closed Lost,2026-01-12,2026-03-20,${owner},800,EUR,Larkhall Water`,
  ];
  const verdict = await uploadWins(act, { filename: "deals.csv", csv: [head, ...rows].join("\n") });
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value.id;
}

/** The same with somebody of Sales as the owner. */
export async function uploadDealsOfSales(db: Database, act: Act): Promise<string> {
  const where = { department: { function: "sales" as const }, deactivatedAt: null };
  return uploadDeals(act, (await db.person.findFirstOrThrow({ where })).email);
}
