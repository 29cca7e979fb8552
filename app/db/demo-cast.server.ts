import type { Database } from "./client.server";

/** Whom the demo offers at sign-in: one person for each part one can play. */
export async function listDemoCast(db: Database) {
  const people = await db.person.findMany({
    where: { deactivatedAt: null },
    orderBy: [{ createdAt: "asc" }, { name: "asc" }],
    take: 500,
    select: {
      id: true,
      name: true,
      jobTitle: true,
      department: { select: { name: true, function: true } },
      grants: { select: { role: true } },
      juries: { where: { leftAt: null, category: { cycle: { phase: "voting" } } }, select: { id: true } },
    },
  });
  const taken = new Set<string>();
  return parts.flatMap(({ part, fits }) => {
    const person = people.find((one) => !taken.has(one.id) && fits(fact(one)));
    if (!person) return [];
    taken.add(person.id);
    const seat = person.juries.length > 0 ? " and juror" : "";
    return [{ id: person.id, name: person.name, jobTitle: person.jobTitle, part: part + seat }];
  });
}

interface Fact {
  roles: string[];
  side: string;
}

const fact = (person: { grants: { role: string }[]; department: { function: string } }): Fact => ({
  roles: person.grants.map((grant) => grant.role),
  side: person.department.function,
});

const parts: readonly { part: string; fits: (fact: Fact) => boolean }[] = [
  { part: "Sales", fits: ({ roles, side }) => roles.length === 0 && side === "sales" },
  { part: "Procurement", fits: ({ roles, side }) => roles.length === 0 && side === "procurement" },
  { part: "People team", fits: ({ roles }) => roles.includes("hr") && !roles.includes("admin") },
  {
    part: "People team, certifies second",
    fits: ({ roles }) => roles.includes("hr") && !roles.includes("admin"),
  },
  { part: "Finance", fits: ({ roles }) => roles.includes("finance") },
  { part: "Trophy buyer", fits: ({ roles }) => roles.includes("buyer") },
  { part: "Auditor", fits: ({ roles }) => roles.includes("auditor") },
  { part: "Administrator", fits: ({ roles }) => roles.includes("admin") },
];
