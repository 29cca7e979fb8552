import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { partsOf } from "~/domain/parts-of";
import { searchText } from "~/domain/people/search-text";
import type { PersonInFile } from "~/domain/people/import/read-row";
import type { Database, Tx } from "./client.server";
import { lockWinsOf, updateWordsOf } from "./win-words.server";

/** Keeps an uploaded file between the look at it and the import. */
export async function insertPeopleImport(
  tx: Tx,
  upload: { filename: string; csv: string; createdById: string; now: Date },
): Promise<string> {
  const { filename, csv, createdById, now } = upload;
  const { id } = await tx.peopleImport.create({
    data: { filename, csv, createdById, createdAt: now },
    select: { id: true },
  });
  return id;
}

export async function findPeopleImport(db: Database | Tx, id: string) {
  return db.peopleImport.findUnique({ where: { id } });
}

/** Takes an upload for the one import it is good for. The file stays, so that it can be looked at later. */
export async function updateImportApplied(
  tx: Tx,
  id: string,
  outcome: { addedCount: number; changedCount: number; leftOutCount: number; appliedAt: Date },
) {
  const { count } = await tx.peopleImport.updateMany({
    where: { id, state: "previewed" },
    data: { ...outcome, state: "applied" },
  });
  return count === 1;
}

export const importsAPage = 20;

