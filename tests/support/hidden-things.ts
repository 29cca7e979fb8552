import type { Database } from "~/db/client.server";

/** The customer of every win of the voting company that hides one, and another in its place. */
const customer = "Larkhall Water";
const otherCustomer = "Ostrander Mills";
/** How many times as much all hidden figures become. What changed in percent is no secret, and stays. */
const times = 7;

/**
 * Puts other words and figures in the place of those that wins hide: customers and contracts where these are hidden;
 * and what is claimed, validated, come in and written about it where amounts are. In the world beside, the same rows are
 * written anew as they are, so that they lie in the same order. Answers how to take it back.
 */
export async function hideOtherThings(db: Database, beside: Database): Promise<() => Promise<void>> {
  await exchange(db, { step: `* ${times}`, from: customer, to: otherCustomer, digits: "9876543210" });
  await exchange(beside, asItIs);
  return async () => {
    await exchange(db, { step: `/ ${times}`, from: otherCustomer, to: customer, digits: "9876543210" });
    await exchange(beside, asItIs);
  };
}

interface Exchange {
  step: string;
  from: string;
  to: string;
  /** What stands for 0 to 9 in words about figures. */
  digits: string;
}

const asItIs: Exchange = { step: "* 1", from: customer, to: customer, digits: "0123456789" };

async function exchange(db: Database, { step, from, to, digits }: Exchange): Promise<void> {
  const otherDigits = (text: string) => `translate(${text}, '0123456789', '${digits}')`;
  const reworded = (column: string) => `"${column}" = ${otherDigits(`"${column}"`)}`;
  const renamed = await db.$executeRaw`
    UPDATE "Win" SET "customer" = ${to} WHERE "hideCustomer" AND "customer" = ${from}`;
  if (renamed === 0) throw new Error("No win hides its customer.");
  const hidden = `(SELECT "id" FROM "Win" WHERE "hideAmounts")`;
  const moved = (...columns: string[]) => columns.map((name) => `"${name}" = "${name}" ${step}`).join(", ");
  const statements = [
    `UPDATE "WinThanks" SET "firm" = '${to}' WHERE "firm" = '${from}'`,
    `UPDATE "Win" SET ${reworded("contract")} WHERE "hideCustomer"`,
    `UPDATE "Win" SET ${reworded("reverseReason")} WHERE "hideAmounts"`,
    `UPDATE "ReversalAsk" SET ${reworded("reason")}, ${reworded("answer")} WHERE "winId" IN ${hidden}`,
    `UPDATE "RealisationAsk" SET ${reworded("note")} WHERE "winId" IN ${hidden}`,
    `UPDATE "RealisationCheck" SET ${reworded("reason")} WHERE "winId" IN ${hidden}`,
    `UPDATE "RealisationAmount" SET ${moved("amount")} WHERE "winId" IN ${hidden}`,
    `UPDATE "Realisation" SET ${moved("reported", "amount", "inCompany")} WHERE "winId" IN ${hidden}`,
    `UPDATE "Letter" SET "props" = "props" || jsonb_build_object('reason', ${otherDigits(`"props"->>'reason'`)})
      WHERE "props" ? 'reason' AND "props"->>'winTitle' IN (SELECT "title" FROM "Win" WHERE "hideAmounts")`,
    `UPDATE "ValueCheck" SET ${reworded("reason")}
      WHERE "lineId" IN (SELECT "id" FROM "ValueLine" WHERE "winId" IN ${hidden})`,
    `UPDATE "ValueLine" SET ${moved("baseline", "achieved", "validated", "inCompany", "realised", "realisedInCompany")},
             "links" = ARRAY(SELECT ${otherDigits("link")} FROM unnest("links") link)
      WHERE "winId" IN ${hidden} AND "unit" = 'money'`,
  ];
  for (const statement of statements) await db.$executeRawUnsafe(statement);
}
