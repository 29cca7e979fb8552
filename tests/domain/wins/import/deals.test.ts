import { describe, expect, it } from "vitest";
import { dealDay, isWon, readDeal } from "~/domain/wins/import/deal";
import { crmOf, guessMapping, headsKey } from "~/domain/wins/import/fields";
import { planDeals, type KnownWin } from "~/domain/wins/import/plan";
import { dealRows, fieldsMissing, readDealFile } from "~/domain/wins/import/read-deals";

const hubspot = `Record ID,Deal Name,Deal Stage,Close Date,Deal owner email,Amount,Currency,Associated Company
41,Night lorry,Closed Won,2026-03-31 14:22,alice@fenwright.example,"12,400.50",EUR,Larkhall Water
42,Lost one,Closed Lost,2026-04-02 10:00,alice@fenwright.example,5,EUR,Larkhall Water`;
const salesforce = `"Opportunity ID";"Opportunity Name";"Stage";"Close Date";"Owner Email";"Amount";"Amount Currency"
0061;Spare parts;Closed Won;3/31/2026;ALICE@fenwright.example;"1.234,5";USD`;

const rowsOf = (text: string) => {
  const file = readDealFile(text);
  if (!file.ok) throw new Error(file.problem.problem);
  const mapping = guessMapping(file.heads);
  return { mapping, rows: dealRows(file, mapping), heads: file.heads };
};
const alice = { id: "a", name: "Alice", email: "alice@fenwright.example", active: true };
const bob = { id: "b", name: "Bob", email: "bob@fenwright.example", active: false };
const house = (wins: KnownWin[] = []) => ({
  currency: "EUR",
  people: new Map([alice, bob].map((one) => [one.email, one])),
  wins: new Map(wins.map((one) => [one.externalId, one])),
});
const row = (cells: Record<string, string>) => ({
  number: 2,
  cells: { externalId: "7", title: "Shelf", owner: alice.email, ...cells },
});
const plan = (cells: Record<string, string>, wins: KnownWin[] = []) =>
  planDeals([row(cells)], house(wins), { days: "day-first" })[0]!;

describe("a file of a CRM", () => {
  it("is known by its heads, and its columns are found", () => {
    const one = rowsOf(hubspot);
    expect(crmOf(one.heads)).toBe("hubspot");
    expect(fieldsMissing(one.mapping, one.heads)).toEqual([]);
    expect(one.rows[0]).toMatchObject({ number: 2, cells: { externalId: "41", customer: "Larkhall Water" } });
    const other = rowsOf(salesforce);
    expect([crmOf(other.heads), other.mapping.days]).toEqual(["salesforce", "month-first"]);
    const [planned] = planDeals(other.rows, house(), other.mapping);
    expect(planned).toMatchObject({
      result: "new",
      deal: { wonOn: "2026-03-31", amount: "123450", currency: "USD", owner: alice.email },
    });
  });

  it("of no system we know has its columns guessed by the usual words, or asked for", () => {
    const heads = ["ID", "Title", "Seller", "Price"];
    expect(crmOf(heads)).toBe("other");
    expect(guessMapping(heads).columns).toEqual({ externalId: "ID", title: "Title", owner: "Seller" });
    expect(fieldsMissing({ columns: { title: "Gone" }, days: "day-first" }, heads)).toHaveLength(3);
  });

  it("is remembered by its columns in any order and case", () => {
    expect(headsKey(["Deal Name", "Amount"])).toBe(headsKey(["amount", "deal name"]));
    expect(headsKey(["Deal Name"])).not.toBe(headsKey(["Deal Name", "Amount"]));
  });

  it.each([
    ["", "empty"],
    ["a,b\n", "empty"],
    ["a,a\n1,2", "head-twice"],
    ['a,b\n"1,2', "not-a-table"],
  ])("%j is refused as %s", (text, problem) => {
    expect(readDealFile(text)).toMatchObject({ ok: false, problem: { problem } });
  });
});

