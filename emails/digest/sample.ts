import type { LetterProps } from "~/domain/mail/letters";

const sales = { department: "Sales", side: "sales" } as const;
const procurement = { department: "Procurement", side: "procurement" } as const;

/** A full week, with something of everything. */
export const digestSample: LetterProps["weekly-digest"] = {
  name: "Alice Arden",
  week: "2026-W14",
  path: "/updates/digests/2026-W14",
  content: {
    note: "A good week: the second furnace runs.\nSee you at the supplier day.",
    updates: [
      {
        ...{ id: "1", kind: "shortage", line: "Copper sensors take two weeks longer until May" },
        ...{ text: "340 are in hand for promises already made.", author: "Bob Tanaka", ...procurement },
      },
      {
        ...{ id: "2", kind: "delay", line: "Halcyon’s acceptance test moved to 9 April" },
        ...{ text: "Hold the second batch.", author: "Emil Marsh", ...sales },
      },
      {
        ...{ id: "3", kind: "turnaround", line: "Quotes are back to three days" },
        ...{ text: "It was five in January.", author: "Bram Dovetail", ...sales },
      },
      {
        ...{ id: "4", kind: "process", line: "The shared lane to Elmsea runs from today" },
        ...{ text: "Two pallets a day are free.", author: "Kwame Oakenshaw", ...procurement },
      },
      {
        ...{ id: "5", kind: "thanks", line: "Thank you, Luca, for the second furnace" },
        ...{ text: "The port opened on time.", author: "Mei Harrowgate", ...sales },
      },
    ],
    moreUpdates: 0,
    standing: 3,
    won: [
      {
        ...{ id: "glass", title: "Glass before Easter", customer: "Port of Elmsea" },
        ...{ summary: "Mei told Luca the day the customer called. First pallets in 41 days, not 63." },
        ...{ value: "€640k cost avoided", standing: "claimed" },
      },
    ],
    checked: [
      {
        ...{ id: "shelf", title: "The shelf we share", customer: null, value: "", standing: "none" },
        summary: "Spares for a water utility now come from one shelf.",
      },
    ],
    moreWins: 2,
    closing: [
      {
        ...{ id: "q2", name: "Quarter 2", what: "nominations", at: "2026-04-03T16:00:00.000Z" },
        ...{ timeZone: "Europe/Berlin", lastTimeZone: null },
      },
    ],
    asked: [{ id: "lane", title: "The shared lane", months: 3 }],
    late: [{ id: "order", number: "TR-0136", neededBy: "2026-04-12" }],
  },
};
