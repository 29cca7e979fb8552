import { blindFields, usualJury, type JurySettings } from "../../app/domain/juries/settings";
import type { CycleStory, NominationStory } from "./cycles";

/** Who judges in the demo, and how many entries each has finished of the jury at work. */
export const jurors: Record<string, number> = { Emeka: 2, Tomasz: 0, Wen: 9, Beatrix: 2, Samir: 1 };

/** Who steps aside from whom, in the jury at work. */
export const steppingAside = {
  juror: "Beatrix",
  from: "Kofi Tamarack",
  conflict: "family-or-friend",
  reason: "We share a garden and most Sundays.",
} as const;

export const wellMade: JurySettings = {
  ...usualJury,
  blind: [...blindFields],
  commentExtremes: true,
  criteria: [
    {
      id: "made",
      name: "How well is it made?",
      weight: 2,
      anchors: {
        "1": "It needs its maker beside it",
        "2": "It works on good days",
        "3": "It works",
        "4": "It works for people who never met the maker",
        "5": "Others copy it",
      },
    },
    {
      id: "helps",
      name: "Whom does it help?",
      weight: 2,
      anchors: {
        "1": "The maker",
        "2": "One colleague",
        "3": "A team",
        "4": "Two teams or more",
        "5": "The customer notices",
      },
    },
    {
      id: "lasts",
      name: "Will it last?",
      weight: 1,
      anchors: {
        "1": "Until somebody tidies up",
        "3": "A year or two",
        "5": "It will outlive its maker’s badge",
      },
    },
  ],
};

/** What jurors write, by how they like it. */
export const remarks = {
  low: "Kind, but I could not see what changed.",
  high: "I have used it since, and so has everybody on my floor.",
  between: ["Solid work.", "Well told.", "", "", "Could be shown to new colleagues.", ""],
};

type Part = Pick<CycleStory, "shortlist" | "stories">;

const part = (
  on: number,
  told: {
    for: string;
    title: string;
    by: string;
    did: string;
    helped: string;
    citation: string;
    pull: number;
  }[],
): Part => ({
  shortlist: Object.fromEntries(told.map(({ title, citation, pull }) => [title, { citation, pull }])),
  stories: told.map(({ for: name, by, did, helped }, turn): NominationStory => ({
    award: "made",
    by,
    for: [name],
    on: on + turn,
    answers: { did, helped },
    screened: "shortlist",
  })),
});

const parts: Record<string, Part> = {
  past: part(-115, [
    {
      for: "Hanna",
      title: "Hanna Millrace",
      by: "Ife",
      did: "Hanna drew the assembly order on one sheet, with a photo for every step. She tested it on people from other halls.",
      helped: "New people build their first sensor before lunch on the first day.",
      citation: "One sheet, forty photos, and nobody asks twice. Hanna drew what she had only known.",
      pull: 9,
    },
    {
      for: "Paulo",
      title: "Paulo Greystone",
      by: "Rosalind",
      did: "Paulo painted the dispatch floor so that a lorry can be loaded without a word.",
      helped: "Drivers who speak none of our languages, and all of us.",
      citation: "He painted lines on a floor, and the shouting stopped.",
      pull: 6,
    },
    {
      for: "Odile",
      title: "Odile Marchbank",
      by: "Theo",
      did: "Odile wrote reminders for late payers that people thank her for.",
      helped: "We wait eleven days less for our money.",
      citation: "Reminders that people thank her for. We wait eleven days less.",
      pull: 5,
    },
  ]),
  year: part(-44, [
    {
      for: "Giulia",
      title: "Giulia Hazelbank",
      by: "Maren",
      did: "Giulia built a test rig out of three retired sensors. It finds a bad board in four seconds.",
      helped: "Final test, and every customer who never got that board.",
      citation: "Three retired sensors, one rig, four seconds. She gave final test its afternoons back.",
      pull: 9,
    },
    {
      for: "Solveig",
      title: "Solveig Northcote",
      by: "Lionel",
      did: "Solveig turned ninety pages of inspection rules into six questions.",
      helped: "Inspection, and suppliers who now pass the first time.",
      citation: "Ninety pages became six questions, and the suppliers pass the first time.",
      pull: 7,
    },
    {
      for: "Kofi",
      title: "Kofi Tamarack",
      by: "Giulia",
      did: "Kofi designed a bracket that fits all four housings. He printed it until it did.",
      helped: "Purchasing orders one part and not four.",
      citation: "One bracket for four housings. He printed it until it fitted.",
      pull: 8,
    },
    {
      for: "Theo",
      title: "Theo Ashgrove",
      by: "Odile",
      did: "Theo made a calendar of when each supplier is really paid, and keeps it true.",
      helped: "Small suppliers who plan their wages by it.",
      citation: "A calendar that small suppliers plan their wages by.",
      pull: 6,
    },
    {
      for: "Tobias",
      title: "Tobias Inkwell",
      by: "Sunniva",
      did: "Tobias answers every ticket with a drawing. He keeps them in a book that anybody may open.",
      helped: "Whoever has the same trouble next.",
      citation: "Every ticket answered with a drawing, and the drawings kept in an open book.",
      pull: 5,
    },
  ]),
};

/** The cycle with the jury's award in it, where the story has one. */
export function withJury(cycle: CycleStory): CycleStory {
  const added = parts[cycle.key];
  if (!added) return cycle;
  return {
    ...cycle,
    awards: [...cycle.awards, "made"],
    shortlist: { ...cycle.shortlist, ...added.shortlist },
    stories: [...cycle.stories, ...added.stories],
  };
}
