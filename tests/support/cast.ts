import { makeDepartment, makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import type { Role } from "~/domain/people/role";
import type { Act } from "~/operations/act.server";

export type Cast = Awaited<ReturnType<typeof cast>>;

/**
 * Company, departments and the nine people of every test: Alice in Sales, Bob in Procurement, Charlie outside
 * both, Dana and Erin of HR, Frank of Finance, Bill who buys, Audra who audits, Adam who administers.
 * Their ids are the same in every database.
 */
export async function cast(db: Database) {
  await db.company.create({
    data: { name: "Fenwright Instruments", createdAt: new Date("2026-01-05T09:00:00Z") },
  });
  const department = (name: string, fn: string, number: number) =>
    makeDepartment(db, { id: idOf(100 + number), name, function: fn as never });
  const sales = await department("Sales", "sales", 1);
  const procurement = await department("Procurement", "procurement", 2);
  const finance = await department("Finance", "finance", 3);
  const people = await department("People", "hr", 4);
  const operations = await department("Operations", "other", 5);

  const adam = await member("Adam Field", operations.id, null, 1, ["admin"]);
  const dana = await member("Dana Reyes", people.id, adam.id, 2, ["hr"]);
  const erin = await member("Erin Walsh", people.id, dana.id, 3, ["hr"]);
  const frank = await member("Frank Osei", finance.id, adam.id, 4, ["finance"]);
  const bill = await member("Bill Marsh", procurement.id, adam.id, 5, ["buyer"]);
  const audra = await member("Audra Linde", finance.id, frank.id, 6, ["auditor"]);
  const alice = await member("Alice Moreau", sales.id, adam.id, 7);
  const bob = await member("Bob Tanaka", procurement.id, bill.id, 8);
  const charlie = await member("Charlie Novak", operations.id, adam.id, 9);

  const departments = { sales, procurement, finance, people, operations };
  return { departments, adam, dana, erin, frank, bill, audra, alice, bob, charlie };

  function member(
    name: string,
    departmentId: string,
    managerId: string | null,
    number: number,
    roles: Role[] = [],
  ) {
    const email = `${name.split(" ")[0]?.toLowerCase()}@fenwright.example`;
    const where = { departmentId, managerId, location: "Leeds", timeZone: "Europe/Berlin" };
    return makePerson(
      db,
      { id: idOf(number), name, email, employeeNumber: `F-${1000 + number}`, ...where },
      roles,
    );
  }
}

/** An act of this person on this database, by the clock of the test or at the time given. */
export function actAs(
  db: Database,
  person: { id: string; name: string; roles: Role[] },
  now = new Date(),
): Act {
  const { id, name, roles } = person;
  return { db, actor: { kind: "person", id, name, roles }, now, origin: "203.0.113.7" };
}

export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
