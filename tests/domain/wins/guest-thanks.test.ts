import { describe, expect, it } from "vitest";
import { amountIn } from "~/domain/wins/amount-in-text";
import { giftNoteOf, usualGiftNote } from "~/domain/wins/gift-note";
import {
  checkSending,
  checkThanks,
  longestThanks,
  mayThank,
  mostGuests,
  mostLettersADay,
  type ThanksContent,
} from "~/domain/wins/guest-thanks";
import { maySeeGuest } from "~/domain/wins/visibility";
import { winStates } from "~/domain/wins/win-state";
import { aWin } from "./a-win";

const thanks = (changed: Partial<ThanksContent> = {}): ThanksContent => ({
  guestOf: "supplier",
  guestName: "Ines Calloway",
  firm: "Brasswick Sensors Ltd",
  address: "ines@brasswick.example",
  occasion: "The shelf we share",
  text: "You said in one call what would fit.",
  ...changed,
});
const signed = (changed = {}) => aWin({ state: "confirmed", ...changed });
const secret = signed({ hideCustomer: true });
const refusalOf = (win: ReturnType<typeof aWin>, changed: Partial<ThanksContent>) => {
  const verdict = checkThanks(win, thanks(changed));
  return verdict.ok ? null : [verdict.reason, verdict.field];
};

describe("thanks to a guest", () => {
  it("are kept trimmed, on one line where the field is one, the address in lower case", () => {
    const typed = { guestName: " Ines \n Calloway ", address: " Ines@Brasswick.example ", text: " a\r\nb " };
    expect(checkThanks(signed(), thanks(typed))).toMatchObject({
      value: { guestName: "Ines Calloway", address: "ines@brasswick.example", text: "a\nb" },
    });
  });

  it("are kept without signs that turn the direction of what stands behind them", () => {
    const typed = { guestName: "Ines \u202eyawollaC", firm: "\u2066\u2069", occasion: "A \u202dshelf" };
    expect(checkThanks(signed(), thanks({ ...typed, text: "For \u2067you\u2069." }))).toMatchObject({
      value: { guestName: "Ines yawollaC", firm: "", occasion: "A shelf", text: "For you." },
    });
    expect(refusalOf(signed(), { guestName: "\u202e\u2066" })).toEqual(["guest-name-missing", "guestName"]);
  });

  it.each(winStates.map((state) => [state, ["confirmed", "validated", "closed"].includes(state)] as const))(
    "of a win that is %s: %s",
    (state, open) => {
      expect(checkThanks(aWin({ state }), thanks()).ok).toBe(open);
    },
  );

  it.each(["guestName", "firm", "occasion", "text"] as const)("take %s to its last character", (field) => {
    const most = longestThanks[field];
    expect(refusalOf(signed(), { firm: "", [field]: "a".repeat(most) })).toBeNull();
    expect(refusalOf(signed(), { firm: "", [field]: "a".repeat(most + 1) })).toEqual([
      "thanks-too-long",
      field,
    ]);
  });

  it("need a name, an occasion and words, and a whole address or none", () => {
    expect(refusalOf(signed(), { guestName: " " })).toEqual(["guest-name-missing", "guestName"]);
    expect(refusalOf(signed(), { occasion: " " })).toEqual(["thanks-missing", "occasion"]);
    expect(refusalOf(signed(), { text: "\n" })).toEqual(["thanks-missing", "text"]);
    expect(refusalOf(signed(), { firm: "", address: "" })).toBeNull();
    for (const address of ["ines", "a@b", "a@b.example, c@d.example", "a@b.example\r\nBcc: x@y.example"])
      expect(refusalOf(signed(), { address })).toEqual(["guest-address-wrong", "address"]);
  });
});

