import { nothingBeside, type ValueLine } from "~/domain/wins/value-line";
import type { Participant, Win } from "~/domain/wins/win";

export const alice: Participant = {
  personId: "alice",
  name: "Alice",
  side: "sales",
  sentence: "Asked early.",
};
export const bob: Participant = {
  personId: "bob",
  name: "Bob",
  side: "procurement",
  sentence: "Found a furnace.",
};
export const charlie: Participant = {
  personId: "charlie",
  name: "Charlie",
  side: "other",
  sentence: "Planned it.",
};

export const freight: ValueLine = {
  kind: "freight",
  label: "two lanes",
  unit: "money",
  baseline: 88_000_00n,
  achieved: 61_000_00n,
  baselineKind: "measured",
  baselineSource: "Freight invoices",
  baselineDate: null,
  hard: true,
  recurring: true,
  ...nothingBeside,
  ...{ periodFrom: "2026-04-01", periodTo: "2027-03-31" },
  note: "",
};

/** A win that Alice sent: all is there, nobody has signed. */
export function aWin(changed: Partial<Win> = {}): Win {
  return {
    id: "win",
    state: "submitted",
    submittedById: "alice",
    signOffs: [],
    title: "The shelf we share",
    summary: "A spare arrives the next morning.",
    story: "They had no room for spares. We had.",
    customer: "Larkhall Water",
    suppliers: ["Brasswick Sensors"],
    contract: "",
    spend: null,
    lessons: "",
    hideCustomer: false,
    hideAmounts: false,
    currency: "EUR",
    participants: [alice, bob],
    valueLines: [freight],
    milestones: [],
    ...changed,
  };
}
