import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkEngraving, roomFor, zoneOfLine, type EngravingZone } from "~/domain/trophies/engraving";

const front: EngravingZone = { name: "Front", lines: 4, characters: 24 };
const facts = { honouredOn: "2026-04-16" };
const check = (lines: string[], more: object = {}, zones = [front]) =>
  checkEngraving(lines, zones, { ...facts, ...more });
const kinds = (lines: string[], more: object = {}, zones = [front]) =>
  check(lines, more, zones).map(({ kind }) => kind);

describe("length", () => {
  it("fits at the limit and not one sign beyond", () => {
    expect(check(["W".repeat(24)])).toEqual([]);
    expect(check(["W".repeat(25)])).toMatchObject([{ line: 0, kind: "too-long", over: 1, limit: 24 }]);
  });

  it("counts what a reader counts", () => {
    expect(check(["e\u0301".repeat(24)])).toEqual([]);
    expect(check(["n\u0303".repeat(25)])).toMatchObject([{ kind: "too-long", over: 1 }]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (n) => {
        const over = check(["é".repeat(n)]).length > 0;
        return over === n > 24;
      }),
    );
  });

  it("offers shorter forms that fit and changes nothing itself", () => {
    const [finding] = check(["Ingrid Maria Theodora Saltmarsh"]);
    expect(finding).toMatchObject({ suggestions: ["Ingrid M. T. Saltmarsh", "I. Saltmarsh"] });
    expect(check(["What’s in it for we, always"])).toMatchObject([
      { over: 3, suggestions: ["What’s in it for we"] },
    ]);
  });

  it("takes as many lines as the zones have", () => {
    expect(check(["A", "B", "C", "D"])).toEqual([]);
    expect(check(["A", "B", "C", "D", "E"])).toMatchObject([{ line: 4, kind: "no-room", limit: 4 }]);
    expect(check(["A", "B", "C", "D", ""])).toEqual([]);
  });

  it("holds each line against its own zone", () => {
    const zones = [
      { ...front, lines: 1 },
      { name: "Base", lines: 1, characters: 5 },
    ];
    expect(check(["Twelve signs", "Twelve"], {}, zones)).toMatchObject([
      { line: 1, kind: "too-long", limit: 5 },
    ]);
    expect(zoneOfLine(zones, 1)?.name).toBe("Base");
    expect(roomFor(zones)).toBe(2);
  });
});

describe("signs", () => {
  it.each([
    "Ågot Ødegård",
    "Zoë Łukasiewicz",
    "Nguyễn Thị Hồng",
    "Δημήτρης",
    "Ольга Ёлкина",
    "What’s & who’s",
    "§".repeat(0) || "A–Z",
  ])("keeps the accents of %s", (line) => expect(check([line])).toEqual([]));

  it.each([
    ["Well done 🏆", "🏆"],
    ["李小龙", "李"],
    ["tab\there", "\t"],
    ["hidden\u202Eturn", "\u202E"],
    ["zero\u200Bwidth", "\u200B"],
    ["<b>bold</b>", "<"],
  ])("refuses a sign in %j", (line, sign) => expect(check([line])).toMatchObject([{ kind: "sign", sign }]));

  it("goes by the item's own list where it has one", () => {
    const zones = [{ ...front, allowed: "A–Z a–z 0–9 é ö ø ’ . , & –" }];
    expect(check(["Zoé Bjørn, 2026 – A&B’s."], {}, zones)).toEqual([]);
    expect(check(["−€310k in stock"], {}, zones)).toMatchObject([{ kind: "sign", sign: "−" }]);
    expect(check(["Łukasz"], {}, zones)).toMatchObject([{ kind: "sign", sign: "Ł" }]);
    expect(check(["cafe\u0301"], {}, zones)).toEqual([]);
  });
});

