import { expect, it } from "vitest";
import { makeItem, makeVendor } from "../../prisma/factories";
import { findCycle } from "~/db/cycles.server";
import { noFirstRound } from "~/domain/awards/first-round";
import { usualJury } from "~/domain/juries/settings";
import { findOpeningNeeds } from "~/operations/cycle-needs.server";
import { openNominations } from "~/operations/open-nominations.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, everybody, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { criteria } from "@tests/support/juries";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const now = afterDays(0);
const hr = actAs(db, dana, now);
const nobody = { departmentIds: ["nowhere"] };
const jurorIds = [alice, bob, charlie].map(({ id }) => id);
const jury = { ...usualJury, criteria, jurorIds };
const judged = { kind: "jury", method: "rubric", tieRule: "lot" };

it.each([
  ["nobody to vote", { eligibility: { ...everybody, vote: nobody } }, "nobody-may-vote"],
  ["a jury without criteria", { ...judged, jury: { ...jury, criteria: [] } }, "jury-incomplete"],
  [
    "nobody to vote in its first round",
    { firstRound: { ...noFirstRound, kind: "vote", voters: nobody } },
    "nobody-may-vote-first",
  ],
  [
    "too few jurors in its first round",
    { firstRound: { ...noFirstRound, kind: "jury", jury: { ...jury, jurorIds: [alice.id] } } },
    "jury-too-small",
  ],
])("nominations do not open on an award with %s, whose rules would freeze so", async (_, rules, detail) => {
  const { cycle } = await makeRunningCycle(db, "draft", rules);
  await db.cycle.update({ where: { id: cycle.id }, data: { judgingOpenAt: afterDays(17) } });
  const before = await traceOf(db);
  expect(await openNominations(hr, cycle.id)).toMatchObject({ reason: "not-ready", detail });
  expect(await traceOf(db)).toEqual(before);
});

it.each([
  ["a jury alone, whoever may vote", { ...judged, jury, eligibility: { ...everybody, vote: nobody } }],
  ["a jury whose jurors are still to be named", { ...judged, jury: { ...jury, jurorIds: [] } }],
  ["a vote before a final", { firstRound: { ...noFirstRound, kind: "vote" } }],
  ["a jury before a final", { firstRound: { ...noFirstRound, kind: "jury", jury } }],
])("nominations open on an award with %s", async (_, rules) => {
  const { cycle } = await makeRunningCycle(db, "draft", rules);
  await db.cycle.update({ where: { id: cycle.id }, data: { judgingOpenAt: afterDays(17) } });
  expect(await openNominations(hr, cycle.id)).toMatchObject({ ok: true });
});

it("a trophy that its vendor cannot make between the vote and the announcement is said and stops nothing", async () => {
  const vendor = await makeVendor(db, { leadTimeDays: 5 });
  const trophyItemId = (await makeItem(db, vendor.id)).id;
  const { cycle } = await makeRunningCycle(db, "draft", { trophyItemId });
  const { votingCloseAt } = cycle;
  const needsWith = async (days: number | null) => {
    const announceAt = days === null ? null : new Date(votingCloseAt.getTime() + days * 86_400_000);
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt } });
    return (await findOpeningNeeds(db, (await findCycle(db, cycle.id))!, now)).map(({ what }) => what);
  };
  expect(votingCloseAt.getUTCDay()).toBe(1);
  expect(await needsWith(6)).toEqual(["trophy-late"]);
  expect(await needsWith(7)).toEqual([]);
  expect(await needsWith(null)).toEqual([]);
  await needsWith(1);
  expect(await openNominations(hr, cycle.id)).toMatchObject({ ok: true });
});
