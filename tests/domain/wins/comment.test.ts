import { describe, expect, it } from "vitest";
import {
  checkComment,
  checkOwnComment,
  checkRemoval,
  longestComment,
  mentionedIn,
  uncalledIn,
} from "~/domain/wins/comment";
import { winStates } from "~/domain/wins/win-state";
import { aWin } from "./a-win";

const signed = aWin({ state: "confirmed" });
const reader = { id: "erin", roles: [] };

describe("a comment", () => {
  it("stands below wins that stand", () => {
    const open = winStates.filter((state) => checkComment(aWin({ state }), reader, "Well done.").ok);
    expect(open).toEqual(["confirmed", "validated", "closed"]);
  });

  it("says something, not too much, and never a hidden customer", () => {
    expect(checkComment(signed, reader, "  ")).toMatchObject({
      reason: "win-comment-missing",
      field: "text",
    });
    expect(checkComment(signed, reader, "x".repeat(longestComment)).ok).toBe(true);
    expect(checkComment(signed, reader, "x".repeat(longestComment + 2))).toMatchObject({ detail: "2" });
    const hidden = { ...signed, hideCustomer: true };
    expect(checkComment(hidden, reader, "Larkhall WATER loved it.")).toMatchObject({
      reason: "customer-in-text",
    });
    expect(checkComment(signed, reader, "Larkhall WATER loved it.").ok).toBe(true);
  });

  it("tells no hidden amount, and nobody whether they have guessed one", () => {
    const hidden = { ...signed, hideAmounts: true };
    const refusedTo = (id: string, text: string) => {
      const verdict = checkComment(hidden, { id, roles: [] }, text);
      return verdict.ok ? null : [verdict.reason, verdict.field];
    };
    const refusal = ["amount-in-text", "text"];
    expect([refusedTo("erin", "It was EUR 5."), refusedTo("erin", "27,000 of it")]).toEqual([refusal, null]);
    expect([refusedTo("bob", "It was EUR 5."), refusedTo("bob", "27,000 of it")]).toEqual([refusal, refusal]);
    expect(refusedTo("bob", "12% less in 11 days")).toBeNull();
    expect(checkComment(signed, { id: "bob", roles: [] }, "27,000 of it").ok).toBe(true);
    const said = { personId: "alice", removedAt: null };
    const told = "It told the 27,000.";
    expect(checkRemoval(hidden, said, told)).toMatchObject({ reason: "amount-in-text", field: "reason" });
    expect(checkRemoval(signed, said, told).ok).toBe(true);
  });

  it("answers no list of customers or contracts to somebody who may not know them", () => {
    const hidden = { ...signed, hideCustomer: true, contract: "45001" };
    const answerTo = (id: string, text: string) => {
      const verdict = checkComment(hidden, { id, roles: [] }, text);
      return verdict.ok ? null : [verdict.reason, verdict.detail];
    };
    const firms = "Ashford, Larkhall, Pemberton";
    expect(answerTo("erin", firms)).toEqual(["customer-in-text", undefined]);
    expect(answerTo("bob", firms)).toEqual(["customer-in-text", "Larkhall"]);
    expect(answerTo("erin", "45000 45001 45002")).toBeNull();
    expect(answerTo("bob", "45000 45001 45002")).toEqual(["customer-in-text", "45001"]);
  });

  it("is changed by its writer alone, until it is taken down, once and with a reason", () => {
    const said = { personId: "alice", removedAt: null };
    expect(checkOwnComment(said, "alice").ok).toBe(true);
    expect(checkOwnComment(said, "bob").ok).toBe(false);
    expect(checkOwnComment({ ...said, removedAt: new Date(0) }, "alice").ok).toBe(false);
    expect(checkRemoval(signed, said, "Names a private matter.").ok).toBe(true);
    expect(checkRemoval(signed, said, " ")).toMatchObject({ reason: "reason-missing" });
    expect(checkRemoval(signed, { ...said, removedAt: new Date(0) }, "Again.")).toMatchObject({
      reason: "already-done",
    });
  });

  it("is taken down without naming a hidden customer where it stood", () => {
    const said = { personId: "alice", removedAt: null };
    const hidden = { ...signed, hideCustomer: true };
    const names = "It names Larkhall Water.";
    expect(checkRemoval(hidden, said, names)).toMatchObject({ reason: "customer-in-text", field: "reason" });
    expect(checkRemoval(signed, said, names).ok).toBe(true);
    expect(checkRemoval(hidden, said, "It names the customer.").ok).toBe(true);
  });
});

describe("a name after @", () => {
  const people = ["Ada Moss", "Ada Vane", "Zoë Thorn", "Zoran Pike"].map((name) => ({ id: name, name }));
  const called = (text: string) => mentionedIn(text, people);
  it("calls by the whole name, or by a first name that only one has", () => {
    expect(called("Thanks @Ada Vane and @zoe!")).toEqual(["Ada Vane", "Zoë Thorn"]);
    expect(called("Thanks @Ada")).toEqual([]);
    expect(called("zoe@thorn.example and Zoran")).toEqual([]);
    expect(called("@Zoranna")).toEqual([]);
  });

  it("calls also behind a longer name that begins with it", () => {
    const both = ["Annabel Reed", "Ann Frost"].map((name) => ({ id: name, name }));
    expect(mentionedIn("@Annabel and @Ann look", both)).toEqual(["Annabel Reed", "Ann Frost"]);
    expect(mentionedIn("@Annabel and Ann look", both)).toEqual(["Annabel Reed"]);
  });
});

it("knows which names after an @ have called nobody", () => {
  const called = [{ name: "Zsófia Kővári" }, { name: "Bob Tanaka" }];
  expect(uncalledIn("Thanks @Zsofia Kovari, @bob and @Bob Tanaka.", called)).toEqual([]);
  expect(uncalledIn("@Marta, @Bobby and @Marta again, with @Bob", called)).toEqual(["Marta", "Bobby"]);
  expect(uncalledIn("@Jean-Luc and @O’Neill", [])).toEqual(["Jean-Luc", "O’Neill"]);
  expect(uncalledIn("write to marta@larkhall.example at 5 @ home", called)).toEqual([]);
});