describe("a row", () => {
  it.each([
    ["2026-03-31", "day-first", "2026-03-31"],
    ["2026-03-31T14:22:00Z", "day-first", "2026-03-31"],
    ["31.3.2026", "month-first", "2026-03-31"],
    ["31/3/2026", "day-first", "2026-03-31"],
    ["3/4/2026", "month-first", "2026-03-04"],
    ["3/4/2026", "day-first", "2026-04-03"],
    ["31/3/2026", "month-first", null],
    ["soon", "day-first", null],
  ] as const)("reads %s, %s, as %s", (text, order, day) => {
    expect(dealDay(text, order)).toBe(day);
  });

  it.each([
    ["Closed Won", true],
    ["closedwon", true],
    ["Won", true],
    ["Closed Lost", false],
    ["Wonderful lead", false],
    ["Not won", false],
    ["Gewonnen", true],
    ["Geschlossen und gewonnen", true],
    ["Abgeschlossen und gewonnen", true],
    ["Geschlossen und verloren", false],
    ["Verloren", false],
    ["Nicht gewonnen", false],
    ["Gewonnene Aufmerksamkeit", false],
    ["Gagné", true],
    ["Gagne\u0301", true],
    ["Conclu gagné", true],
    ["Affaire gagnée", true],
    ["Gagnéo", false],
    ["Perdu", false],
    ["Conclu perdu", false],
    ["Ganada", true],
    ["Cerrado ganado", true],
    ["Cerrado perdido", false],
    ["Vinta", true],
    ["Chiusa vinta", true],
    ["Chiusa persa", false],
    ["", false],
    [undefined, true],
  ])("in stage %s is won: %s", (stage, won) => {
    expect(isWon(stage)).toBe(won);
  });

  it.each([
    ["1,234.50", "EUR", "123450"],
    ["1.234,50", "EUR", "123450"],
    ["EUR 1 234", "EUR", "123400"],
    ["1200.0000", "EUR", "120000"],
    ["1,200", "JPY", "1200"],
    ["1.5", "KWD", "1500"],
    ["", "EUR", null],
  ])("reads the amount %j in %s as %s", (amount, currency, minor) => {
    expect(readDeal(row({ amount, currency }), { days: "day-first", currency: "EUR" })).toMatchObject({
      deal: { amount: minor },
      problems: [],
    });
  });

  it.each([
    [{ amount: "1,234", currency: "KWD" }, "amount", "ambiguous-amount"],
    [{ amount: "much" }, "amount", "not-an-amount"],
    [{ amount: "-5" }, "amount", "not-an-amount"],
    [{ amount: "1.234", currency: "JPYX" }, "currency", "not-a-currency"],
    [{ externalId: "" }, "externalId", "missing"],
    [{ title: "" }, "title", "missing"],
    [{ title: "t".repeat(121) }, "title", "too-long"],
    [{ title: "a\u0007b" }, "title", "strange-signs"],
    [{ owner: "" }, "owner", "missing"],
    [{ owner: "Alice" }, "owner", "not-an-address"],
    [{ owner: "nobody@fenwright.example" }, "owner", "person-unknown"],
    [{ owner: bob.email }, "owner", "person-unknown"],
    [{ people: "alice@fenwright.example; bob" }, "people", "not-an-address"],
    [{ people: bob.email }, "people", "person-unknown"],
    [{ wonOn: "2026-02-30" }, "wonOn", "not-a-day"],
    [{ leadOn: "2026-03-02", wonOn: "2026-03-01" }, "wonOn", "days-crossed"],
  ])("with %j has one problem: %s %s", (cells, field, problem) => {
    expect(plan(cells as Record<string, string>)).toMatchObject({
      result: "problem",
      problems: [{ field, problem }],
    });
    expect(plan(cells as Record<string, string>).problems).toHaveLength(1);
  });

  it("whose id came before has a problem that names the row", () => {
    const rows = [row({}), { ...row({}), number: 3 }];
    const planned = planDeals(rows, house(), { days: "day-first" });
    expect(planned.map(({ result }) => result)).toEqual(["new", "problem"]);
    expect(planned[1]!.problems).toEqual([{ field: "externalId", problem: "twice", detail: "2" }]);
  });
});

describe("a deal that is known", () => {
  const imported = plan({ amount: "100", customer: "Larkhall" }).deal;
  const known = (state: KnownWin["state"], more = {}): KnownWin => ({
    ...{ id: "w", externalId: "7", title: "Rewritten by Alice", state, imported },
    ...{ author: { id: alice.id, active: true }, isTouched: true },
    ...more,
  });

  it("changes only in what the other system changed", () => {
    expect(plan({ amount: "100", customer: "Larkhall" }, [known("draft")])).toMatchObject({
      result: "same",
      changes: [],
    });
    const changed = plan({ amount: "120", customer: "Larkhall" }, [known("returned")]);
    expect(changed).toMatchObject({ result: "changed", changes: ["amount"] });
  });

  it("keeps the amount, its currency and the days that a file leaves empty", () => {
    const said = { amount: "100", currency: "USD", leadOn: "2026-01-12", wonOn: "2026-03-20" };
    const before = [known("draft", { imported: plan(said).deal })];
    expect(plan({}, before)).toMatchObject({ result: "same", changes: [] });
    expect(plan({ title: "Rack", currency: "EUR" }, before)).toMatchObject({
      changes: ["title"],
      deal: { ...said, amount: "10000" },
    });
    expect(plan({ ...said, amount: "0", currency: "EUR" }, before)).toMatchObject({
      changes: ["currency", "amount"],
    });
    const without = [known("draft", { imported: plan({ currency: "USD" }).deal })];
    expect(plan({ currency: "EUR" }, without)).toMatchObject({
      changes: ["currency"],
      deal: { amount: null, currency: "EUR" },
    });
  });

  it.each([
    ["draft", false, true, ["owner"]],
    ["draft", true, false, ["owner"]],
    ["draft", true, true, []],
    ["returned", false, true, []],
    ["returned", true, false, []],
  ] as const)("with a new owner, as a %s (touched: %s, author active: %s) changes in %j", (...of) => {
    const [state, isTouched, active, changes] = of;
    const lies = known(state, { isTouched, author: { id: "x", active } });
    const gone = { ...lies, imported: { ...imported, owner: "x@fenwright.example" } };
    expect(plan({ amount: "100", customer: "Larkhall" }, [gone])).toMatchObject({
      changes,
      deal: { owner: changes.length > 0 ? alice.email : "x@fenwright.example" },
    });
    expect(plan({}, [{ ...lies, imported: null }]).changes).not.toContain("owner");
    expect(plan({}, [{ ...lies, author: { id: alice.id, active } }]).changes).not.toContain("owner");
  });

  it.each(["submitted", "confirmed", "validated", "closed", "reversed"] as const)(
    "stays as it is once it is %s",
    (state) => {
      expect(plan({ amount: "120", owner: "gone@fenwright.example" }, [known(state)])).toMatchObject({
        result: "sent",
      });
    },
  );

  it("is left out when it is not won any more", () => {
    expect(plan({ stage: "Closed Lost", owner: "" }, [known("draft")])).toMatchObject({
      result: "left-out",
      problems: [],
    });
  });
});
