import { expect, test } from "vitest";
import { randomUUID } from "node:crypto";
import { makePerson } from "../../prisma/factories";
import { chanceOf } from "../../prisma/seed/chance";
import { listSuggestedDoubles } from "~/db/suggested-doubles.server";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

interface Someone {
  name?: string;
  email?: string;
  employeeNumber?: string | null;
  left?: boolean;
}

const alike: [string, string, Someone, Someone][] = [
  ["number", "noughts in front", { employeeNumber: "00123" }, { employeeNumber: "123" }],
  ["number", "a sign and case", { employeeNumber: "H-12" }, { employeeNumber: "h12" }],
  ["address", "points", { email: "ada.ng@a.example" }, { email: "adang@a.example" }],
  ["address", "another domain", { email: "ada@a.example" }, { email: "ada@b.example" }],
  ["address", "a number behind", { email: "ada_ng@a.example" }, { email: "ada.ng2@a.example" }],
  ["address", "a tag", { email: "ada@a.example" }, { email: "ada+new@a.example" }],
  ["address", "another last name", { email: "ada@a.example" }, { name: "Ada Lee", email: "ada@b.example" }],
];

const unlike: [string, Someone, Someone][] = [
  ["another number", { employeeNumber: "120" }, { employeeNumber: "12" }],
  ["noughts inside", { employeeNumber: "H-102" }, { employeeNumber: "H-12" }],
  ["no number at all", { employeeNumber: null }, { employeeNumber: null }],
  ["only noughts", { employeeNumber: "0" }, { employeeNumber: "00" }],
  ["another first name", { email: "a.ng@a.example" }, { name: "Abe Ng", email: "a.ng@b.example" }],
  ["an address of digits", { email: "1@a.example" }, { email: "2@a.example" }],
  ["somebody who left", { employeeNumber: "0123" }, { employeeNumber: "123", left: true }],
];

test.each(alike)("suggests by %s: %s", async (because, _, one, other) => {
  const { db, first, second } = await both(one, other);
  const suggested = await listSuggestedDoubles(db);
  expect(suggested.map(({ because, people }) => [because, people.map(({ id }) => id)])).toEqual([
    [because, [first.id, second.id]],
  ]);
});

test.each(unlike)("leaves alone: %s", async (_, one, other) => {
  const { db } = await both(one, other);
  expect(await listSuggestedDoubles(db)).toEqual([]);
});

test("among three thousand finds just those who are alike by the plain rule", async () => {
  const db = await testDatabase();
  const { departments } = await cast(db);
  const chance = chanceOf("doubles");
  const any = (sides: number) => Math.floor(chance() * sides);
  await db.person.createMany({
    data: Array.from({ length: 3_000 }, (_, number) => ({
      id: randomUUID(),
      name: `First${any(60)} Last${any(900)}`,
      email: `${["x.y", "xy", "x-y"][any(3)]}${"abcdefghij"[any(10)]}${"klmnopqrst"[any(10)]}${number}@x.example`,
      employeeNumber: any(2) === 0 ? null : `${"0".repeat(any(2))}${number + 1}`,
      departmentId: any(2) === 0 ? departments.sales.id : departments.procurement.id,
      timeZone: "Europe/Berlin",
      createdAt: new Date(),
    })),
  });
  const people = await db.person.findMany({ where: { deactivatedAt: null } });
  const groups = new Map<string, Set<string>>();
  for (const { id, name, email, departmentId } of people) {
    const letters = email.split("@")[0]!.replace(/[^a-z]/g, "");
    for (const key of [
      `name/${name.toLowerCase()}/${departmentId}`,
      `address/${letters}/${name.split(" ")[0]}`,
    ])
      groups.set(key, (groups.get(key) ?? new Set()).add(id));
  }
  const expected = [...groups.values()].filter(({ size }) => size > 1);
  const suggested = await listSuggestedDoubles(db);
  expect(expected.length).toBeGreaterThan(100);
  expect(suggested.length).toBeGreaterThan(50);
  expect(suggested.length).toBeLessThanOrEqual(100);
  const isGroup = (ids: string[]) =>
    expected.some((group) => group.size === ids.length && ids.every((id) => group.has(id)));
  for (const { people } of suggested) expect(isGroup(people.map(({ id }) => id))).toBe(true);
});

/** A company of these two, in departments of their own. */
async function both(one: Someone, other: Someone) {
  const db = await testDatabase();
  const make = async ({ left, ...someone }: Someone, turn: number) => {
    const department = await db.department.create({
      data: { name: `Department ${turn}`, function: "other" },
    });
    return makePerson(db, {
      departmentId: department.id,
      name: "Ada Ng",
      email: `${"qz"[turn]}@own.example`,
      createdAt: new Date(Date.UTC(2026, 0, 1 + turn)),
      deactivatedAt: left ? new Date() : null,
      ...someone,
    });
  };
  return { db, first: await make(one, 0), second: await make(other, 1) };
}