describe("what a guest must not read", () => {
  it("is another customer or supplier, whatever the field, and their own is fine", () => {
    const win = signed({ suppliers: ["Brasswick Sensors", "Clearwell Glass"] });
    expect(refusalOf(win, { text: "Brasswick Sensors was quick." })).toBeNull();
    expect(refusalOf(win, { text: "Larkhall Water is glad." })).toEqual(["guest-reads-other-name", "text"]);
    expect(refusalOf(win, { occasion: "LÁRKHALL  water" })).toEqual(["guest-reads-other-name", "occasion"]);
    expect(refusalOf(win, { text: "Clearwell Glass too." })).toEqual(["guest-reads-other-name", "text"]);
    const customers = { guestOf: "customer" as const, firm: "Larkhall Water" };
    expect(refusalOf(win, { ...customers, text: "Larkhall Water is glad." })).toBeNull();
    expect(refusalOf(win, { ...customers, text: "With Brasswick Sensors." })).toEqual([
      "guest-reads-other-name",
      "text",
    ]);
  });

  it("is a hidden customer, who gets no letter either but a certificate", () => {
    expect(refusalOf(secret, { text: "For Larkhall Water." })).toEqual(["customer-in-text", "text"]);
    const own = { guestOf: "customer" as const, firm: "Larkhall Water" };
    expect(refusalOf(secret, own)).toEqual(["guest-of-hidden-customer", "address"]);
    expect(refusalOf(secret, { ...own, address: "" })).toBeNull();
    expect(refusalOf(signed(), own)).toBeNull();
  });

  it("is another firm also beside a guest's firm of a letter or a part of a word", () => {
    const win = signed({ suppliers: ["Osier Freight", "Brasswick Sensors"] });
    const customers = { guestOf: "customer" as const, text: "You beat Osier Freight." };
    for (const firm of ["r", "re", "Freigh", "Larkhall Water", ""])
      expect(refusalOf(win, { ...customers, firm })).toEqual(["guest-reads-other-name", "text"]);
    for (const firm of ["a", "hall", "Water Lark"])
      expect(refusalOf(win, { firm, text: "With Larkhall Water." })).toEqual([
        ...["guest-reads-other-name", "text"],
      ]);
    for (const firm of ["Osier", "Osier Freight", "OSIER freight Ltd"])
      expect(refusalOf(win, { firm, text: "You beat them all, Osier Freight." })).toBeNull();
  });

  it("is a hidden customer by an address, whoever's guest it says, and a certificate is fine", () => {
    for (const address of [
      ...["jo@larkhallwater.com", "jo@mail.larkhall-water.example", "jo@larkhall.example"],
      ...["jo@larkhallwater-uk.example", "jo@larkhallwater.co.uk"],
    ]) {
      expect(refusalOf(secret, { address })).toEqual(["guest-of-hidden-customer", "address"]);
      expect(refusalOf(signed(), { address })).toBeNull();
    }
    for (const address of ["", "ines@brasswick.example", "ines@lark.example", "larkhall@brasswick.example"])
      expect(refusalOf(secret, { address })).toBeNull();
  });

  it.each([
    "You saved us €27,777.",
    "27.777 EUR less",
    "about 40k a year",
    "2 million",
    "12 euros",
    "US$ 5",
    "from 88 000 to less",
    "61'000.00",
    "the 27,000 of freight",
  ])("is an amount: %s", (text) => {
    expect(amountIn(text, signed())).not.toBeNull();
    expect(refusalOf(signed(), { text })).toEqual(["guest-reads-amount", "text"]);
  });

  it.each([
    "In 11 days, 12% fewer faults.",
    "ISO 9001 and the 2nd of March 2026",
    "88 crates on 61 pallets",
    "5 m of shelf",
    "All of you",
  ])("is no amount: %s", (text) => {
    expect(amountIn(text, signed())).toBeNull();
  });

  it("is what Finance left of it or what came in, in any currency", () => {
    const line = {
      ...aWin().valueLines[0]!,
      baseline: 9_000n,
      achieved: 7_000n,
      validated: 1_500n,
      realised: 1_250n,
    };
    const yen = { currency: "JPY", valueLines: [line] };
    for (const figure of ["9,000", "2000", "1 500", "1.250"])
      expect(amountIn(`It was ${figure}`, yen)).toBe(figure);
    expect(amountIn("It was 1,251", yen)).toBeNull();
    expect(amountIn("It was 90", yen)).toBeNull();
  });
});

describe("who", () => {
  it("thanks guests: the people of the win and those who keep the awards", () => {
    const asks = (id: string, roles: readonly ("hr" | "admin" | "finance")[] = []) =>
      mayThank(signed(), { id, roles });
    expect([asks("alice"), asks("bob"), asks("dana", ["hr"])]).toEqual([true, true, true]);
    expect([asks("erin"), asks("frank", ["finance"]), asks("adam", ["admin"])]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("reads that a hidden customer's guest was thanked: those who read the customer", () => {
    const reader = { id: "erin", roles: [] };
    expect(maySeeGuest(secret, reader, "supplier")).toBe(true);
    expect(maySeeGuest(secret, reader, "customer")).toBe(false);
    expect(maySeeGuest(secret, { id: "bob", roles: [] }, "customer")).toBe(true);
    expect(maySeeGuest(signed(), reader, "customer")).toBe(true);
    expect(maySeeGuest(aWin(), reader, "supplier")).toBe(false);
  });
});

describe("sending", () => {
  const free = { guestsOfWin: 0, lettersOfDay: 0, thankedBy: null, isColleague: false, isHeldBack: false };
  const by = (facts: Partial<typeof free> | { thankedBy: string }, address = "ines@brasswick.example") => {
    const verdict = checkSending({ ...free, ...facts }, { address });
    return verdict.ok ? null : verdict.reason;
  };

  it("ends at so many guests of a win and letters of a day; certificates are no letters", () => {
    expect(by({ guestsOfWin: mostGuests - 1, lettersOfDay: mostLettersADay - 1 })).toBeNull();
    expect(by({ guestsOfWin: mostGuests })).toBe("guests-too-many");
    expect(by({ guestsOfWin: mostGuests }, "")).toBe("guests-too-many");
    expect(by({ lettersOfDay: mostLettersADay })).toBe("guest-letters-too-many");
    expect(by({ lettersOfDay: mostLettersADay }, "")).toBeNull();
  });

  it("goes to nobody of the house, nobody twice and no address that is held back", () => {
    expect(by({ isColleague: true })).toBe("guest-is-colleague");
    expect(by({ thankedBy: "Alice" })).toBe("guest-thanked-already");
    expect(by({ isHeldBack: true })).toBe("guest-unreachable");
  });
});

it("the note on gifts is the company's own, or the usual one", () => {
  expect(giftNoteOf("  ")).toBe(usualGiftNote);
  expect(giftNoteOf(" Paper only. ")).toBe("Paper only.");
});
