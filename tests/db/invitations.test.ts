import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { chanceOf } from "../../prisma/seed/chance";
import { listCandidates } from "~/db/eligible-people.server";
import { queueInvitations } from "~/db/invitations.server";
import { anyone, whyNot, type PersonRule } from "~/domain/awards/eligibility";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { departments, alice } = await cast(db);
const now = new Date("2026-03-01T08:00:00Z");
const onDay = new Date("2026-03-01T00:00:00Z");
const props = {
  cycleName: "Spring",
  closesAt: "2026-03-20T17:00:00.000Z",
  timeZone: "Europe/Berlin",
  lastTimeZone: "",
  path: "/cycles/1/nominate",
};
await makeCrowd(3_000);

it("invites exactly those whom the rule of the house lets in, each once and with their own awards", async () => {
  const rules: PersonRule[] = [
    { ...anyone, functions: ["sales"], locations: ["Halifax"] },
    { ...anyone, minTenureMonths: 12, alsoIds: [alice.id] },
    { ...anyone, departmentIds: [departments.people.id], exceptIds: [alice.id] },
  ];
  const awards = rules.map((rule, turn) => ({
    rule,
    onDay,
    award: { name: `Award ${turn}`, purpose: "“A”" },
  }));
  await db.$transaction((tx) => queueInvitations(tx, { now }, { keyStart: "opened/1/", props, awards }));

  const people = await db.person.findMany({ select: { id: true, name: true, email: true } });
  const candidates = await listCandidates(
    db,
    people.map(({ id }) => id),
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  const expected = candidates.flatMap((candidate) => {
    const mine = awards.filter(({ rule }) => whyNot(candidate, rule, onDay) === null);
    const { id, name, email } = byId.get(candidate.id)!;
    if (mine.length === 0) return [];
    return [{ id, name, email, props: { ...props, name, awards: mine.map(({ award }) => award) } }];
  });
  const letters = await db.letter.findMany({ orderBy: { personId: "asc" } });
  expect(
    letters.map((one) => ({ id: one.personId, name: one.toName, email: one.toAddress, props: one.props })),
  ).toEqual(expected.sort((one, other) => (one.id < other.id ? -1 : 1)));
  expect(new Set(expected.map((one) => one.props.awards.length))).toEqual(new Set([1, 2]));
  expect(expected.length).toBeGreaterThan(500);
  expect(expected.length).toBeLessThan(people.length);
  expect(letters.map(({ idempotencyKey }) => idempotencyKey)).toEqual(
    letters.map(({ personId }) => `opened/1/${personId}`),
  );
  expect(letters.every(({ state, dueAt }) => state === "queued" && dueAt.getTime() === now.getTime())).toBe(
    true,
  );
});

it("leaves letters that are there as they are, and writes to nobody where no award invites", async () => {
  const before = await db.letter.findMany({ orderBy: { id: "asc" } });
  const again = [{ rule: { ...anyone }, onDay, award: { name: "Another", purpose: "" } }];
  await db.$transaction((tx) =>
    queueInvitations(tx, { now }, { keyStart: "opened/1/", props, awards: again }),
  );
  const known = new Set(before.map(({ id }) => id));
  const after = await db.letter.findMany({ orderBy: { id: "asc" } });
  expect(after.filter(({ id }) => known.has(id))).toEqual(before);
  expect(after).toHaveLength(await db.person.count({ where: { deactivatedAt: null } }));
  await db.$transaction((tx) => queueInvitations(tx, { now }, { keyStart: "opened/2/", props, awards: [] }));
  expect(await db.letter.count()).toBe(after.length);
});

async function makeCrowd(count: number) {
  const chance = chanceOf("invitations");
  const among = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)]!;
  const ids = Object.values(departments).map(({ id }) => id);
  await db.person.createMany({
    data: Array.from({ length: count }, (_, number) => ({
      id: randomUUID(),
      name: `Person "${number}"`,
      email: `p${number}@crowd.example`,
      departmentId: among(ids),
      location: among(["Halifax", "Leeds", ""]),
      startDate: among([null, new Date("2020-01-01"), new Date("2025-12-01")]),
      deactivatedAt: among([null, null, null, now]),
      timeZone: "Europe/Berlin",
      createdAt: now,
    })),
  });
}
