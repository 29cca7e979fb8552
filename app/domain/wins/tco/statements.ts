import type { ElementName } from "./element";

/** Something people say of a deal, and the parts of total cost that it is about. */
export interface Statement {
  name: string;
  says: string;
  /** Beginnings of words that point to it. */
  words: readonly string[];
  elements: readonly ElementName[];
  /** Which way a time that is named goes: that much less than before, or that much more. */
  time?: "less" | "more";
}

export const statements: readonly Statement[] = [
  {
    name: "stock",
    says: "We hold stock for them",
    words: ["stock", "shelf", "shelv", "inventor", "consign", "wareh", "hold", "buffer", "spare"],
    elements: ["stock_capital", "stock_keeping"],
    time: "less",
  },
  {
    name: "deliveries",
    says: "One delivery, not three",
    words: [
      "deliver",
      "trip",
      "freight",
      "lorr",
      "truck",
      "transport",
      "shipment",
      "shipp",
      "route",
      "pallet",
      "load",
    ],
    elements: ["freight"],
  },
  {
    name: "orders",
    says: "Fewer orders and invoices",
    words: ["invoice", "order", "paper", "booking", "admin", "catalog", "approval", "clerk", "purchas"],
    elements: ["administration"],
  },
  {
    name: "lasts",
    says: "It lasts longer",
    words: ["last", "longer", "wear", "replac", "lifetime", "durab", "life"],
    elements: ["lasting"],
  },
  {
    name: "faults",
    says: "Fewer come back",
    words: [
      "fault",
      "defect",
      "return",
      "complain",
      "reject",
      "scrap",
      "quality",
      "come",
      "broken",
      "repair",
      "warrant",
    ],
    elements: ["quality"],
  },
  {
    name: "uses",
    says: "It uses less",
    words: ["use", "using", "consum", "energy", "power", "electric", "water", "fuel", "material", "gas"],
    elements: ["consumption"],
  },
  {
    name: "waste",
    says: "Less is thrown away",
    words: ["waste", "thrown", "throw", "dispos", "tonne", "packag", "landfill", "recycl", "offcut"],
    elements: ["waste"],
  },
  {
    name: "later",
    says: "They pay later",
    words: ["later", "pay", "terms", "credit", "net"],
    elements: ["supplier_credit"],
    time: "more",
  },
  {
    name: "sooner",
    says: "We are paid sooner",
    words: ["sooner", "paid", "earlier", "advance", "receivable", "deposit"],
    elements: ["receivables"],
    time: "less",
  },
];

/** The statements that a sentence is about, the best first; all of them in their own order where it says none. */
export function statementsFor(sentence: string): readonly Statement[] {
  const meant = meantBy(sentence);
  return meant.length > 0 ? meant : statements;
}

/** The statements to which the words of a sentence point, the surest first; none where it says none of them. */
export function meantBy(sentence: string): readonly Statement[] {
  const words = wordsOf(sentence);
  return statements
    .map((statement) => ({ statement, score: words.filter((word) => pointsTo(statement, word)).length }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ statement }) => statement);
}

/** The parts of total cost of a statement; none where there is no such statement. */
export function statementNamed(name: string): Statement | null {
  return statements.find((one) => one.name === name) ?? null;
}

const numbers: Record<string, number> = {
  ...{
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{ eleven: 11, twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, sixty: 60, ninety: 90 },
};

const spans: readonly [start: string, days: number][] = [
  ["day", 1],
  ["week", 7],
  ["month", 30],
];

/** The days that a sentence names: “two weeks” are 14, “a month” is 30, “10 days” are 10. Null where it names none. */
export function daysIn(sentence: string): number | null {
  const words = wordsOf(sentence);
  for (const [at, word] of words.entries()) {
    const [, days] = spans.find(([start]) => word.startsWith(start)) ?? [];
    const before = words[at - 1] ?? "";
    const count = /^\d{1,3}$/.test(before) ? Number(before) : numbers[before];
    if (days !== undefined && count !== undefined) return count * days;
  }
  return null;
}

function pointsTo(statement: Statement, word: string): boolean {
  return statement.words.some((start) => word.startsWith(start));
}

function wordsOf(sentence: string): string[] {
  return sentence
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
