import { describe, expect, it } from "vitest";
import { mayApprove } from "~/domain/trophies/approval";

const order = { submittedById: "bill", recipientIds: ["alice", null, "bob"] };

describe("approving an order", () => {
  it("is for somebody who neither submitted it nor gets a piece", () => {
    expect(mayApprove("frank", order).ok).toBe(true);
  });

  it("is not for the one who submitted it", () => {
    expect(mayApprove("bill", order)).toMatchObject({ ok: false, reason: "approver-is-submitter" });
  });

  it("is not for somebody it honours", () => {
    expect(mayApprove("bob", order)).toMatchObject({ ok: false, reason: "approver-is-honoured" });
  });
});
