import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderNumber, readOrderNumber } from "~/domain/trophies/order-number";
import { orderTotal } from "~/domain/trophies/order-total";
import { isPoNumber, isPoPattern, poNumber } from "~/domain/trophies/po-number";

describe("order numbers", () => {
  it("have at least four digits", () => {
    expect(orderNumber(7)).toBe("TR-0007");
    expect(orderNumber(12345)).toBe("TR-12345");
  });

  it("are read back from what people type", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => readOrderNumber(orderNumber(n)) === n),
    );
    expect(readOrderNumber(" tr136 ")).toBe(136);
    expect(readOrderNumber("136")).toBe(136);
    expect(readOrderNumber("crystal 136")).toBeNull();
    expect(readOrderNumber("9999999999")).toBeNull();
  });
});

describe("purchase order numbers", () => {
  it("follow the company's pattern", () => {
    expect(poNumber("PO-{year}-{number}", { year: 2026, number: 817 })).toBe("PO-2026-00817");
    expect(poNumber("FW/{number}", { year: 2026, number: 123_456 })).toBe("FW/123456");
  });

  it("differ where the numbers differ", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const same =
          poNumber("PO-{year}-{number}", { year: 2026, number: one }) ===
          poNumber("PO-{year}-{number}", { year: 2026, number: other });
        return same === (one === other);
      }),
    );
  });

  it("need a pattern with a number", () => {
    expect(isPoPattern("PO-{year}-{number}")).toBe(true);
    expect(isPoPattern("PO-{year}")).toBe(false);
    expect(isPoPattern("<b>{number}")).toBe(false);
  });

  it("may be typed with letters, digits, space, dot, line, stroke and dash, up to 40", () => {
    expect(isPoNumber("4500-12/A.7 B_1")).toBe(true);
    expect(isPoNumber("9".repeat(40))).toBe(true);
    expect(isPoNumber("9".repeat(41))).toBe(false);
    expect(isPoNumber("")).toBe(false);
    expect(isPoNumber("=1+1")).toBe(false);
    expect(isPoNumber("12\r\nBcc: x")).toBe(false);
  });
});

describe("the total", () => {
  it("is exact whatever the size", () => {
    const price = fc.bigInt({ min: 0n, max: 10n ** 18n });
    fc.assert(
      fc.property(fc.array(price), (prices) => {
        const total = orderTotal(prices.map((unitPrice) => ({ unitPrice })));
        return total === prices.reduce((sum, one) => sum + one, 0n);
      }),
    );
    expect(orderTotal([{ unitPrice: 32_000n }, { unitPrice: 32_000n }])).toBe(64_000n);
  });
});
