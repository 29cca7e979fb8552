import type { SignedIn } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listToySuggestions } from "~/db/toy-suggestions.server";
import { plainMoney } from "~/domain/money";

/** The wins worth a deal toy to this reader, with what Finance validated. */
export async function readToys(viewer: SignedIn) {
  const db = database();
  const [{ currency, locale }, toys] = await Promise.all([getCompany(db), listToySuggestions(db, viewer)]);
  return toys.map(({ winId, title, validated }) => ({
    ...{ winId, title },
    validated: plainMoney({ amount: validated, currency }, locale),
  }));
}

export type Toy = Awaited<ReturnType<typeof readToys>>[number];
