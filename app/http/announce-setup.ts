import { findCompany } from "~/db/company.server";
import { databaseNow } from "~/db/clock.server";
import type { OpenDatabase } from "~/db/open.server";
import { newToken } from "~/db/secret-token.server";
import { insertSetupToken } from "~/db/setup-token.server";
import { env } from "~/env.server";

/** While there is no company, makes a new set-up token and prints how to begin. */
export async function announceSetup({ db }: OpenDatabase): Promise<void> {
  if (await findCompany(db)) return;
  const { token, tokenHash } = newToken();
  await insertSetupToken(db, tokenHash, await databaseNow(db));
  console.log(
    ["", "Laurels is not set up yet.", `  Open ${env.APP_ORIGIN}/setup`, `  Set-up token: ${token}`, ""].join(
      "\n",
    ),
  );
}
