import { beforeAll, expect, test } from "vitest";
import { getPeopleSummary, listPeople, type PeopleFilter } from "~/db/directory.server";
import { updateDeactivated, updatePerson } from "~/db/people.server";
import { searchPeople } from "~/db/people-search.server";
import { longAgo, makeDepartment, makePerson } from "../../prisma/factories";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const departments = { logistics: "", sales: "" };

beforeAll(async () => {
  departments.logistics = (await makeDepartment(db, { name: "Logistics" })).id;
  departments.sales = (await makeDepartment(db, { name: "Field sales", function: "sales" })).id;
  const people: [string, string, string][] = [
    ["Anna Berg", "sales", "Lübeck"],
    ["Annabel Stone", "sales", "Porto"],
    ["Maria Anna Costa", "sales", "Porto"],
    ["Rosalind Annand", "logistics", "Porto"],
    ["Zoë Ångström", "logistics", "Århus"],
    ["Jürgen Müller-Lüdenscheidt", "logistics", "Lübeck"],
    ["Padraig O’Connell", "logistics", "Porto"],
    ["Dana Portofino", "sales", "Århus"],
    ["Łukasz Wójcik", "sales", "Århus"],
  ];
  for (const [name, department, location] of people)
    await makePerson(db, {
      name,
      location,
      email: `${name.split(" ")[0]?.toLowerCase()}.x@fenwright.example`,
      departmentId: departments[department as keyof typeof departments],
    });
});

async function names(search: string, isActive = true, limit = 12) {
  const ids = await searchPeople(db, search, { isActive, limit });
  const rows = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return ids.map((id) => rows.find((row) => row.id === id)?.name);
}

test("the beginnings of first and last names come first, then what stands elsewhere", async () => {
  expect(await names("anna")).toEqual(["Anna Berg", "Annabel Stone", "Rosalind Annand", "Maria Anna Costa"]);
  expect(await names("port")).toEqual([
    "Dana Portofino",
    "Annabel Stone",
    "Maria Anna Costa",
    "Padraig O’Connell",
    "Rosalind Annand",
  ]);
});

test.each([
  ["zoe ang", "Zoë Ångström"],
  ["ÅNGSTRÖM", "Zoë Ångström"],
  ["muller", "Jürgen Müller-Lüdenscheidt"],
  ["ludenscheidt jurgen", "Jürgen Müller-Lüdenscheidt"],
  ["oconnel", "Padraig O’Connell"],
  ["o'connell", "Padraig O’Connell"],
  ["lukasz", "Łukasz Wójcik"],
  ["wojcik arhus", "Łukasz Wójcik"],
  ["dana field", "Dana Portofino"],
  ["dana.x@fenwright.example", "Dana Portofino"],
  ["DANA.X@FEN", "Dana Portofino"],
  ["field dana.x@", "Dana Portofino"],
  ["logistics arhus", "Zoë Ångström"],
  ["århus logi", "Zoë Ångström"],
  ["lodgistics arhsu", "Zoë Ångström"],
])("“%s” finds %s first", async (search, name) => {
  expect((await names(search))[0]).toBe(name);
});

test.each([
  ["a letter too many", "bergg"],
  ["a letter missing", "anna brg"],
  ["another letter", "anne berg"],
  ["two letters swapped", "nana berg"],
])("%s is forgiven", async (_, search) => {
  expect((await names(search))[0]).toBe("Anna Berg");
});

test.each([
  ["two slips in a long word", "ludennscheit", "Jürgen Müller-Lüdenscheidt"],
  ["ue for ü", "mueller", "Jürgen Müller-Lüdenscheidt"],
])("%s are forgiven", async (_, search, name) => {
  expect(await names(search)).toEqual([name]);
});

test("two slips in a short word and words of nobody find nobody", async () => {
  expect(await names("brrgg")).toEqual([]);
  expect(await names("anna zzzzzz")).toEqual([]);
  expect(await names("  ")).toEqual([]);
  expect(await names("%_")).toEqual([]);
});

