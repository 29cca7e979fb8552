import fc from "fast-check";
import type { Database } from "~/db/client.server";
import { valueKinds } from "~/domain/wins/value-line";
import type { Cast } from "./cast";

const amount = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n });

const value = fc.record({
  kind: fc.constantFrom(...valueKinds),
  unit: fc.constantFrom("money", "money", "money", "days"),
  baseline: amount,
  achieved: amount,
  financeState: fc.constantFrom("unchecked", "validated", "rejected"),
  accepted: fc.bigInt({ min: 0n, max: 10n ** 11n }),
  cameIn: fc.bigInt({ min: 0n, max: 10n ** 10n }),
});

/** A day from January 2025 to June 2026, as days after the first. */
const day = fc.integer({ min: 0, max: 540 });

/** Wins of a company as fast-check makes them up: any state, any currency, amounts hidden or not. */
export const randomWin = fc.record({
  state: fc.constantFrom("confirmed", "validated", "closed", "confirmed", "submitted", "reversed"),
  currency: fc.constantFrom("EUR", "EUR", "JPY", "KWD", "USD"),
  hideAmounts: fc.boolean(),
  author: fc.constantFrom("alice", "bob", "charlie"),
  withCharlie: fc.boolean(),
  lead: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  engaged: fc.option(fc.integer({ min: -60, max: 60 }), { nil: null }),
  won: day,
  isDated: fc.boolean(),
  values: fc.array(value, { maxLength: 4 }),
});

export type RandomWin = typeof randomWin extends fc.Arbitrary<infer T> ? T : never;

/** Writes such wins into the database; its triggers do the rest. */
export async function insertRandomWins(db: Database, people: Cast, wins: readonly RandomWin[]) {
  for (const [number, win] of wins.entries()) {
    const { lead, engaged, won, values } = win;
    const milestones = [
      ...(win.isDated ? [{ kind: "won" as const, on: dayOf(won) }] : []),
      ...(lead === null ? [] : [{ kind: "lead" as const, on: dayOf(won - lead) }]),
      ...(lead === null ? [] : [{ kind: "offer_sent" as const, on: dayOf(won - Math.floor(lead / 2)) }]),
      ...(engaged === null ? [] : [{ kind: "procurement_engaged" as const, on: dayOf(won + engaged) }]),
    ];
    const parts = win.withCharlie ? [people.alice, people.bob, people.charlie] : [people.alice, people.bob];
    await db.win.create({
      data: {
        ...{ title: `Win ${number}`, currency: win.currency, state: win.state as "confirmed" },
        ...{ hideAmounts: win.hideAmounts, submittedById: people[win.author as "alice"].id },
        ...{ createdAt: dayOf(won), updatedAt: dayOf(won), submittedAt: dayOf(won), confirmedAt: dayOf(won) },
        participants: {
          create: parts.map(({ id }, position) => ({ personId: id, side: "other" as const, position })),
        },
        milestones: { create: milestones },
        valueLines: {
          create: values.map(({ accepted, cameIn, ...line }, position) => {
            const isAccepted = line.financeState === "validated";
            const isIn = isAccepted && line.unit === "money";
            return {
              ...line,
              unit: line.unit as "money",
              financeState: line.financeState as "validated",
              position,
              validated: isAccepted ? accepted : null,
              inCompany: isIn ? accepted : null,
              inCurrency: isIn ? (position === 3 ? "GBP" : "EUR") : null,
              realised: isIn ? cameIn : 0n,
              realisedInCompany: isIn ? cameIn : 0n,
            };
          }),
        },
      },
    });
  }
}

function dayOf(after: number): Date {
  return new Date(Date.UTC(2025, 0, 1 + after));
}