describe("placeholders", () => {
  it.each([
    "{laureate}",
    "{",
    "TBD",
    "tbc",
    "NAME",
    "Name: NAME",
    "Lorem ipsum",
    "XXXX",
    "Your name",
    "PLACEHOLDER",
    "N/A",
  ])("refuses %s", (line) => expect(kinds([line])).toEqual(["placeholder"]));

  it.each(["A good name", "Lorempson", "Super Bowl XXX", "Natbd", "Names in lights"])(
    "lets %s pass",
    (line) => expect(kinds([line])).toEqual([]),
  );

  it("refuses an engraving without a word", () => {
    expect(kinds([])).toEqual(["empty"]);
    expect(kinds(["", "  "])).toEqual(["empty"]);
  });
});

describe("a hidden customer", () => {
  const hidden = { hiddenCustomers: ["Nordwind Käserei GmbH"] };

  it.each([
    "Nordwind Käserei",
    "NORDWIND KASEREI",
    "for Nordwind-Käserei",
    "Nordwind  Käserei’s deal",
    "NordwindKäserei",
    "Nordwind Käserei GmbH",
    "Nordwind alone",
    "N\u043erdwind",
    "Nord\u00adwind",
    "ＮＯＲＤＷＩＮＤ",
  ])("is found in %s", (line) => expect(kinds([line], hidden)).toContain("hidden-customer"));

  it("does not stop other words", () => {
    expect(kinds(["North wind, cheese"], hidden)).toEqual([]);
    expect(kinds(["Maria Abe"], { hiddenCustomers: ["Ria AB"] })).toEqual([]);
    const recipient = { recipientName: "Ida Nordwind" };
    expect(kinds(["Ida Nordwind"], { ...hidden, ...recipient })).toEqual([]);
    expect(kinds(["Ida Nordwind", "Nordwind Käserei"], { ...hidden, ...recipient })).toEqual([
      "hidden-customer",
    ]);
    expect(kinds(["Nordwind Käserei"], {})).toEqual([]);
  });
});

describe("hidden amounts", () => {
  it.each(["Saved €310k", "310 000 EUR", "$2", "4 million saved", "GBP 40", "2.5m better"])(
    "are found in %s",
    (line) => expect(kinds([line], { hidesAmounts: true })).toEqual(["hidden-amount"]),
  );

  it.each(["Kindred Spirits 2026", "Laurel 240 mm", "MAY 2026", "11 days"])("let %s pass", (line) =>
    expect(kinds([line], { hidesAmounts: true })).toEqual([]),
  );

  it("may be engraved where they are shown", () => expect(kinds(["Saved €310k"])).toEqual([]));
});

describe("dates", () => {
  it.each([
    "31 February 2026",
    "2026-13-01",
    "30.02.2026",
    "29 Feb 2025",
    "Award 2028",
    "Since 1925",
    "16 April 2062",
  ])("refuses %s", (line) => expect(kinds([line])).toEqual(["date"]));

  it.each([
    "29 February 2024",
    "Award 2027",
    "Since 1926",
    "16 April 2026",
    "31.12.2025",
    "Model 2500X",
    "1,800 crates",
  ])("lets %s pass", (line) => expect(kinds([line])).toEqual([]));
});

describe("the name", () => {
  const jose = { recipientName: "José Saltmarsh" };

  it("must keep its accents and letters", () => {
    expect(check(["For the year", "Jose Saltmarsh"], jose)).toMatchObject([
      { line: 1, kind: "name", name: "José Saltmarsh" },
    ]);
    expect(kinds(["José Saltmersh"], jose)).toEqual(["name"]);
    expect(kinds(["José Saltmarshs"], jose)).toEqual(["name"]);
  });

  it("may be in capitals, in company, or not there at all", () => {
    expect(kinds(["JOSÉ SALTMARSH"], jose)).toEqual([]);
    expect(kinds(["José Saltmarsh & Fatou"], jose)).toEqual([]);
    expect(kinds(["The quiet engine"], jose)).toEqual([]);
    expect(kinds(["Anna Schmidt", "Anne Schmidt"], { recipientName: "Anne Schmidt" })).toEqual([]);
  });
});

describe("any text at all", () => {
  it("gets an answer without a crash", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 8 }), (lines) => {
        for (const { line } of check(lines, {
          recipientName: "José Saltmarsh",
          hiddenCustomers: ["Nordwind"],
        })) {
          if (line < 0 || line >= Math.max(1, lines.length)) return false;
        }
        return true;
      }),
    );
  });
});
