import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "~/domain/people/import/decode";
import { planImport, type Directory, type KnownPerson } from "~/domain/people/import/plan";
import { readPeopleFile } from "~/domain/people/import/read-file";

const ann: KnownPerson = {
  id: "ann",
  name: "Ann Ode",
  email: "ann@fenwright.example",
  employeeNumber: "7",
  department: "Sales",
  managerEmail: null,
  location: "Elmsea",
  timeZone: "Europe/Berlin",
  startDate: "2020-02-01",
  jobTitle: "",
  active: true,
  hasRoles: false,
};
const directory: Directory = {
  people: [ann],
  departments: [{ name: "Sales", function: "sales" }],
  timeZone: "Europe/Berlin",
  opensAccounts: false,
};

const head = "Name,E-mail,Department,Function,Manager's e-mail,Location,Time zone,Start date,Employee number";
const row = (over: Partial<Record<string, string>> = {}) => {
  const cells = {
    name: "Bo Reed",
    email: "bo@fenwright.example",
    department: "Sales",
    fn: "",
    manager: "",
    location: "",
    zone: "",
    start: "",
    number: "",
    ...over,
  };
  return Object.values(cells).join(",");
};

function plan(...rows: string[]) {
  const file = readPeopleFile([head, ...rows].join("\n"));
  if (!file.ok) throw new Error(file.problem.problem);
  return planImport(file.rows, directory);
}

const problemsOf = (...rows: string[]) =>
  plan(...rows).rows.flatMap(({ number, problems }) =>
    problems.map((p) => `${number} ${p.column} ${p.problem}`),
  );

describe("reading a file", () => {
  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
  ])("a %s separates cells", (_name, sign) => {
    const file = readPeopleFile(
      `name${sign}email${sign}department\r\nBo${sign}bo@x.example${sign}"Sales${sign} North"\r\n`,
    );
    expect(file).toMatchObject({
      ok: true,
      rows: [{ number: 2, cells: { department: `Sales${sign} North` } }],
    });
  });

  test("a byte order mark, other cases and other words for a column do no harm", () => {
    const file = readPeopleFile("\ufeffFULL NAME,Email Address,team\nBo,bo@x.example,Sales");
    expect(file).toMatchObject({ ok: true, columns: ["name", "email", "department"] });
  });

  test("UTF-8, UTF-16 and the old Windows encoding are read", () => {
    const text = "name,email,department\nJürgen,j@x.example,Köln";
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    for (const bytes of [Buffer.from(text), Buffer.from(text, "latin1"), utf16])
      expect(decodeText(bytes)).toContain("Jürgen");
  });

  test.each([
    ["", "empty"],
    [head, "empty"],
    ["name,email\nBo,bo@x.example", "column-missing"],
    ["name,email,department,mail\nBo,a@x.example,Sales,b@x.example", "column-twice"],
    [`name,email,department\n"Bo,bo@x.example,Sales`, "not-a-table"],
  ])("%j is refused as a whole: %s", (text, problem) => {
    expect(readPeopleFile(text)).toMatchObject({ ok: false, problem: { problem } });
  });

  test("a file that would take too long to read is refused at once", () => {
    const line = "Bo,bo@x.example,Sales";
    const wide = readPeopleFile(`${head}\n${line}${",".repeat(7_000_000)}`);
    expect(wide).toEqual({ ok: false, problem: { problem: "not-a-table", line: 2 } });
    const tall = readPeopleFile(`${head}\n${`${line}\n`.repeat(100_001)}`);
    expect(tall).toMatchObject({ ok: false, problem: { problem: "too-many-rows" } });
  });

  test("a quoted line break keeps the numbers of later rows right", () => {
    const file = readPeopleFile(`name,email,department\n"A\nB",a@x.example,Sales\nC,c@x.example,Sales`);
    expect(file.ok && file.rows.map(({ number }) => number)).toEqual([3, 4]);
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.string(), (text) => void readPeopleFile(text)));
    fc.assert(fc.property(fc.string(), (text) => void readPeopleFile(`${head}\n${text}`)));
  });
});

