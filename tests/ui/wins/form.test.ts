import { describe, expect, it } from "vitest";
import { readFormStep } from "~/ui/wins/form-step";
import { toContent, toFields } from "~/ui/wins/win-content";
import { emptyFields, emptyValue, type WinFields } from "~/ui/wins/win-fields";
import { aWin } from "../../domain/wins/a-win";

const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ formKey: "k", currency: "EUR", ...fields })) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
};
const blank: WinFields = emptyFields({ formKey: "k", currency: "EUR", people: [] });

describe("what was pressed", () => {
  it("is a step that writes, or one that shows the form again", () => {
    expect(readFormStep(form({ then: "send" }))).toMatchObject({ does: "send" });
    expect(readFormStep(form({ then: "save" }))).toMatchObject({ does: "save" });
    expect(readFormStep(form({ then: "anything" }))).toMatchObject({ does: "show" });
    expect(readFormStep(form({ find: "add-sales", "add-salesQuery": "nov" }))).toMatchObject({
      does: "show",
      find: { name: "add-sales", query: "nov" },
    });
    expect(readFormStep(form({ find: "somewhere-else", then: "save" }))).toMatchObject({ does: "save" });
  });

  it("is nothing when the form is not this one", () => {
    expect(readFormStep(form({ currency: "EURO" }))).toBeNull();
    expect(readFormStep(form({ title: "x".repeat(201) }))).toBeNull();
    expect(readFormStep(form({ person: "p", "side-p": "elsewhere" }))).toBeNull();
  });

  it("takes those just found to the side they were looked for", () => {
    const step = readFormStep(
      form({ then: "more", person: "a", "side-a": "sales", "add-other": ["b", "a"] }),
    );
    expect(step?.fields.people).toEqual([
      { personId: "a", side: "sales", sentence: "", share: "" },
      { personId: "b", side: "other", sentence: "", share: "" },
    ]);
  });
});

describe("the content of the fields", () => {
  it("leaves out rows and days that nobody filled", () => {
    const content = toContent({ ...blank, values: [emptyValue, emptyValue], days: { won: "" } });
    expect(content).toMatchObject({ errors: null, form: { valueLines: [], milestones: [], suppliers: [] } });
  });

  it("reads amounts by their unit", () => {
    const rows = [
      { ...emptyValue, before: "1.234,50", after: "€ 2,000" },
      { ...emptyValue, unit: "days", before: "26 days", after: "11" },
      { ...emptyValue, unit: "percent", before: "91.5 %", after: "98%" },
      { ...emptyValue, unit: "points", before: "-1", after: "2,25" },
    ];
    const content = toContent({ ...blank, values: rows });
    expect(content.form.valueLines.map(({ baseline, achieved }) => [baseline, achieved])).toEqual([
      [1234_50n, 2000_00n],
      [26_00n, 11_00n],
      [91_50n, 98_00n],
      [-1_00n, 2_25n],
    ]);
  });

  it("says beside each field what it can't read", () => {
    const chosen = { kind: "luck", effect: "soft", often: "year" };
    const rows = [{ ...emptyValue, ...chosen, before: "", after: "many", sourceDay: "2026-02-30" }];
    const content = toContent({ ...blank, currency: "XYZ", values: rows, days: { won: "soon" } });
    expect(Object.keys(content.errors ?? {})).toEqual([
      "currency",
      "kind-0",
      "effect-0",
      "often-0",
      "before-0",
      "after-0",
      "sourceDay-0",
      "on-won",
    ]);
  });

  it("comes back from a win as it was", () => {
    const win = aWin({ milestones: [{ kind: "won", on: "2026-03-20" }] });
    const content = toContent(toFields(win, "k"));
    expect(content).toMatchObject({ errors: null, form: { title: win.title, valueLines: win.valueLines } });
    expect(content.form.milestones).toEqual(win.milestones);
  });
});
