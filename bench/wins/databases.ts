import { administer, at, copy, exists, opened, using } from "../copies";
import { migrate } from "../../app/db/migrate.server";
import type { Place } from "../place";
import { insertRates, insertWins } from "./make";

export const few = 200;
export const many = 20_000;

/** The company with few wins and the same with many, each in a database of its own. Made once in a kept place. */
export async function ledgers(place: Place): Promise<{ small: Place; large: Place }> {
  const [small, large] = [at(place, "few_wins"), at(place, "many_wins")];
  if (!(await exists(place, "few_wins"))) {
    await copy(place, "laurels", "few_wins_made");
    await using(at(place, "few_wins_made"), async ({ db }) => {
      await insertRates(db);
      await insertWins(db, { from: 1, to: few });
    });
    await administer(place, `ALTER DATABASE "few_wins_made" RENAME TO "few_wins"`);
  }
  if (!(await exists(place, "many_wins"))) {
    console.log(`Making a company of ${many} wins`);
    await copy(place, "few_wins", "many_wins_made");
    await using(at(place, "many_wins_made"), ({ db }) => insertWins(db, { from: few + 1, to: many }));
    await administer(place, `ALTER DATABASE "many_wins_made" RENAME TO "many_wins"`);
  }
  for (const { databaseUrl } of [small, large]) await migrate(databaseUrl);
  return { small: opened(small), large: opened(large) };
}
