import type { UpdateAudience, UpdateKind } from "../../app/domain/updates/update";

interface UpdateStory {
  /** First name of the author. */
  by: string;
  /** Days before today, and until how many days after it. */
  on: number;
  until: number;
  kind: UpdateKind;
  line: string;
  text?: string;
  tags?: string[];
  audience?: UpdateAudience;
}

export const updates: UpdateStory[] = [
  {
    ...{ by: "Tomasz", on: -3, until: 26, kind: "shortage", audience: "sales" },
    line: "Copper sensors take two weeks longer this month",
    text: "Brasswick lost a furnace. We have 340 in hand for promises already made.",
    tags: ["Brasswick Sensors"],
  },
  {
    ...{ by: "Emeka", on: -2, until: 1, kind: "delay" },
    line: "Halcyon’s acceptance test moved by nine days",
    text: "No new delivery date yet. Please hold the second batch.",
    tags: ["Halcyon Rail"],
  },
  {
    ...{ by: "Ngozi", on: -1, until: 20, kind: "turnaround" },
    line: "Quotes are back to three days",
    text: "It was five in January. Simple repeats now go out the same day.",
  },
  {
    ...{ by: "Priya", on: -4, until: 60, kind: "process" },
    line: "The shared lane to Elmsea runs from Monday",
    text: "Two pallets a day are free. Ask before you book a courier.",
  },
  {
    ...{ by: "Ingrid", on: -5, until: 4, kind: "thanks" },
    line: "Thank you, Tomasz, for the second furnace",
    text: "The port opened on time, and nobody there knows how close it was.",
  },
  {
    ...{ by: "Noor", on: -8, until: 21, kind: "turnaround" },
    line: "Answers to spare part requests take one day",
    text: "Write to the shared address, and leave the old form alone.",
  },
  {
    ...{ by: "Priya", on: -9, until: 12, kind: "delay", audience: "sales" },
    line: "Cable drums from the coast arrive a week later",
    text: "The ferry does not run. Promise the week after.",
    tags: ["cable drums"],
  },
  {
    ...{ by: "Tomasz", on: -40, until: -12, kind: "turnaround" },
    line: "Contract reviews take four days while we move desks",
  },
  {
    ...{ by: "Emeka", on: -30, until: -6, kind: "process" },
    line: "Send price requests for Nordic rail to one address",
    text: "The old one answers no more.",
    tags: ["Nordic rail"],
  },
];
