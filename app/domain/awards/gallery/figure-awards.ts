import { ready, type ReadyAward } from "./ready-award";

/** Awards that need no vote: given at once, or reached by a figure. */
export const figureAwards: ReadyAward[] = [
  ready("deal-toy", "For one win at a time: everybody who took part gets a piece to put on the desk.", {
    name: "Deal Toy",
    purpose: "A piece for everybody who took part in a joint win. Given at once, win by win.",
    kind: "direct",
    nomineeKind: "either",
    citationLength: 200,
    engravingTemplate: ["{win}", "{customer}", "{laureate}", "{date}"],
  }),
  ready("presidents-club", "For everybody above the target, without a limit on how many.", {
    name: "President’s Club",
    purpose: "Everybody who reached the year’s shared target.",
    kind: "threshold",
    threshold: {
      conditions: [
        {
          source: "figures",
          name: "Shared target",
          unit: "%",
          combine: "mean",
          fewest: 4,
          minimum: "100000",
        },
      ],
    },
  }),
];