test("an address with digits is found by its beginning, and one of nobody finds nobody", async () => {
  const { id } = await makePerson(db, {
    name: "Ida Rowntree",
    email: "ir48213@fenwright.example",
    departmentId: departments.sales,
  });
  expect(await names("ir48")).toEqual(["Ida Rowntree"]);
  expect(await names("ida ir48213@fenwright.example")).toEqual(["Ida Rowntree"]);
  expect(await names("48213")).toEqual([]);
  expect(await names("ir49")).toEqual([]);
  expect(await names("ida dana.x@fenwright.example")).toEqual([]);
  expect(await names("ir48", false)).toEqual([]);
  await db.person.delete({ where: { id } });
});

test("people are found by the department that they are in by now and by its name of today", async () => {
  const { id } = await makeDepartment(db, { name: "Tin-Plate" });
  const { id: personId } = await makePerson(db, { name: "Orla Keats", departmentId: id });
  expect(await names("tin")).toEqual(["Orla Keats"]);
  expect(await names("plate or")).toEqual(["Orla Keats"]);
  expect(await names("plate", false)).toEqual([]);
  await db.department.update({ where: { id }, data: { name: "Brassworks" } });
  expect(await names("plate")).toEqual([]);
  expect(await names("brassw")).toEqual(["Orla Keats"]);
  await db.$transaction((tx) => updateDeactivated(tx, personId, longAgo));
  expect(await names("brassw")).toEqual([]);
  expect(await names("brassw keats", false)).toEqual(["Orla Keats"]);
  await db.person.delete({ where: { id: personId } });
  await db.department.delete({ where: { id } });
});

test("no more people than asked for come, and everybody once", async () => {
  expect(await names("anna", true, 2)).toEqual(["Anna Berg", "Annabel Stone"]);
  expect(await names("anna anna an")).toHaveLength(4);
});

test("whoever changes name or leaves is found where they are now, and the old word is forgotten", async () => {
  const { id, email, timeZone } = await makePerson(db, {
    name: "Quillon Vexley",
    email: "q@fenwright.example",
    departmentId: departments.sales,
  });
  expect(await names("vexlay")).toEqual(["Quillon Vexley"]);
  const place = { email, timeZone, departmentId: departments.sales, departmentName: "Field sales" };
  await db.$transaction((tx) => updatePerson(tx, id, { ...place, name: "Quillon Marrow" }));
  expect(await names("vexley")).toEqual([]);
  expect(await db.searchWord.findUnique({ where: { word: "vexley" } })).toBeNull();
  expect(await names("quillon marrow")).toEqual(["Quillon Marrow"]);
  await db.$transaction((tx) => updateDeactivated(tx, id, longAgo));
  expect(await names("marrow")).toEqual([]);
  expect(await names("marrow", false)).toEqual(["Quillon Marrow"]);
  await db.person.delete({ where: { id } });
  expect(await names("marrow", false)).toEqual([]);
});

const everybody: PeopleFilter = {
  search: "",
  functions: [],
  departmentId: "",
  location: "",
  role: "",
  state: "active",
  page: 1,
};

test("lists count by the headcount what they show, with every filter", async () => {
  const listed = async (filter: Partial<PeopleFilter>) => {
    const { people, total } = await listPeople(db, { ...everybody, ...filter });
    expect(total).toBe(people.length);
    return people.map(({ name }) => name);
  };
  expect(await listed({})).toHaveLength(9);
  expect(await listed({ functions: ["sales"] })).toHaveLength(5);
  expect(await listed({ location: "Porto", departmentId: departments.sales })).toEqual([
    "Annabel Stone",
    "Maria Anna Costa",
  ]);
  expect(await listed({ search: "anna", location: "Porto" })).toEqual([
    "Annabel Stone",
    "Rosalind Annand",
    "Maria Anna Costa",
  ]);
  expect(await listed({ state: "left" })).toEqual([]);
  const { id } = await makePerson(db, { name: "Una Holder", departmentId: departments.sales }, ["finance"]);
  expect(await listed({ role: "finance" })).toEqual(["Una Holder"]);
  expect(await listed({ role: "finance", search: "una" })).toEqual(["Una Holder"]);
  await db.$transaction((tx) => updateDeactivated(tx, id, longAgo));
  expect(await listed({ state: "left" })).toEqual(["Una Holder"]);
  const { active, left, locations } = await getPeopleSummary(db);
  expect({ active, left, locations: locations.sort() }).toEqual({
    active: 9,
    left: 1,
    locations: ["Lübeck", "Porto", "Århus"],
  });
});
