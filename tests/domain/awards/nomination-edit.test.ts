import { describe, expect, it } from "vitest";
import { changedElsewhere, saysTheSame, type NominationWords } from "~/domain/awards/nomination-edit";

const words = { categoryId: "c", nomineeKey: "a+b", teamName: "", answers: { story: "One." }, winId: null };
const kept = { ...words, version: 4, formKey: "first-tab" };
const other = { ...words, answers: { story: "Two." } };

describe("a text that another form changed", () => {
  it("is noticed by a form that began before", () => {
    expect(changedElsewhere(kept, other, { version: 3, formKey: "second-tab" })).toBe(true);
  });

  it("is no surprise to a form that began with it, or that wrote it itself", () => {
    expect(changedElsewhere(kept, other, { version: 4, formKey: "second-tab" })).toBe(false);
    expect(changedElsewhere(kept, other, { version: 3, formKey: "first-tab" })).toBe(false);
  });

  it("does not matter where both say the same, or where the form knows no version", () => {
    expect(changedElsewhere(kept, words, { version: 3, formKey: "second-tab" })).toBe(false);
    expect(changedElsewhere(kept, other, { version: null, formKey: "second-tab" })).toBe(false);
  });
});

it("compares every part of a text", () => {
  expect(saysTheSame(words, { ...words, answers: { ...words.answers } })).toBe(true);
  const changes: Partial<NominationWords>[] = [
    { categoryId: "d" },
    { nomineeKey: "a" },
    { teamName: "Port" },
    { winId: "w" },
    { answers: {} },
    { answers: { story: "One.", more: "Two." } },
  ];
  for (const change of changes) expect(saysTheSame(words, { ...words, ...change })).toBe(false);
});
