import { describe, expect, test } from "vitest";
import { importPeople } from "~/operations/import-people.server";
import { uploadPeople } from "~/operations/upload-people.server";
import { verifyAudit } from "~/operations/verify-audit.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { mustDo } from "@tests/support/trophies";

const db = await testDatabase();
const { adam, dana, alice } = await cast(db);

const head = "name,email,department,function,manager,location,time zone,start date,employee number";

async function upload(rows: string[], who = adam) {
  const verdict = await uploadPeople(actAs(db, who), {
    filename: "people.csv",
    csv: [head, ...rows].join("\n"),
  });
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value.id;
}

async function load(rows: string[], { who = adam, welcome = false } = {}) {
  return importPeople(actAs(db, who), { importId: await upload(rows, who), welcome });
}

describe("a file without a problem", () => {
  const rows = [
    "Nina Birdwhistle,nina@fenwright.example,Freight,procurement,omar@fenwright.example,Tessel,Europe/Rome,2026-04-06,F-9",
    "Omar Ødegård,omar@fenwright.example,Freight,procurement,bill@fenwright.example,Århus,,,",
  ];

  test("adds people with their managers, departments and words for the search", async () => {
    expect(await load(rows, { welcome: true })).toMatchObject({ ok: true, value: { added: 2, changed: 0 } });
    const nina = await db.person.findUniqueOrThrow({
      where: { email: "nina@fenwright.example" },
      include: { department: true, manager: true },
    });
    expect(nina).toMatchObject({
      name: "Nina Birdwhistle",
      timeZone: "Europe/Rome",
      department: { name: "Freight", function: "procurement" },
      manager: { name: "Omar Ødegård" },
    });
    const omar = await db.person.findUniqueOrThrow({ where: { email: "omar@fenwright.example" } });
    expect(omar.searchText).toBe("omar odegard omar@fenwright.example freight arhus");
    expect(await db.letter.count({ where: { template: "welcome" } })).toBe(2);
  });

  test("changes nothing the second time and doubles nobody", async () => {
    const before = await db.person.count();
    expect(await load(rows)).toMatchObject({ ok: true, value: { added: 0, changed: 0 } });
    expect(await db.person.count()).toBe(before);
  });

  test("changes what is different, and records before and after", async () => {
    const changed =
      "Nina Birdwhistle-Ode,nina@fenwright.example,Freight,procurement,,Elmsea,Europe/Rome,2026-04-06,F-9";
    expect(await load([changed])).toMatchObject({ ok: true, value: { added: 0, changed: 1 } });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "person.changed" },
      orderBy: { seq: "desc" },
    });
    expect(event.before).toEqual({
      name: "Nina Birdwhistle",
      location: "Tessel",
      manager: "omar@fenwright.example",
    });
    expect(event.after).toEqual({ name: "Nina Birdwhistle-Ode", location: "Elmsea", manager: null });
  });

  test("lets two people change addresses with each other", async () => {
    await load(["One,one@x.example,Freight,,,,,,N-1", "Two,two@x.example,Freight,,,,,,N-2"]);
    const swapped = await load(["One,uno@x.example,Freight,,,,,,N-1", "Two,one@x.example,Freight,,,,,,N-2"]);
    // Row two is known by its address as One and by its number as Two: nobody guesses.
    expect(swapped).toMatchObject({ ok: false, reason: "import-has-errors" });
    expect(await load(["One,uno@x.example,Freight,,,,,,N-1"])).toMatchObject({ ok: true });
    expect(await load(["Two,one@x.example,Freight,,,,,,N-2"])).toMatchObject({
      ok: true,
      value: { changed: 1 },
    });
    const told = await db.letter.findMany({ where: { template: "address-changed" } });
    expect(told.map(({ toAddress }) => toAddress).sort()).toEqual(["one@x.example", "two@x.example"]);
  });

  test("gives somebody new their manager, also one who was there or takes a new address in the same file", async () => {
    await load(["Ada,ada@x.example,Freight,,,,,,M-1", "Ben,ben@x.example,Freight,,,,,,M-2"]);
    await load([
      "Cy,cy@x.example,Freight,,ada.new@x.example,,,,M-3",
      "Dee,dee@x.example,Freight,,ben@x.example,,,,M-4",
      "Ada,ada.new@x.example,Freight,,dee@x.example,,,,M-1",
    ]);
    const managers = await db.person.findMany({
      where: { employeeNumber: { in: ["M-1", "M-3", "M-4"] } },
      orderBy: { employeeNumber: "asc" },
      select: { name: true, manager: { select: { name: true } } },
    });
    expect(managers.map(({ name, manager }) => `${name}: ${manager?.name}`)).toEqual([
      "Ada: Dee",
      "Cy: Ada",
      "Dee: Ben",
    ]);
  });

  test("puts whom it added into the record, a hundred in an event, with names, addresses and ids", async () => {
    const rows = Array.from({ length: 101 }, (_, i) => `Q ${i},q${i}@x.example,Queue,sales,,,,,Q-${i}`);
    mustDo(await load(rows));
    const events = await db.auditEvent.findMany({
      where: { act: "people.added" },
      orderBy: { seq: "desc" },
      take: 2,
    });
    const last = await db.person.findUniqueOrThrow({ where: { email: "q100@x.example" } });
    expect(events[0]?.after).toEqual({ people: ["Q 100 <q100@x.example>"], ids: [last.id] });
    const first = events[1]?.after as { people: string[]; ids: string[] };
    expect([first.people.length, first.ids.length]).toEqual([100, 100]);
    const ids = await db.person.findMany({
      where: { id: { in: first.ids } },
      select: { name: true, email: true },
    });
    expect(ids.map(({ name, email }) => `${name} <${email}>`).sort()).toEqual([...first.people].sort());
  });
});

