import type { ThresholdRule } from "../../app/domain/awards/threshold";

export const sharedTarget: ThresholdRule = {
  conditions: [
    {
      source: "figures",
      name: "Shared target",
      unit: "%",
      combine: "mean",
      fewest: 1,
      minimum: "100000",
    },
  ],
};

export const twoWins: ThresholdRule = { conditions: [{ source: "wins", side: "any", minimum: "2" }] };

/** A run of the President’s Club over one year, so many years before the latest one that is whole. */
interface ClubYear {
  yearsBefore: number;
  /** First name, and the percent of the shared target in each quarter. */
  figures: [name: string, ...quarters: string[]][];
  leftOut?: [name: string, reason: string];
  citation: string;
}

export const clubYears: ClubYear[] = [
  {
    yearsBefore: 2,
    figures: [
      ["Emeka", "98", "121.5", "117", "134"],
      ["Tomasz", "97", "99.5", "101", "96"],
    ],
    citation: "Opened the Nordics with a suitcase of sensors and a borrowed desk.",
  },
  {
    yearsBefore: 1,
    figures: [
      ["Soo-ah", "104", "118", "139.5", "126"],
      ["Emeka", "92", "88", "104", "101"],
      ["Zainab", "96", "103", "99", "101"],
    ],
    citation: "Doubled an account by asking what it wished to stop buying.",
  },
  {
    yearsBefore: 0,
    figures: [
      ["Ngozi", "112", "124", "131.5", "109"],
      ["Tomasz", "106", "98.5", "103", "115"],
      ["Noor", "101", "99", "100", "100"],
      ["Kwame", "95", "108", "111", "102"],
      ["Bram", "100", "99", "99.5", "100.5"],
      ["Mateo", "91", "104", "88", "97"],
      ["Priya", "99", "103", "98", "97.5"],
      ["Thea", "84", "79", "96", "102"],
      ["Anouk", "103", "101", "107", "99"],
      ["Dario", "72", "88", "81", "90"],
    ],
    leftOut: ["Anouk", "Wishes not to be honoured while the reorganisation runs."],
    citation: "Above the year’s shared target, with Procurement named in half of the thank-you notes.",
  },
];

/** The first quarter of the year that still runs. */
export const clubSoFar: ClubYear["figures"] = [
  ["Ngozi", "108"],
  ["Tomasz", "101.5"],
  ["Soo-ah", "117"],
  ["Noor", "99.9"],
  ["Kwame", "98.5"],
  ["Emeka", "104"],
  ["Bram", "94"],
  ["Mateo", "103"],
  ["Priya", "100"],
  ["Thea", "87"],
  ["Zainab", "99"],
];
