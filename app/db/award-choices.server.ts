import type { Database } from "./client.server";

/** What the rules of an award can choose from: departments, places, and trophies on offer. */
export async function listAwardChoices(db: Database) {
  const [departments, places, items] = await Promise.all([
    db.department.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db.headcount.groupBy({
      by: ["location"],
      where: { isActive: true, location: { not: "" }, people: { gt: 0 } },
      orderBy: { location: "asc" },
    }),
    db.catalogueItem.findMany({
      where: { retiredAt: null, vendor: { retiredAt: null } },
      orderBy: [{ vendor: { name: "asc" } }, { name: "asc" }],
      select: { id: true, name: true, shape: true, vendor: { select: { name: true } } },
    }),
  ]);
  return {
    departments,
    locations: places.map(({ location }) => location),
    items: items.map(({ id, name, shape, vendor }) => ({ id, shape, name: `${name}, ${vendor.name}` })),
  };
}
