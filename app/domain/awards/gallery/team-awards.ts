import { asked, only, ready, type ReadyAward } from "./ready-award";

const joined = asked("joined", "When did Procurement join?", {
  kind: "choice",
  max: null,
  choices: ["Before the first call", "Before the offer", "While negotiating", "After signing"],
});

/** Awards for what people of several teams did together. */
export const teamAwards: ReadyAward[] = [
  ready("joint-win-of-the-quarter", "The one to begin with: it says what the company is after.", {
    name: "Joint Win of the Quarter",
    purpose: "One win that neither Sales nor Procurement could have had alone, chosen by everyone.",
    nomineeKind: "team",
    requireBothSides: true,
    questions: [
      asked("together", "What did they do together?", {
        help: "Start with the problem, and name the moment when both sides sat at one table.",
        min: 20,
      }),
      joined,
      asked("changed", "What changed for the customer or the supplier?", {
        help: "One number is better than three adjectives.",
        max: 100,
      }),
    ],
    engravingTemplate: ["{award}", "{team}", "{laureate}", "{date}"],
  }),
  ready("team-award", "For the work of three, five or ten people whom nobody should have to tell apart.", {
    name: "Team Award",
    purpose: "A team that achieved together what its members could not have done one by one.",
    nomineeKind: "team",
    questions: [
      asked("achieved", "What did the team achieve?", { min: 20 }),
      asked("worked", "How did they work together?", { help: "Tell one scene.", max: 100 }),
    ],
    engravingTemplate: ["{award}", "{team}", "{laureate}", "{date}"],
  }),
  ready("bridge-builder", "Where the two sides still have to learn each other’s words.", {
    name: "Bridge Builder",
    purpose: "Somebody who took the trouble to understand the other side, and made it easier for all of us.",
    method: "star",
    eligibility: {
      nominate: only({}),
      receive: only({ functions: ["sales", "procurement"], minTenureMonths: 6 }),
      vote: only({}),
      judge: only({}),
    },
    questions: [
      asked("understood", "What did they understand that others had not?", { min: 20 }),
      asked("since", "What is easier since then?", { max: 100 }),
    ],
  }),
];
