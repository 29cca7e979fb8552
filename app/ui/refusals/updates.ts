import type { UpdateRefusal } from "~/domain/updates/refusals";

/** What people read when an act on an update is refused. */
export const updateSentences: Record<UpdateRefusal, (detail?: string) => string> = {
  "line-missing": () => "Write the one sentence that the other side should know.",
  "line-too-long": (over) =>
    `This is ${over ?? "a few"} characters too long for one line. The rest fits below it.`,
  "text-too-long": (over) => `This is ${over ?? "a few"} characters too long.`,
  "tags-too-many": (most) => `Name at most ${most ?? "five"} of them, with a comma between.`,
  "tag-too-long": (tag) => `“${tag ?? "One"}…” is too long. A name or two words are enough.`,
  "until-past": () => "That day is over. Choose today or a later one.",
  "until-too-far": (days) =>
    `Choose a day within ${days ?? "180"} days. You are asked before it ends whether it is still true.`,
  "digest-held": () => "This week’s letter is held back. It leaves when one of you approves it.",
  "digest-week-over": () => "That week is over, so its letter does not leave any more.",
  "digest-skipped": () =>
    "Somebody has left this letter out, so it does not leave. What it held is told in no later one.",
  "digest-gone": () => "This letter has begun to leave, so it can’t be held back or changed any more.",
  "note-too-long": (over) => `This is ${over ?? "a few"} characters too long. A few lines are enough.`,
  "updates-too-many": (most) =>
    `You have posted ${most ?? "ten"} updates within a day. Change one of them, or come back tomorrow.`,
  "update-withdrawn": () => "This update was taken down, so it can’t be changed any more.",
};
