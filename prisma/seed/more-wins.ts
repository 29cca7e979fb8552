import type { ValueKind } from "../../app/domain/wins/value-line";
import type { WinStory } from "./wins";

/** A win in one row: who, how many days ago it was won, and how long lead, Procurement and offer lay before that. */
type Row = [
  key: string,
  title: string,
  customer: string,
  sales: string,
  procurement: string,
  days: [wonAgo: number, lead: number, engaged: number, offer: number],
  value: [kind: ValueKind, label: string, before: number, after: number],
];

/** Smaller wins of two years, so that the scorecard has something to compare. All names are invented. */
const rows: Row[] = [
  [
    "crates",
    "Crates that come back",
    "Marrow Dairy",
    "Yuki",
    "Oriel",
    [34, 48, 44, 20],
    ["waste", "Crates replaced a year", 64_000, 21_000],
  ],
  [
    "night",
    "The night lane",
    "Pollard Foods",
    "Thea",
    "Imani",
    [62, 60, 50, 22],
    ["freight", "Two lanes by night", 148_000, 112_000],
  ],
  [
    "spare",
    "Spares on the shelf next door",
    "Vantage Rail",
    "Dario",
    "Henrik",
    [88, 75, 66, 30],
    ["inventory", "Stock at the customer", 260_000, 170_000],
  ],
  [
    "casting",
    "One casting for three",
    "Orrin Pumps",
    "Petra",
    "Caspian",
    [117, 90, 71, 35],
    ["price", "Castings a year", 410_000, 362_000],
  ],
  [
    "tender",
    "A tender with the buyer in it",
    "Tessel Water",
    "Roshan",
    "Zainab",
    [150, 82, 40, 38],
    ["margin", "Margin of the contract", 300_000, 384_000],
  ],
  [
    "terms",
    "Sixty days for both",
    "Halden Mills",
    "Amara",
    "Beatrix",
    [181, 58, 30, 26],
    ["working_capital", "Days of payment", 520_000, 395_000],
  ],
  [
    "faults",
    "Half the faults",
    "Brightwell Labs",
    "Jonas",
    "Oriel",
    [214, 96, 80, 41],
    ["waste", "Parts thrown away", 92_000, 47_000],
  ],
  [
    "rebid",
    "No second tender",
    "Elmsea Port",
    "Callum",
    "Imani",
    [246, 70, 28, 30],
    ["rebid_avoided", "Work of a tender", 38_000, 0],
  ],
  [
    "energy",
    "The quieter furnace",
    "Stonewick Glass",
    "Soo-ah",
    "Caspian",
    [281, 104, 60, 48],
    ["consumption", "Gas a year", 230_000, 181_000],
  ],
  [
    "pallet",
    "Every pallet full",
    "Marrow Dairy",
    "Idris",
    "Henrik",
    [372, 66, 24, 29],
    ["freight", "Pallets a year", 118_000, 97_000],
  ],
  [
    "early",
    "The drawing before the quote",
    "Vantage Rail",
    "Yuki",
    "Zainab",
    [401, 92, 62, 40],
    ["price", "Cabinets a year", 350_000, 322_000],
  ],
  [
    "stock",
    "Stock that moved out",
    "Orrin Pumps",
    "Thea",
    "Beatrix",
    [437, 110, 52, 50],
    ["inventory", "Stock of pumps", 310_000, 255_000],
  ],
  [
    "service",
    "Service from one van",
    "Tessel Water",
    "Dario",
    "Oriel",
    [466, 84, 30, 36],
    ["productivity", "Work a year", 140_000, 171_000],
  ],
  [
    "box",
    "One box, four labels",
    "Pollard Foods",
    "Petra",
    "Imani",
    [498, 73, 25, 31],
    ["consumption", "Boxes a year", 88_000, 61_000],
  ],
  [
    "loop",
    "Copper that comes back",
    "Halden Mills",
    "Roshan",
    "Henrik",
    [534, 99, 44, 45],
    ["waste", "Copper a year", 176_000, 139_000],
  ],
];

/** What Finance accepts of them and what has come in since, in percent: whole values, less, and one still to check. */
export const checks: Record<string, { accepted: number; cameIn: number }> = {
  ...{ night: { accepted: 100, cameIn: 0 }, spare: { accepted: 80, cameIn: 0 } },
  ...{ casting: { accepted: 100, cameIn: 25 }, tender: { accepted: 75, cameIn: 30 } },
  ...{ terms: { accepted: 100, cameIn: 100 }, faults: { accepted: 90, cameIn: 60 } },
  ...{ rebid: { accepted: 50, cameIn: 100 }, energy: { accepted: 100, cameIn: 80 } },
  ...{ pallet: { accepted: 100, cameIn: 100 }, early: { accepted: 100, cameIn: 70 } },
  ...{ stock: { accepted: 70, cameIn: 100 }, service: { accepted: 100, cameIn: 50 } },
  ...{ box: { accepted: 100, cameIn: 100 }, loop: { accepted: 85, cameIn: 90 } },
};

export const moreWins: WinStory[] = rows.map(
  ([key, title, customer, sales, procurement, [ago, lead, engaged, offer], value]) => {
    const [kind, label, before, after] = value;
    const won = -ago;
    return {
      ...{ key, title, customer, suppliers: [] },
      summary: `${sales} and ${procurement} looked at it together before they answered ${customer}.`,
      story: `${customer} asked for a price. ${sales} asked ${procurement} what it costs to use, and they answered that.`,
      people: [
        [sales, "sales", "Asked what it costs to use, and not what it costs."],
        [procurement, "procurement", "Worked out what the customer would save."],
      ],
      values: [
        {
          ...{ kind, label, baseline: BigInt(before) * 100n, achieved: BigInt(after) * 100n },
          baselineSource: "Invoices of the year before",
        },
      ],
      milestones: [
        ["lead", won - lead],
        ["procurement_engaged", won - engaged],
        ["offer_sent", won - offer],
        ["won", won],
      ],
      sentOn: won + 3,
      signed: [
        [sales, won + 4, "Knew what it costs once it is in the plant."],
        [procurement, won + 5, "Asked us in while we could still change the answer."],
      ],
    };
  },
);
