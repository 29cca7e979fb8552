import { randomUUID } from "node:crypto";
import type { Cast } from "./cast";

/** The form of a complete win as a browser sends it. `then` is the button pressed. */
export function winFields(
  people: Pick<Cast, "alice" | "bob">,
  then: string,
  changed: Record<string, string> = {},
) {
  return {
    formKey: randomUUID(),
    title: "The shelf we share",
    summary: "A spare arrives the next morning.",
    story: "They had no room for spares. We had, and said so.",
    customer: "Larkhall Water",
    suppliers: "Brasswick Sensors, Clearwell Glass",
    ...{ contract: "", spend: "", lessons: "" },
    currency: "EUR",
    person: [people.alice.id, people.bob.id],
    [`side-${people.alice.id}`]: "sales",
    [`sentence-${people.alice.id}`]: "Promised next-day spares.",
    [`side-${people.bob.id}`]: "procurement",
    [`sentence-${people.bob.id}`]: "Asked what was on the shelf.",
    values: "1",
    ...valueFields(0, { kind: "freight", before: "88,777", after: "61.000,00", source: "Freight invoices" }),
    "on-lead": "2026-01-12",
    "on-procurement_engaged": "2026-01-15",
    "on-offer_sent": "2026-01-29",
    "on-won": "2026-03-20",
    then,
    ...changed,
  };
}

/** One row of values. */
export function valueFields(index: number, changed: Record<string, string>): Record<string, string> {
  const row = {
    ...{
      kind: "revenue",
      label: "",
      unit: "money",
      before: "",
      after: "",
      baselineKind: "measured",
      source: "",
    },
    ...{ sourceDay: "", effect: "hard", often: "once", from: "", until: "", term: "", note: "" },
    ...{ links: "", element: "", figure1: "", figure2: "", figure3: "", after1: "", after2: "", after3: "" },
    ...changed,
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [`${name}-${index}`, value]));
}
