import type { CharterContent } from "./charter";
import { measures, ownershipKinds, type ComputedMeasure } from "./measure";

type Preset = Omit<CharterContent, "salesOwnerId" | "procurementOwnerId">;

/** The charters that a company can take over as they are, in the order of the page. */
export const presets = {
  "joint-wins": computed("joint_wins", "Joint wins confirmed", "signed by Sales and Procurement"),
  "value-validated": computed("committed", "Value validated", "accepted by Finance"),
  "claims-kept": computed("claims_kept", "Claims kept", "validated of what was claimed"),
  "forecast-met": computed("forecast_met", "Realised of forecast", "come in of what was validated"),
  "early-engagement": computed(
    "early_engagement",
    "Early engagement",
    "wins that Procurement joined before the offer",
  ),
  "days-to-procurement": computed("days_to_procurement", "Days to Procurement", "from the lead, median"),
  "cycle-time": computed("cycle_time", "Cycle time", "from the lead to the win, median"),
  "total-cost": {
    ...computed(
      "committed",
      "Total cost saved",
      "all that buying, moving, keeping and using cost, as Finance validated it, without working capital, margin and rebids avoided",
    ),
    kinds: ownershipKinds,
  },
  "customer-score": manual("Customer satisfaction", "0 to 10, after delivery", {
    unit: "points",
    cadence: "month",
    formula: "Mean of the answers to one question after delivery, 0 to 10.",
    source: "Customer survey",
  }),
  "on-time-in-full": manual("On time in full", "deliveries to customers", {
    unit: "percent",
    cadence: "month",
    formula: "Deliveries that were complete on the first promised day, of all deliveries.",
    source: "Order system",
  }),
  "supplier-performance": manual("Supplier on-time delivery", "by the first promised date", {
    unit: "percent",
    cadence: "month",
    formula: "Supplier deliveries that came by the first promised date, of all of them.",
    source: "Goods receipt",
  }),
  "contract-compliance": manual("Contract compliance", "spend under a contract", {
    unit: "percent",
    cadence: "quarter",
    formula: "Spend that went to suppliers under contract, of all spend in those categories.",
    source: "Spend report",
  }),
  "win-rate": manual("Win rate on joint deals", "won of those decided", {
    unit: "percent",
    cadence: "month",
    formula: "Deals won with Procurement in, of all deals with Procurement in that were decided.",
    source: "CRM",
  }),
} as const satisfies Record<string, Preset>;

export type PresetKey = keyof typeof presets;

/** Whether a text names a preset. */
export function isPreset(key: string): key is PresetKey {
  return Object.hasOwn(presets, key);
}

function computed(measure: ComputedMeasure, name: string, meaning: string): Preset {
  const { unit, direction, formula, addsUp } = measures[measure];
  const cadence = addsUp ? "year" : "month";
  const how = { kinds: [], formula, unit, direction, cadence, gathers: "latest" } as const;
  return { name, meaning, measure, ...how, source: "The joint wins" };
}

function manual(
  name: string,
  meaning: string,
  how: Pick<Preset, "unit" | "cadence" | "formula" | "source">,
): Preset {
  return { name, meaning, measure: "manual", kinds: [], direction: "higher", gathers: "mean", ...how };
}
