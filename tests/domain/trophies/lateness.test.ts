import { describe, expect, it } from "vitest";
import { isLate, type Dated } from "~/domain/trophies/lateness";
import { isLinkOpen, vendorLinkEnd } from "~/domain/trophies/vendor-link";

const on = (day: number) => new Date(Date.UTC(2026, 3, day));
const order: Dated = { state: "acknowledged", neededBy: on(14), promisedArriveOn: on(14) };

describe("an order", () => {
  it("is in time on the very day and late on the next", () => {
    expect(isLate(order, on(14))).toBe(false);
    expect(isLate(order, on(15))).toBe(true);
    expect(isLate({ ...order, promisedArriveOn: on(15) }, on(1))).toBe(true);
  });

  it("is never late without a day, or when it is over", () => {
    expect(isLate({ ...order, neededBy: null }, on(30))).toBe(false);
    expect(isLate({ ...order, state: "received" }, on(30))).toBe(false);
  });
});

describe("a vendor's link", () => {
  it("lives sixty days from the sending or from the day of need, whichever is later", () => {
    expect(vendorLinkEnd(on(1), null)).toEqual(new Date(Date.UTC(2026, 4, 31)));
    expect(vendorLinkEnd(on(1), on(14))).toEqual(new Date(Date.UTC(2026, 5, 13)));
  });

  it("is open before its end and not at it", () => {
    expect(isLinkOpen(on(14), on(13))).toBe(true);
    expect(isLinkOpen(on(14), on(14))).toBe(false);
    expect(isLinkOpen(null, on(14))).toBe(false);
  });
});
