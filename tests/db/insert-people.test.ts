import { expect, test } from "vitest";
import { insertPeople } from "~/db/people-imports.server";
import { searchPeople } from "~/db/people-search.server";
import type { PersonInFile } from "~/domain/people/import/read-row";
import { makeDepartment, makePerson } from "../../prisma/factories";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();

/** More than one statement adds. */
const count = 10_020;

const person = (number: number, managerEmail: string | null): PersonInFile => ({
  name: `Ivo Tern${number}`,
  email: `t${number}@fenwright.example`,
  employeeNumber: null,
  department: "Kilns",
  function: null,
  managerEmail,
  location: "Tessel",
  timeZone: "Europe/Rome",
  startDate: null,
  jobTitle: "",
});

test("more people than one statement adds come in together, each with the id and the manager of their row", async () => {
  const { id: departmentId } = await makeDepartment(db, { name: "Kilns" });
  const head = await makePerson(db, { name: "Head of Kilns", departmentId });
  // The last of the file are above the first of it; one of every twelve has people below.
  const people = Array.from({ length: count }, (_, at) =>
    person(
      at,
      at === count - 1
        ? head.email
        : `t${Math.min(count - 1, count - 835 + Math.floor(at / 12))}@fenwright.example`,
    ),
  );
  const departments = new Map([["Kilns", departmentId]]);
  const ids = await db.$transaction((tx) => insertPeople(tx, people, departments, new Date()), {
    timeout: 120_000,
  });
  const rows = await db.person.findMany({
    where: { departmentId, id: { not: head.id } },
    select: { id: true, email: true, manager: { select: { email: true } } },
  });
  const kept = new Map(rows.map((row) => [row.id, [row.email, row.manager?.email]]));
  expect(kept.size).toBe(count);
  expect(ids.map((id) => kept.get(id))).toEqual(
    people.map(({ email, managerEmail }) => [email, managerEmail]),
  );
  expect(await searchPeople(db, "tern10019 kilns", { isActive: true, limit: 3 })).toEqual([ids.at(-1)]);
  expect(await db.headcount.findMany({ where: { departmentId, location: "Tessel" } })).toMatchObject([
    { people: count },
  ]);
});

test("where one of the last cannot be added, nobody is", async () => {
  const { id: departmentId } = await makeDepartment(db, { name: "Molds" });
  await makePerson(db, { name: "Una Sable", departmentId, employeeNumber: "M-1" });
  const people = Array.from({ length: count }, (_, at) => ({
    ...person(at, null),
    email: `m${at}@fenwright.example`,
    department: "Molds",
  }));
  people.push({ ...person(count, null), name: "Zora Sable", department: "Molds", employeeNumber: "M-1" });
  const departments = new Map([["Molds", departmentId]]);
  await expect(
    db.$transaction((tx) => insertPeople(tx, people, departments, new Date()), { timeout: 120_000 }),
  ).rejects.toThrow(/employeeNumber/);
  expect(await db.person.count({ where: { departmentId } })).toBe(1);
  expect(await searchPeople(db, "tern molds", { isActive: true, limit: 3 })).toEqual([]);
});
