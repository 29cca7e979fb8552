import { nothingBeside } from "~/domain/wins/value-line";
import type { WinForm } from "~/operations/win-form.server";
import type { Database } from "~/db/client.server";
import type { Cast } from "./cast";

/** A win of Alice and Bob as its form says it: complete, so that it can be sent. */
export function winForm(people: Pick<Cast, "alice" | "bob">, changed: Partial<WinForm> = {}): WinForm {
  return {
    title: "The shelf we share",
    summary: "A spare arrives the next morning.",
    story: "They had no room for spares. We had, and said so.",
    customer: "Larkhall Water",
    suppliers: ["Brasswick Sensors"],
    contract: "",
    spend: null,
    lessons: "",
    hideCustomer: false,
    hideAmounts: false,
    currency: "EUR",
    participants: [
      { personId: people.alice.id, side: "sales", sentence: "Promised next-day spares." },
      { personId: people.bob.id, side: "procurement", sentence: "Asked what was on the shelf." },
    ],
    valueLines: [
      {
        kind: "freight",
        label: "two lanes",
        unit: "money",
        baseline: 88_777_00n,
        achieved: 61_000_00n,
        baselineKind: "measured",
        baselineSource: "Freight invoices",
        baselineDate: "2023-12-31",
        hard: true,
        recurring: true,
        ...nothingBeside,
        ...{ periodFrom: "2026-04-01", periodTo: "2027-03-31" },
        note: "",
      },
    ],
    milestones: [
      { kind: "lead", on: "2026-01-12" },
      { kind: "procurement_engaged", on: "2026-01-15" },
      { kind: "offer_sent", on: "2026-01-29" },
      { kind: "won", on: "2026-03-20" },
    ],
    ...changed,
  };
}

export const salesWords = "Bob asked the one question we never ask.";
export const procurementWords = "Alice called us on day three.";

/** When a win was last sent, as its pages carry it in their forms. */
export async function sentAtOf(db: Database, winId: string): Promise<string> {
  const { submittedAt } = await db.win.findUniqueOrThrow({ where: { id: winId } });
  return submittedAt?.toISOString() ?? "";
}

/** The form of a signature under the win as it was last sent. */
export async function signing(db: Database, winId: string, words: string) {
  return { words, fair: "yes", sentAt: await sentAtOf(db, winId) };
}