describe("each thing that can be wrong with a row", () => {
  test.each<[Record<string, string>, string]>([
    [{ name: "" }, "2 name missing"],
    [{ email: "" }, "2 email missing"],
    [{ email: "kettlewell@fenwright" }, "2 email not-an-address"],
    [{ email: "a b@fenwright.example" }, "2 email not-an-address"],
    [{ department: "" }, "2 department missing"],
    [{ fn: "magic" }, "2 function not-a-function"],
    [{ manager: "who@fenwright.example" }, "2 manager manager-unknown"],
    [{ manager: "bo@fenwright.example" }, "2 manager manager-self"],
    [{ zone: "Mars/Olympus" }, "2 timeZone not-a-zone"],
    [{ start: "2026-02-30" }, "2 startDate not-a-day"],
    [{ start: "04/05/2026" }, "2 startDate not-a-day"],
    [{ name: "x".repeat(121) }, "2 name too-long"],
    [{ name: '"Bo\nBcc: x"' }, "3 name strange-signs"],
  ])("%j", (over, problem) => {
    expect(problemsOf(row(over))).toContain(problem);
  });

  test("the same address or number twice is said at the second row, with the first", () => {
    const twice = plan(row(), row({ name: "Bo Again" }));
    expect(twice.rows[0]?.problems).toEqual([]);
    const written = "bo@fenwright.example";
    expect(twice.rows[1]?.problems).toEqual([{ column: "email", problem: "twice", detail: "2", written }]);
    expect(problemsOf(row({ number: "9" }), row({ email: "c@x.example", number: "9" }))).toEqual([
      "3 employeeNumber twice",
    ]);
  });

  test("one department has one function", () => {
    const rows = [
      row({ department: "North", fn: "sales" }),
      row({ email: "c@x.example", department: "North", fn: "hr" }),
    ];
    expect(problemsOf(...rows)).toEqual(["3 function two-functions"]);
  });

  test("managers may stand below in the file, but not in a circle", () => {
    const chief = row({ email: "chief@x.example", name: "Chief" });
    expect(problemsOf(row({ manager: "chief@x.example" }), chief)).toEqual([]);
    const one = row({ email: "one@x.example", manager: "two@x.example" });
    const two = row({ email: "two@x.example", manager: "one@x.example" });
    expect(problemsOf(one, two)).toEqual(["2 manager manager-circle", "3 manager manager-circle"]);
  });

  test("what is right has no problem, in every way of writing it", () => {
    for (const over of [
      { start: "2026-04-06" },
      { start: "6.4.2026" },
      { zone: "America/New_York" },
      { fn: "Purchasing", department: "Buying" },
      { manager: "ANN@fenwright.example" },
      { email: "Bo@Fenwright.Example" },
    ])
      expect(problemsOf(row(over)), JSON.stringify(over)).toEqual([]);
  });
});

describe("what a row does", () => {
  test("an unknown address is new, with the zone of the company", () => {
    expect(plan(row()).rows[0]).toMatchObject({ result: "new", person: { timeZone: "Europe/Berlin" } });
  });

  test("the same again changes nothing", () => {
    const again = row({
      name: ann.name,
      email: ann.email,
      location: "Elmsea",
      start: "2020-02-01",
      number: "7",
    });
    expect(plan(again).rows[0]).toMatchObject({ result: "same", changes: [] });
  });

  test("each change is named, and an empty number keeps the known one", () => {
    const changed = plan(row({ name: "Ann Ode-Marsh", email: ann.email, location: "Tessel" })).rows[0];
    expect(changed).toMatchObject({ result: "changed", changes: ["name", "location", "startDate"] });
    expect(changed?.person.employeeNumber).toBe("7");
  });

  test("somebody with a new address is known by the number", () => {
    const moved = plan(row({ name: ann.name, email: "ann.ode@fenwright.example", number: "7" })).rows[0];
    expect(moved).toMatchObject({ result: "changed", known: { id: "ann" } });
    expect(moved?.changes).toContain("email");
  });

  test("columns that the file does not have stay as they are", () => {
    const file = readPeopleFile("name,email,department\nAnn Ode,ann@fenwright.example,Sales");
    expect(file.ok && planImport(file.rows, directory).rows[0]?.result).toBe("same");
  });

  test("departments that are new or change their function are named once", () => {
    const { departments } = plan(
      row({ department: "Freight", fn: "procurement" }),
      row({ email: "c@x.example", department: "Freight" }),
      row({ email: "d@x.example", department: "Sales", fn: "other" }),
    );
    expect(departments).toEqual([
      { name: "Freight", function: "procurement", isNew: true },
      { name: "Sales", function: "other", isNew: false },
    ]);
  });
});
