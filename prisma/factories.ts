import { randomUUID } from "node:crypto";
import type { Database } from "../app/db/client.server";
import type { Role } from "../app/domain/people/role";
import { searchText } from "../app/domain/people/search-text";

type Columns<
  M extends "department" | "person" | "award" | "cycle" | "category" | "vendor" | "catalogueItem" | "win",
> = Partial<Extract<Parameters<Database[M]["create"]>[0]["data"], { id?: string }>>;

/** The instant at which made-up things were made, unless said otherwise. */
export const longAgo = new Date("2026-01-05T09:00:00Z");

let count = 0;
const next = () => (count += 1);

export const makeDepartment = (db: Database, columns: Columns<"department"> = {}) =>
  db.department.create({ data: { name: `Department ${next()}`, ...columns } as never });

/** A person in a department, with role grants. */
export async function makePerson(
  db: Database,
  columns: Columns<"person"> & { departmentId: string },
  roles: Role[] = [],
) {
  const id = columns.id ?? randomUUID();
  const name = columns.name ?? `Person ${next()}`;
  const email = columns.email ?? `${name.toLowerCase().replace(/[^a-z]+/g, ".")}.${next()}@fenwright.example`;
  const grants = { create: roles.map((role) => ({ role, grantedAt: longAgo })) };
  const department = await db.department.findUniqueOrThrow({ where: { id: columns.departmentId } });
  const words = searchText(name, email, department.name, columns.location ?? "");
  const data = {
    startDate: new Date("2024-01-15"),
    searchText: words,
    createdAt: longAgo,
    ...columns,
    id,
    name,
    email,
    grants,
  };
  const person = await db.person.create({ data: data as never });
  return { ...person, roles };
}

export const makeAward = (db: Database, columns: Columns<"award"> = {}) =>
  db.award.create({
    data: { name: `Award ${next()}`, kind: "vote", createdAt: longAgo, ...columns } as never,
  });

/** A cycle whose dates lie a week apart, starting at `longAgo`. */
export const makeCycle = (db: Database, columns: Columns<"cycle"> = {}) =>
  db.cycle.create({
    data: {
      name: `Cycle ${next()}`,
      timeZone: "Europe/Berlin",
      nominationsOpenAt: weeks(0),
      nominationsCloseAt: weeks(1),
      votingOpenAt: weeks(2),
      votingCloseAt: weeks(3),
      createdById: "",
      createdAt: longAgo,
      ...columns,
    } as never,
  });

/** An award's category in a cycle, with the award's rules. */
export async function makeCategory(
  db: Database,
  cycleId: string,
  awardId: string,
  columns: Columns<"category"> = {},
) {
  const award = await db.award.findUniqueOrThrow({ where: { id: awardId } });
  const {
    name,
    purpose,
    method,
    tieRule,
    nomineeKind,
    requireBothSides,
    allowSelf,
    allowOwnVote,
    offerNone,
  } = award;
  const { kind, seats, quorumNumber, twoKeys, publishBallots, jury, firstRound } = award;
  const { quorumPercent, citationLength, nominationCap, tellNominees, wordsToNominators, wordsToLaureates } =
    award;
  const { questions, eligibility, trophyItemId, engravingTemplate } = award;
  const rules = {
    name,
    purpose,
    method,
    tieRule,
    nomineeKind,
    requireBothSides,
    allowSelf,
    allowOwnVote,
    offerNone,
  };
  const more = {
    kind,
    seats,
    quorumNumber,
    twoKeys,
    publishBallots,
    jury,
    firstRound,
    quorumPercent,
    citationLength,
    nominationCap,
    tellNominees,
    wordsToNominators,
    wordsToLaureates,
    questions,
    eligibility,
    trophyItemId,
    engravingTemplate,
  };
  return db.category.create({ data: { cycleId, awardId, ...rules, ...more, ...columns } as never });
}

export const makeVendor = (db: Database, columns: Columns<"vendor"> = {}) =>
  db.vendor.create({
    data: {
      name: `Vendor ${next()}`,
      email: `orders${count}@vendor.example`,
      createdAt: longAgo,
      ...columns,
    } as never,
  });

export const makeItem = (db: Database, vendorId: string, columns: Columns<"catalogueItem"> = {}) =>
  db.catalogueItem.create({
    data: {
      vendorId,
      sku: `ITEM-${next()}`,
      name: "Crystal",
      unitPrice: 8_500n,
      zones: [{ name: "Front", lines: 4, characters: 30 }],
      createdAt: longAgo,
      ...columns,
    } as never,
  });

function weeks(number: number): Date {
  return new Date(longAgo.getTime() + number * 7 * 24 * 60 * 60 * 1000);
}
