import { saysSomething } from "../says-something";
import { granted, refused, type Refused, type Verdict } from "../verdict";
import { publicTexts } from "./hidden-customer";
import { checkMilestones } from "./milestones";
import { checkOpenTexts } from "./open-text";
import { missingPeriods, periodsBackwards } from "./period";
import { sharesProblems } from "./shares";
import { checkSides } from "./sides";
import { unsureValues } from "./unlikely";
import { claimOf } from "./value-line";
import type { WinContent } from "./win";

/** A win may be sent when its story is told, both sides are there, and every value says what it rests on. */
export function checkSubmission(win: WinContent): Verdict {
  const [first] = missingFrom(win);
  return first ?? granted();
}

/** Everything that keeps a win from being sent, in the order of the form. */
export function missingFrom(win: WinContent): Refused[] {
  return [
    ...missingWords(win),
    ...refusalsOf([
      checkParticipants(win.participants),
      checkSides(win.participants),
      checkMilestones(win.milestones),
    ]),
    ...sharesProblems(win.participants),
    ...(win.valueLines.length === 0 ? [refused("value-missing", { field: "valueLines" })] : []),
    ...missingSources(win),
    ...unchangedValues(win),
    ...periodsBackwards(win.valueLines),
    ...missingPeriods(win.valueLines),
    ...unsureValues(win.valueLines, win.currency),
    ...refusalsOf([checkOpenTexts(win, publicTexts(win))]),
  ];
}

/** Nobody is named twice in one win, on whatever side. */
export function checkParticipants(participants: WinContent["participants"]): Verdict {
  const twice = participants.find(
    (one, index) => participants.findIndex(({ personId }) => personId === one.personId) !== index,
  );
  return twice ? refused("participant-twice", { field: "participants", detail: twice.name }) : granted();
}

function missingWords(win: WinContent): Refused[] {
  const texts = [
    { field: "title", text: win.title, detail: "a name" },
    { field: "summary", text: win.summary, detail: "one line that says what happened" },
    { field: "story", text: win.story, detail: "the story" },
    { field: "customer", text: win.customer, detail: "the customer" },
    ...win.participants.map((one) => ({
      field: `sentence-${one.personId}`,
      text: one.sentence,
      detail: `what ${one.name} did`,
    })),
  ];
  return texts
    .filter(({ text }) => !saysSomething(text))
    .map(({ field, detail }) => refused("words-missing", { field, detail }));
}

function missingSources(win: WinContent): Refused[] {
  return win.valueLines.flatMap((line, index) =>
    !saysSomething(line.baselineSource)
      ? [refused("words-missing", { field: `source-${index}`, detail: "where the figure before comes from" })]
      : [],
  );
}

/** What is the same before and after, nothing and nothing too, is no value. */
function unchangedValues(win: WinContent): Refused[] {
  return win.valueLines.flatMap((line, index) =>
    claimOf(line) === 0n ? [refused("value-unchanged", { field: `after-${index}` })] : [],
  );
}

function refusalsOf(verdicts: readonly Verdict[]): Refused[] {
  return verdicts.filter((verdict) => !verdict.ok);
}