describe("rows with a problem that are left out", () => {
  const wrong = "Wrong,wrong,Mending,,,,,,";
  const rows = [
    "Fay Winslow,fay@leave.example,Sales,,,,,,",
    wrong,
    "Boss Gone,boss@leave.example,Secrets,,nobody@leave.example,,,,",
    "Ada Below,below@leave.example,Sales,,boss@leave.example,,,,",
    "Moe Lower,lower@leave.example,Sales,,below@leave.example,,,,",
  ];
  const leaveOut = (importId: string) =>
    importPeople(actAs(db, adam), { importId, welcome: false, problems: "leave-out" });

  test("stay out with those whom they manage, the others go in, and the record counts them", async () => {
    const importId = await upload(rows);
    expect(await leaveOut(importId)).toEqual({ ok: true, value: { added: 1, changed: 0, leftOut: 4 } });
    const inside = await db.person.findMany({ where: { email: { endsWith: "@leave.example" } } });
    expect(inside.map(({ name }) => name)).toEqual(["Fay Winslow"]);
    expect(await db.department.count({ where: { name: { in: ["Mending", "Secrets"] } } })).toBe(0);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "people.imported", subjectId: importId },
    });
    expect(event.after).toMatchObject({ added: 1, changed: 0, leftOut: 4 });
  });

  test("leave somebody in whose manager stands in another row, is known already, or was theirs before", async () => {
    const twice = [
      "Head One,head@stay.example,Sales,,,,,,",
      "Head Two,head@stay.example,Sales,,,,,,",
      "Under Head,under@stay.example,Sales,,head@stay.example,,,,",
      `Alice Wrong,${alice.email},Sales,,nobody@stay.example,,,,`,
      `Under Alice,known@stay.example,Sales,,${alice.email},,,,`,
    ];
    expect(await leaveOut(await upload(twice))).toMatchObject({
      value: { added: 3, changed: 0, leftOut: 2 },
    });
    const inside = await db.person.findMany({ where: { email: { endsWith: "@stay.example" } } });
    expect(inside.map(({ name }) => name).sort()).toEqual(["Head One", "Under Alice", "Under Head"]);
  });

  test("leave no event where nothing else is in the file", async () => {
    const importId = await upload([wrong]);
    const before = await db.auditEvent.count();
    expect(await leaveOut(importId)).toMatchObject({ value: { added: 0, leftOut: 1 } });
    expect(await db.auditEvent.count()).toBe(before);
  });

  test("leave a file without a problem as it is", async () => {
    expect(
      await leaveOut(await upload(["Gil Fine,gil@leave.example,Sales,,fay@leave.example,,,,"])),
    ).toMatchObject({
      value: { added: 1, leftOut: 0 },
    });
  });
});

