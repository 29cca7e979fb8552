import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { checkHidden, publicTexts } from "~/domain/wins/hidden-customer";
import { findIn, soughtOf } from "~/domain/wins/naming/find-name";
import { aWin } from "./a-win";

const utility = "Larkhall Water Utilities plc";

/** The words that give a customer away in a text, or null. */
function said(customer: string, text: string, contract = ""): string | null {
  const verdict = checkHidden({ customer, contract, hideCustomer: true }, [{ field: "story", text }]);
  return verdict.ok ? null : (verdict.detail ?? "");
}

describe("a hidden customer is named", () => {
  it.each([
    ["by the whole name", utility, "For Larkhall Water Utilities plc.", "Larkhall Water Utilities"],
    ["by a telling word", utility, "Larkhall asked first.", "Larkhall"],
    ["in any case", utility, "the people of LARKHALL", "LARKHALL"],
    ["with an ending", utility, "The Larkhallers came.", "Larkhallers"],
    ["in the genitive", utility, "Larkhall’s pump", "Larkhall"],
    ["inside a longer word", utility, "#TeamLarkhall", "TeamLarkhall"],
    ["as an address", utility, "see www.larkhallwater.example", "larkhallwater"],
    ["with a soft hyphen", "Acme Ltd", "For Ac\u00adme.", "Acme"],
    ["with signs of no width", "Acme Ltd", "For A\u200bc\u200dm\u2060e.", "Acme"],
    ["with a sign that turns the direction", "Acme Ltd", "For \u202aAcme\u202c.", "Acme"],
    ["with a filler", "Acme Ltd", "For Ac\u115fme.", "Acme"],
    ["drawn apart", "Acme Ltd", "For A c m e.", "A c m e"],
    ["with dots", "Acme Ltd", "For A.C.M.E. in May", "A.C.M.E"],
    ["in two parts", "Acme Ltd", "For Ac me.", "Ac me"],
    ["on two lines", "Acme Ltd", "For Ac\nme.", "Ac\nme"],
    [
      "in Cyrillic letters that look alike",
      "Acme Ltd",
      "For \u0410\u0441\u043c\u0435.",
      "\u0410\u0441\u043c\u0435",
    ],
    ["with one Greek letter", utility, "L\u03b1rkhall asked.", "L\u03b1rkhall"],
    ["in wide letters", "Acme Ltd", "For Ａｃｍｅ.", "Acme"],
    ["in circled letters", "Acme Ltd", "For Ⓐⓒⓜⓔ.", "Acme"],
    ["in bold letters of mathematics", "Acme Ltd", "For 𝐀𝐜𝐦𝐞.", "Acme"],
    ["in small capitals", "Acme Ltd", "For ᴀᴄᴍᴇ.", "ᴀᴄᴍᴇ"],
    ["with accents", "Acme Ltd", "For Àçmé.", "Àçmé"],
    [
      "with marks over every letter",
      "Acme Ltd",
      "For A\u0332c\u0332m\u0332e\u0332.",
      "A\u0332c\u0332m\u0332e\u0332",
    ],
    ["with a trade mark", "Acme Ltd", "For Acme™.", "Acme"],
    ["with its umlaut written out", "Müller Pumpen GmbH", "For Mueller.", "Mueller"],
    ["with an umlaut for two letters", "Mueller Pumpen GmbH", "For Müller.", "Müller"],
    ["without its umlaut", "Müller Pumpen GmbH", "For Muller.", "Muller"],
    ["by three letters as a word", "ABB", "ABB was glad.", "ABB"],
    ["by three letters with dots", "ABB", "A.B.B. was glad.", "A.B.B"],
    ["by two letters as a word", "HP Inc.", "The hp team.", "hp"],
    ["by a figure and a letter", "3M", "For 3M.", "3M"],
    ["by a short word before a common one", "Fox Logistics GmbH", "Fox called.", "Fox"],
    ["by common words in their order", "City Water plc", "For City Water.", "City Water"],
    ["by common words written together", "City Water plc", "For CityWater.", "CityWater"],
    ["by one common word with its form", "Next plc", "For Next plc.", "Next plc"],
    ["by one common word that is all of it", "Energy", "For Energy.", "Energy"],
    ["in Greek, by either case", "ΝΙΚΗ", "Για την Νίκη.", "Νίκη"],
    ["in Cyrillic", "Ромашка", "для РОМАШКА", "РОМАШКА"],
    ["in Chinese, within a sentence", "北京公司", "我们北京公司很高兴", "我们北京公司很高兴"],
    ["in Japanese, without its form", "株式会社トヨタ", "今年はトヨタと", "今年はトヨタと"],
    ["in Thai, within a sentence", "ปูนไทย", "เราขายกับปูนไทยมานาน", "เราขายกับปูนไทยมานาน"],
    ["in Korean, with an ending", "삼성", "삼성은 좋다", "삼성은"],
    ["by Latin letters within Chinese", "ABB", "我们ABB很高兴", "ABB"],
    ["by three letters with an ending", "ABB", "The ABBs came.", "ABBs"],
    ["by three letters in front of a word", "ABB", "The abbGroup came.", "abbGroup"],
    ["by three letters behind a word", "ABB", "#TeamABB came.", "TeamABB"],
    ["by an ordinary word with company", "The Water Company Ltd", "At Water Company.", "Water Company"],
    ["by ordinary words without article", "The Harbour Group", "For Harbour Group.", "Harbour Group"],
    ["by the beginning without its form", "Wren S.p.A.", "Wren was first.", "Wren"],
  ])("%s", (_, customer, text, words) => {
    expect(said(customer, text)).toBe(words);
  });

  it.each([
    ["as it is written", "FW-2024/118", "Under FW-2024/118."],
    ["without its signs", "FW-2024/118", "Under fw2024118."],
    ["with other signs", "FW-2024/118", "Under FW 2024.118"],
    ["of figures alone", "4500118", "Contract 4500118."],
    ["with a sign of no width", "4500118", "Contract 4500\u200b118."],
  ])("by the number of the contract %s", (_, contract, text) => {
    expect(said("Acme Ltd", text, contract)).not.toBeNull();
    expect(said("Acme Ltd", text)).toBeNull();
  });
});

