import { importWins } from "~/operations/import-wins.server";
import { uploadWins } from "~/operations/upload-wins.server";
import { findWin } from "~/db/wins.server";
import type { Database } from "~/db/client.server";
import { actAs, type Cast } from "./cast";

/** The heads of the files that these deals are rows of. */
export const dealHeads =
  "Record ID,Deal Name,Deal Stage,Create Date,Close Date,Deal owner email,Deal collaborator emails,Amount,Currency,Associated Company";

type Said = "title" | "amount" | "currency" | "won" | "owner" | "customer" | "with" | "stage";

/** Files of deals as Dana uploads and imports them. Each deal is Alice's with Bob, unless it says otherwise. */
export function dealFiles(db: Database, people: Cast) {
  const deal = (id: string, changed: Partial<Record<Said, string>> = {}) => {
    const said = { title: `Deal ${id}`, amount: "1200.50", currency: "USD", won: "2026-03-20", ...changed };
    const { stage = "Closed Won", owner = people.alice.email, with: others = people.bob.email } = changed;
    const { customer = "Larkhall Water" } = changed;
    return [
      ...[id, said.title, stage, "2026-01-12", said.won, owner, others],
      ...[said.amount, said.currency, customer],
    ].join(",");
  };
  const uploaded = async (...rows: string[]) => {
    const csv = [dealHeads, ...rows].join("\n");
    const verdict = await uploadWins(actAs(db, people.dana), { filename: "deals.csv", csv });
    if (!verdict.ok) throw new Error(verdict.reason);
    return verdict.value.id;
  };
  const run = (importId: string, problems: "stop" | "leave-out" = "stop") =>
    importWins(actAs(db, people.dana), { importId, problems });
  const imported = async (...rows: string[]) => run(await uploaded(...rows));
  const dealIn = async (externalId: string) => {
    const row = await db.win.findUniqueOrThrow({ where: { externalId } });
    return (await findWin(db, row.id))!;
  };
  return { deal, uploaded, run, imported, dealIn };
}
