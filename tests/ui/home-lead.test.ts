import { expect, it } from "vitest";
import { leadOf } from "~/routes/_index/greeting";

const duty = { kind: "vote" };
const back = { kind: "finish-nomination", returned: true };
const draft = { kind: "finish-nomination", returned: false };
const win = { kind: "finish-win" };

it.each([
  [[], "Nothing is waiting for you."],
  [[draft], "Nothing is waiting for you. You have a draft."],
  [[duty], "One thing is waiting for you."],
  [[duty, back], "Two things are waiting for you."],
  [[duty, back, draft, win], "Two things are waiting for you. You have two drafts."],
])("counts drafts apart from what waits", (tasks, said) => {
  expect(leadOf(tasks)).toBe(said);
});
