import { expect, test } from "vitest";
import { readTurnout } from "~/db/turnout.server";
import { refreshTurnout } from "~/operations/refresh-turnout.server";
import { closeVoting } from "~/operations/close-voting.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { castFor, makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, charlie, dana, frank } = await cast(db);
const { category, cycle, entries } = await makeOpenVote(db, {
  honoured: [alice, bob, frank],
  voters: [alice, bob, charlie],
});
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 20, 9, minutes));
const read = async () => (await readTurnout(db, cycle.id)).get(category.id);

/** The job at this minute, and what two readers see then. */
async function shownAt(minutes: number) {
  await refreshTurnout(db, at(minutes));
  const [one, other] = [await read(), await read()];
  expect(other).toEqual(one);
  return one;
}

test("turnout stands still until the next quarter of an hour, whoever looks, and is exact after the close", async () => {
  expect(await read()).toMatchObject({ eligible: 3, cast: 0 });
  expect(await shownAt(1)).toMatchObject({ eligible: 3, cast: 0, countedAt: at(1) });
  await castFor(db, alice, category.id, [entries[1]!], at(2));
  expect(await shownAt(14)).toMatchObject({ cast: 0, countedAt: at(1) });
  expect(await shownAt(15)).toMatchObject({ cast: 1, countedAt: at(15) });
  await castFor(db, charlie, category.id, [entries[1]!], at(16));
  expect(await shownAt(29)).toMatchObject({ cast: 1, countedAt: at(15) });
  expect((await read())!.groups.reduce((sum, group) => sum + group.cast, 0)).toBe(1);
  await closeVoting(actAs(db, dana, at(29)), cycle.id);
  expect(await read()).toMatchObject({ eligible: 3, cast: 2, countedAt: at(29) });
  expect(await shownAt(50)).toMatchObject({ countedAt: at(29) });
});
