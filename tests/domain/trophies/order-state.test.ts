import { describe, expect, it } from "vitest";
import {
  handOf,
  isOver,
  orderActs,
  orderStates,
  orderTakes,
  stateAfter,
  statesThatTake,
} from "~/domain/trophies/order-state";

describe("the moves of an order", () => {
  const legal = [
    "draft change draft",
    "draft submit submitted",
    "draft cancel cancelled",
    "submitted approve approved",
    "submitted reject rejected",
    "submitted cancel cancelled",
    "approved send sent",
    "approved cancel cancelled",
    "rejected change rejected",
    "rejected submit submitted",
    "rejected cancel cancelled",
    "sent reissue-link sent",
    "sent acknowledge acknowledged",
    "sent cancel cancelled",
    "acknowledged reissue-link acknowledged",
    "acknowledged ship shipped",
    "acknowledged cancel cancelled",
    "shipped reissue-link shipped",
    "shipped ship shipped",
    "shipped receive received",
  ];

  it("are these and no others", () => {
    const found = orderStates.flatMap((from) =>
      orderActs.flatMap((act) => {
        const to = stateAfter(from, act);
        return to ? [`${from} ${act} ${to}`] : [];
      }),
    );
    expect(found).toEqual(legal);
  });

  it("end at received and cancelled", () => {
    for (const state of orderStates) {
      const stuck = orderActs.every((act) => !orderTakes(state, act));
      expect(stuck).toBe(isOver(state));
    }
  });

  it("belong to those who manage, those who approve, and the vendor", () => {
    expect(orderActs.filter((act) => handOf(act) === "vendor")).toEqual(["acknowledge", "ship"]);
    expect(orderActs.filter((act) => handOf(act) === "approver")).toEqual(["approve", "reject"]);
  });

  it("tell the states for the statement that checks and writes at once", () => {
    expect(statesThatTake("send")).toEqual(["approved"]);
  });
});
