import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits } from "~/domain/money";
import { convert } from "~/domain/wins/exchange";
import { acceptedLine, decideValue, type FinanceState } from "~/domain/wins/value-check";
import { claimOf, valueKinds, type ValueLine } from "~/domain/wins/value-line";
import { apart, convertedWorth, worthOfWin } from "~/domain/wins/win-worth";
import { freight } from "./a-win";

/** Currencies of 0, 2 and 3 decimals. */
const currency = fc.constantFrom("JPY", "EUR", "KWD");
const amount = fc.bigInt(0n, 10n ** 14n);
const line = fc
  .record({ kind: fc.constantFrom(...valueKinds), baseline: amount, achieved: amount })
  .map((figures): ValueLine => ({ ...freight, ...figures }));

const unchecked = { financeState: "unchecked" as FinanceState, validated: null, realised: 0n };

describe("money", () => {
  it("claimed by a win is the sum of what its lines claim, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const sum = lines.reduce((total, one) => total + claimOf(one), 0n);
        const rows = lines.map((one) => ({ ...one, ...unchecked }));
        expect(worthOfWin(rows).claimed).toBe(sum);
        expect(worthOfWin(rows.toReversed()).claimed).toBe(sum);
      }),
    );
  });

  it("that comes once stands apart from what comes every year, and nothing is lost between them", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, fc.boolean()), { maxLength: 12 }), (pairs) => {
        const rows = pairs.map(([one, recurring]) => ({ ...one, recurring, ...unchecked }));
        const { once, yearly } = apart(rows, claimOf);
        expect(once + yearly).toBe(worthOfWin(rows).claimed);
        expect(
          apart(
            rows.filter(({ recurring }) => !recurring),
            claimOf,
          ),
        ).toEqual({ once, yearly: 0n });
      }),
    );
  });

  it("that Finance leaves of a claim is what the line then claims, to the last coin", () => {
    fc.assert(
      fc.property(line, fc.bigInt(1n, 10n ** 14n), (one, left) => {
        const claim = claimOf(one);
        const decision = { does: "reduce" as const, amount: left, reason: "Half of it was planned before." };
        const win = { customer: "", hideCustomer: false, contract: "" };
        const decided = decideValue(one, win, { decision, correcting: "no" });
        expect(decided.ok).toBe(left < claim);
        if (!decided.ok) return;
        expect(claimOf(acceptedLine({ ...one, ...decided.value }))).toBe(left);
      }),
    );
  });

  it("in the company's currency is the sum of converted rows, each no further off than half a coin", () => {
    fc.assert(
      fc.property(
        currency,
        currency,
        fc.bigInt(1n, 10n ** 12n),
        fc.array(fc.bigInt(-(10n ** 12n), 10n ** 12n), { minLength: 1, maxLength: 10 }),
        (from, to, scaled, amounts) => {
          const rows = amounts.map((one) => convert({ amount: one, currency: from }, scaled, to));
          const lines = rows.map((row) => ({ recurring: false, inCompany: row.amount, inCurrency: to }));
          const sum = rows.reduce((total, row) => total + row.amount, 0n);
          expect(convertedWorth(lines)).toEqual({ once: sum, yearly: 0n, currency: to });
          const yearly = lines.map((one) => ({ ...one, recurring: true }));
          expect(convertedWorth(yearly)).toEqual({ once: 0n, yearly: sum, currency: to });
          const under = 10n ** BigInt(minorDigits(from) + 8);
          for (const [at, row] of rows.entries()) {
            const over = (amounts[at] ?? 0n) * scaled * 10n ** BigInt(minorDigits(to));
            const off = 2n * (row.amount * under - over);
            expect(off <= under && off >= -under).toBe(true);
          }
        },
      ),
    );
  });

  it("converted at one for one between equal coins stays what it is", () => {
    fc.assert(
      fc.property(currency, amount, (one, size) => {
        expect(convert({ amount: size, currency: one }, 10n ** 8n, one).amount).toBe(size);
      }),
    );
  });
});