/** One page of the files that were imported, the latest first, without their text. */
export async function listImports(db: Database, page: number) {
  const where = { state: "applied" as const };
  const [rows, total] = await Promise.all([
    db.peopleImport.findMany({
      where,
      orderBy: [{ appliedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * importsAPage,
      take: importsAPage,
      omit: { csv: true },
    }),
    db.peopleImport.count({ where }),
  ]);
  const people = await db.person.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  const withFile = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "PeopleImport" WHERE "id" = ANY(${rows.map(({ id }) => id)}::text[]) AND "csv" <> ''`;
  const kept = new Set(withFile.map(({ id }) => id));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    rows: rows.map((row) => ({ ...row, by: names.get(row.createdById) ?? "", hasFile: kept.has(row.id) })),
    total,
  };
}

/** Imports come one after the other: the second sees what the first did. */
export async function waitForOtherImports(tx: Tx) {
  await tx.$queryRaw`SELECT "id" FROM "Company" WHERE "id" = 1 FOR UPDATE`;
}

/** How many people a statement adds, and after how many other pages are answered while the next are put together. */
const peopleAtOnce = 10_000;
const peopleInTurn = 500;

/**
 * Adds people in bulk, with their managers, and answers their ids in the same order. They are written by name, with ids
 * that rise as they do: two keys then grow at one place at a time. Whoever has people below them comes first, the others
 * in parts: the database takes one part while the next is put together.
 */
export async function insertPeople(
  tx: Tx,
  people: readonly PersonInFile[],
  departmentIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<string[]> {
  const byName = [...people].sort((one, other) => (one.name < other.name ? -1 : 1));
  const rising = people.map(() => randomUUID() as string).sort();
  const ids = new Map(byName.map(({ email }, place) => [email, rising[place] ?? ""]));
  const managed = new Set(people.map(({ managerEmail }) => managerEmail));
  const managers = await listIdsByAddress(
    tx,
    [...managed].filter((email) => email !== null && !ids.has(email)),
  );
  const managerOf = (email: string | null) => (email && (ids.get(email) ?? managers.get(email))) || null;
  const parts = [
    byName.filter(({ email }) => managed.has(email)),
    ...partsOf(
      byName.filter(({ email }) => !managed.has(email)),
      peopleAtOnce,
    ),
  ];
  let written: Promise<unknown> = Promise.resolve();
  for (const part of parts) {
    const rows = inTurns(part, (person) => ({
      id: ids.get(person.email) ?? "",
      managerId: managerOf(person.managerEmail),
      ...columnsOf(person, departmentIds),
    }));
    const [ready] = await Promise.all([rows, written]);
    written = insertRows(tx, ready, now);
  }
  await written;
  return people.map(({ email }) => ids.get(email) ?? "");
}

async function insertRows(tx: Tx, rows: readonly object[], now: Date) {
  await tx.$executeRaw`
    INSERT INTO "Person" ("id", "managerId", "name", "email", "employeeNumber", "jobTitle", "departmentId", "location",
                          "timeZone", "startDate", "searchText", "createdAt")
    SELECT "id", "managerId", "name", "email", "employeeNumber", "jobTitle", "departmentId", "location", "timeZone",
           "startDate", "searchText", ${now}
      FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS added(
             "id" text, "managerId" text, "name" text, "email" text, "employeeNumber" text, "jobTitle" text, "departmentId" text,
             "location" text, "timeZone" text, "startDate" date, "searchText" text)`;
}

async function inTurns<T, R>(things: readonly T[], make: (thing: T) => R): Promise<R[]> {
  const made: R[] = [];
  for (const part of partsOf(things, peopleInTurn)) {
    made.push(...part.map(make));
    await setImmediate();
  }
  return made;
}

async function listIdsByAddress(tx: Tx, emails: readonly (string | null)[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; email: string }[]>`
    SELECT "id", "email" FROM "Person" WHERE "email" = ANY(${emails}::text[])`;
  return new Map(rows.map(({ id, email }) => [email, id]));
}

/** Changes people in bulk; whoever had left is back. Search finds their wins by the names that they have now. */
export async function updatePeople(
  tx: Tx,
  people: readonly { id: string; person: PersonInFile }[],
  departmentIds: ReadonlyMap<string, string>,
) {
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  const rows = people.map(({ id, person }) => ({ id, ...columnsOf(person, departmentIds) }));
  const renamed = await listRenamed(tx, people);
  await lockWinsOf(tx, renamed);
  // Addresses may change places among the rows: they first make room for each other.
  await tx.$executeRaw`
    UPDATE "Person" SET "email" = "id" || '@changing', "employeeNumber" = NULL WHERE "id" = ANY(${ids}::text[])`;
  await tx.$executeRaw`
    UPDATE "Person" person
       SET "name" = changed."name", "email" = changed."email", "employeeNumber" = changed."employeeNumber",
           "jobTitle" = changed."jobTitle", "departmentId" = changed."departmentId", "location" = changed."location",
           "timeZone" = changed."timeZone", "startDate" = changed."startDate", "searchText" = changed."searchText",
           "deactivatedAt" = NULL
      FROM json_to_recordset(${JSON.stringify(rows)}::text::json) AS changed(
             "id" text, "name" text, "email" text, "employeeNumber" text, "jobTitle" text, "departmentId" text,
             "location" text, "timeZone" text, "startDate" date, "searchText" text)
     WHERE person."id" = changed."id"`;
  await updateWordsOf(tx, renamed);
}

async function listRenamed(
  tx: Tx,
  people: readonly { id: string; person: PersonInFile }[],
): Promise<string[]> {
  const [ids, names] = [people.map(({ id }) => id), people.map(({ person }) => person.name)];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT person."id" FROM unnest(${ids}::text[], ${names}::text[]) AS changed("id", "name")
      JOIN "Person" person ON person."id" = changed."id" AND person."name" <> changed."name"`;
  return rows.map(({ id }) => id);
}

/** Sets managers by their addresses, once everybody is there; null takes the manager away. */
export async function updateManagers(tx: Tx, people: readonly { id: string; managerEmail: string | null }[]) {
  if (people.length === 0) return;
  const ids = people.map(({ id }) => id);
  const emails = people.map(({ managerEmail }) => managerEmail);
  await tx.$executeRaw`
    UPDATE "Person" person
       SET "managerId" = (SELECT manager."id" FROM "Person" manager WHERE manager."email" = wanted."email")
      FROM unnest(${ids}::text[], ${emails}::text[]) AS wanted("id", "email")
     WHERE person."id" = wanted."id"
       AND person."managerId" IS DISTINCT FROM (SELECT "id" FROM "Person" WHERE "email" = wanted."email")`;
}

function columnsOf(person: PersonInFile, departmentIds: ReadonlyMap<string, string>) {
  const { name, email, employeeNumber, jobTitle, location, timeZone, department } = person;
  const departmentId = departmentIds.get(department);
  if (!departmentId) throw new Error("A department of the file was not made.");
  const startDate = person.startDate ? new Date(person.startDate) : null;
  const words = searchText(name, email, department, location);
  return {
    name,
    email,
    employeeNumber,
    jobTitle,
    location,
    timeZone,
    departmentId,
    startDate,
    searchText: words,
  };
}