describe("all or nothing", () => {
  test("one wrong row keeps all others out and leaves no trace", async () => {
    const importId = await upload(["Fine,fine@x.example,Sales,,,,,,", "Wrong,wrong,Sales,,,,,,"]);
    const before = await counts();
    expect(await importPeople(actAs(db, adam), { importId, welcome: true })).toMatchObject({
      ok: false,
      reason: "import-has-errors",
    });
    expect(await counts()).toEqual(before);
  });

  test("the same upload goes in once, also when it is sent twice at the same time", async () => {
    const importId = await upload(["Solo,solo@x.example,Sales,,,,,,"]);
    const both = await Promise.all(
      [1, 2].map(() => importPeople(actAs(db, adam), { importId, welcome: true })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.person.count({ where: { email: "solo@x.example" } })).toBe(1);
    expect(await db.letter.count({ where: { toAddress: "solo@x.example" } })).toBe(1);
  });

  test("two uploads of the same file at the same time make one of each person", async () => {
    const rows = Array.from({ length: 50 }, (_, i) => `P ${i},p${i}@x.example,Twin,sales,,,,,T-${i}`);
    const [one, two] = await Promise.all([load(rows), load(rows)]);
    expect([one, two].map((verdict) => verdict.ok)).toEqual([true, true]);
    const added = [one, two].map((verdict) => (verdict.ok ? verdict.value.added : -1));
    expect(added.sort((a, b) => a - b)).toEqual([0, 50]);
    expect(await db.person.count({ where: { department: { name: "Twin" } } })).toBe(50);
  });
});

describe("the way into accounts", () => {
  test("the People team can not move an account with roles to another address, an administrator can", async () => {
    const moved = `Adam Field,evil@x.example,Operations,,,,,,${adam.employeeNumber}`;
    expect(await load([moved], { who: dana })).toMatchObject({ ok: false, reason: "import-has-errors" });
    const renamed = `Adam Fields,${adam.email},Operations,,,Leeds,Europe/Berlin,2024-01-15,${adam.employeeNumber}`;
    expect(await load([renamed], { who: dana })).toMatchObject({ ok: true });
    const own = `Adam Fields,adam.fields@fenwright.example,Operations,,,Leeds,,,${adam.employeeNumber}`;
    expect(await load([own], { who: adam })).toMatchObject({ ok: true, value: { changed: 1 } });
  });

  test("somebody who had left is back", async () => {
    await db.person.update({ where: { id: alice.id }, data: { deactivatedAt: new Date() } });
    expect(await load([`Alice Moreau,${alice.email},Sales,,,,,,`])).toMatchObject({
      ok: true,
      value: { changed: 1 },
    });
    expect((await db.person.findUniqueOrThrow({ where: { id: alice.id } })).deactivatedAt).toBeNull();
  });
});

test("10,000 rows go in within seconds, then change within seconds, and the record stays whole", async () => {
  const row = (i: number, place: string) =>
    `Person ${i},person${i}@big.example,Dept ${i % 40},${(i % 40) % 3 ? "sales" : "procurement"},${i > 0 ? `person${Math.floor(i / 10)}@big.example` : ""},${place},Europe/Berlin,2020-01-01,B-${i}`;
  const rows = (place: string) => Array.from({ length: 10_000 }, (_, i) => row(i, place));
  const timed = async (place: string) => {
    const importId = await upload(rows(place));
    const begun = performance.now();
    const verdict = await importPeople(actAs(db, adam), { importId, welcome: false });
    return { verdict, seconds: (performance.now() - begun) / 1_000 };
  };
  const first = await timed("Elmsea");
  expect(first.verdict).toMatchObject({ ok: true, value: { added: 10_000 } });
  const second = await timed("Tessel");
  expect(second.verdict).toMatchObject({ ok: true, value: { added: 0, changed: 10_000 } });
  console.log(
    `10,000 people: ${first.seconds.toFixed(1)} s to add, ${second.seconds.toFixed(1)} s to change`,
  );
  expect(Math.max(first.seconds, second.seconds)).toBeLessThan(30);
  expect(await verifyAudit(db)).toMatchObject({ whole: true });
}, 120_000);

async function counts() {
  const [people, events, letters, departments] = await Promise.all([
    db.person.count(),
    db.auditEvent.count(),
    db.letter.count(),
    db.department.count(),
  ]);
  return { people, events, letters, departments };
}