describe("a hidden customer is not named", () => {
  const customers = [
    ...[
      utility,
      "Acme Ltd",
      "ABB",
      "3M",
      "HP Inc.",
      "Fox Logistics GmbH",
      "The Harbour Group",
      "Wren S.p.A.",
    ],
    ...[
      "Nova Energy AG",
      "On AG",
      "It",
      "The",
      "Next plc",
      "City Water plc",
      "Osier Freight",
      "Quillon Aerospace",
    ],
    ...["The Water Company Ltd", "Gas Company", "The Next Ltd", "北京公司", "株式会社トヨタ", "삼성"],
    ...["Müller Pumpen GmbH", "Avon Rubber", "Ford", "Aria Systems SA"],
  ];

  it.each([
    "A spare arrives the next morning, from our own shelf.",
    "The water in the plant runs warmer than the utilities allow.",
    "We group the orders of the city and ship them as one.",
    "Freight and logistics cost less since both lanes share a truck.",
    "In 3 m of shelf we keep 12 pallets for them.",
    "The customer asked for A, B and C. We had all of it.",
    "On Monday we called, on Tuesday it was done.",
    "A man of the mill showed us how the pump works.",
    "For days nobody found the prose that explains it.",
    "Their energy bill fell by 12%, the harbour was glad.",
    "It is at the end of the line, as we said.",
    "We are on time in full since April.",
    "The foxglove in the yard is still there.",
    "The company has a new plant in the north.",
    "Variable rates are gone, the price is fixed for three years.",
    "Screws M12 and M8 come in one box now.",
    "Two came, ab board we agreed.",
    "The water pump and the water of the company, a gas line, the next one.",
    "我们很高兴，一起工作。今年も一緒に。가까운 삼각형",
    "Foxes and a FOXGLOVE; abbot, ABBA and rabbits.",
    "The abbey road job took 11 days.",
    "Afford more, waste less: that was the plan.",
    "The price rose, then it fell.",
    "We pump for the whole city now, with one motor.",
    "Innovation needs both sides in the room.",
    "Systems and services come from one supplier.",
    "No more rubber waste at the mill since May 2024.",
    "Under a framework of 2024, item 118, page 45.",
    "A, c, m and e were the four options we looked at.",
    "The power of the motor fell, in kW it is 11.",
    "Their S and P teams sat at one table.",
    "Wir liefern nun von einem Lager aus, ohne Umweg.",
    "Nous avons gagné ensemble, avec l’équipe des achats.",
  ])("in “%s”", (text) => {
    for (const customer of customers) expect([customer, said(customer, text)]).toEqual([customer, null]);
  });

  it("by a number that is a year, a day or part of another", () => {
    expect(said("Acme Ltd", "Since 2024.", "2024")).toBeNull();
    expect(said("Acme Ltd", "Since 12.4.", "12/4")).toBeNull();
    expect(said("Acme Ltd", "In all 12,345 pieces.", "12345")).toBeNull();
    expect(said("Acme Ltd", "Under 45001189.", "4500118")).toBeNull();
    expect(said("Acme Ltd", "Under a framework.", "framework")).toBeNull();
  });

  it("where the win hides nobody", () => {
    const texts = [{ field: "story", text: "For Acme, under FW-2024/118." }];
    expect(checkHidden({ customer: "Acme", contract: "FW-2024/118", hideCustomer: false }, texts).ok).toBe(
      true,
    );
  });
});

it("is found however its letters are drawn apart by signs that nobody sees", () => {
  const invisible = fc.constantFrom(
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u202e",
    "\u2066",
  );
  const between = fc.array(fc.oneof(invisible, fc.constantFrom(" ", ".", "-", "_", "\n")), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(between, { minLength: 7, maxLength: 7 }), (gaps) => {
      const drawn = [..."Quillon"].map((letter, at) => letter + (gaps[at] ?? []).join("")).join("");
      expect(findIn(`It went to ${drawn} in May.`, [soughtOf("Quillon Aerospace")])).not.toBeNull();
    }),
  );
});

it("is looked for in every text that everybody reads, and the field is said", () => {
  const win = aWin({ customer: "Acme Ltd", hideCustomer: true });
  const fields = publicTexts(win).map(({ field }) => field);
  expect(fields).toEqual([
    ...["title", "summary", "story", "lessons", "suppliers", "sentence-alice", "sentence-bob"],
    ...["label-0", "source-0", "note-0"],
  ]);
  const texts = publicTexts({ ...win, lessons: "Ask A\u200bcme first." });
  expect(checkHidden(win, texts)).toMatchObject({
    reason: "customer-in-text",
    field: "lessons",
    detail: "Acme",
  });
});
