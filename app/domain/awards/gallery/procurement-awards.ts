import { asked, criterion, judgedBy, only, ready, type ReadyAward } from "./ready-award";

/** Awards for what Procurement makes possible. */
export const procurementAwards: ReadyAward[] = [
  ready("procurement-partner-of-the-year", "Sales thanks those who make its promises possible.", {
    name: "Procurement Partner of the Year",
    purpose: "The person of Procurement whom Sales would call first.",
    eligibility: {
      nominate: only({ functions: ["sales"] }),
      receive: only({ functions: ["procurement"], minTenureMonths: 6 }),
      vote: only({ functions: ["sales", "procurement"] }),
      judge: only({}),
    },
    questions: [
      asked("deal", "Which deal would have ended otherwise without them?", { min: 20 }),
      asked("first", "Why would you call them first?", { max: 80 }),
    ],
  }),
  ready("early-bird", "Where Procurement is asked too late.", {
    name: "Early Bird",
    purpose: "Procurement was engaged earliest, and it showed in the offer.",
    kind: "jury",
    nomineeKind: "either",
    jury: judgedBy([
      criterion("early", "How early was Procurement in?", {
        weight: 3,
        lowest: "With the order on the table",
        highest: "Before the first call with the customer",
      }),
      criterion("difference", "What did it change?", {
        weight: 2,
        lowest: "The same offer",
        highest: "An offer nobody else could make",
      }),
    ]),
    questions: [
      asked("when", "When was Procurement engaged, and when did the offer go out?", {
        help: "Two dates are enough.",
        max: 60,
      }),
      asked("difference", "What was different because of it?", { min: 20 }),
    ],
  }),
  ready("total-cost-champion", "For savings that last longer than a price.", {
    name: "Total Cost Champion",
    purpose: "Looked beyond the price at what it costs to buy, run and part with a thing.",
    kind: "jury",
    nomineeKind: "either",
    jury: judgedBy([
      criterion("whole", "How much of the whole cost was looked at?", {
        weight: 2,
        lowest: "The price",
        highest: "The whole life of the thing",
      }),
      criterion("proof", "How well is it shown?", {
        weight: 2,
        lowest: "A feeling",
        highest: "A baseline, a figure and where it comes from",
      }),
      criterion("lasts", "Will it last?", {
        weight: 1,
        lowest: "Until the next order",
        highest: "For the years of the contract",
      }),
    ]),
    questions: [
      asked("looked", "Which costs did they find beyond the price?", { min: 20 }),
      asked("saved", "What is saved, against what, and who measured it?", {
        help: "A baseline, a figure and a source.",
        max: 100,
      }),
    ],
  }),
  ready("supplier-partner", "For those who treat a supplier as a part of the team.", {
    name: "Supplier Partner",
    purpose: "Made a supplier a partner, so that both gained.",
    kind: "jury",
    nomineeKind: "either",
    jury: judgedBy([
      criterion("gain", "Did both sides gain?", {
        weight: 2,
        lowest: "One side paid for the other",
        highest: "Both would do it again tomorrow",
      }),
      criterion("trust", "How much trust did it take?", {
        weight: 1,
        lowest: "A contract would have done",
        highest: "Open books on both sides",
      }),
    ]),
    questions: [
      asked("supplier", "Which supplier?", { kind: "short", max: null }),
      asked("changed", "What changed between you and them?", { min: 20 }),
      asked("gained", "What did each side gain?", { max: 100 }),
    ],
  }),
];
