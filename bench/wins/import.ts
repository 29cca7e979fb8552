import { importWins } from "../../app/operations/import-wins.server";
import { uploadWins } from "../../app/operations/upload-wins.server";
import { onCopy } from "../copies";
import type { Place } from "../place";
import type { Measured } from "../table";
import { ledgers, many } from "./databases";

const aim = 15;

/** How long a file of 20,000 deals takes to become drafts, in a company that has 200 wins. */
export async function benchWinImport(place: Place): Promise<Measured[]> {
  const { small, large } = await ledgers(place);
  await Promise.all([small.db.$disconnect(), large.db.$disconnect()]);
  const seconds = await onCopy(place, "few_wins", async ({ db }) => {
    const where = { grants: { some: { role: "hr" as const } } };
    const { id, name } = await db.person.findFirstOrThrow({ where });
    const sellers = await db.person.findMany({
      where: { department: { function: "sales" }, deactivatedAt: null },
      select: { email: true },
    });
    const actor = { kind: "person" as const, id, name, roles: ["hr" as const] };
    const act = { db, actor, now: new Date(), origin: "" };
    const csv = dealsOf(sellers.map(({ email }) => email));
    const uploaded = await uploadWins(act, { filename: "deals.csv", csv });
    if (!uploaded.ok) throw new Error(uploaded.reason);
    const since = performance.now();
    const imported = await importWins(act, { importId: uploaded.value.id, problems: "stop" });
    if (!imported.ok || imported.value.added !== many) throw new Error("Not all deals went in.");
    return (performance.now() - since) / 1000;
  });
  const value = `${seconds.toFixed(1)} s`;
  return [{ what: `import of ${many} deals`, value, aim: `≤ ${aim} s`, met: seconds <= aim }];
}

function dealsOf(owners: readonly string[]): string {
  const head =
    "Record ID,Deal Name,Deal Stage,Create Date,Close Date,Deal owner email,Amount,Currency,Associated Company";
  const rows = Array.from({ length: many }, (_, at) => {
    const day = `2026-0${1 + (at % 9)}-1${at % 9}`;
    const owner = owners[at % owners.length] ?? "";
    return `D${at},Shared shelf number ${at},Closed Won,2025-11-03,${day},${owner},"${1 + (at % 900)},400.50",EUR,Customer ${at % 900}`;
  });
  return [head, ...rows].join("\n");
}
