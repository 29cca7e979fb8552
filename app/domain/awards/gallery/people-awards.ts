import { asked, ready, type ReadyAward } from "./ready-award";

/** Awards of colleagues to colleagues. */
export const peopleAwards: ReadyAward[] = [
  ready("quiet-engine", "For those who are never on the slide.", {
    name: "Quiet Engine",
    purpose: "The work behind the scenes that nobody sees and everybody needs.",
    method: "approval",
    questions: [
      asked("does", "What do they do that others do not see?", { min: 20 }),
      asked("without", "What would happen without it?", { max: 80 }),
    ],
  }),
  ready("peer-thanks-of-the-month", "Small and often: one question, one tick, every month.", {
    name: "Peer Thanks of the Month",
    purpose: "A thank you from colleagues, every month.",
    method: "approval",
    citationLength: 200,
    questions: [asked("thanks", "What do you thank them for?", { max: 60 })],
  }),
];
