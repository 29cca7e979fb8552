const words: Record<string, string> = {
  "cycle.planned": "Cycle planned",
  "cycle.dates-changed": "Dates changed",
  "cycle.nominations-opened": "Nominations opened",
  "cycle.nominations-closed": "Nominations closed",
  "cycle.voting-opened": "Vote opened",
  "cycle.reminded": "Reminder written",
  "jury.vote-reminded": "Reminder written",
  "cycle.vote-extended": "Vote extended",
  "cycle.finals-opened": "Finals opened",
  "cycle.voting-closed": "Vote closed",
  "cycle.counted": "Votes counted",
  "cycle.announced": "Winners announced",
  "cycle-series.set": "Series set",
  "cycle-series.ended": "Series ended",
  "cycle.reminder-asked": "Reminder asked for",
  "cycle.nominators-reminded": "Reminder written",
  "cycle.reminders-changed": "Reminders changed",
  "cycle.paused": "Cycle paused",
  "cycle.resumed": "Cycle went on",
  "cycle.set-back": "Cycle set back",
  "cycle.cancelled": "Cycle cancelled",
  "cycle.archived": "Cycle archived",
  "category.added": "Award added",
  "category.dropped": "Award taken out",
};

/** An act of the record in words. */
export function activityWord(act: string): string {
  return words[act] ?? act.replaceAll(/[.-]/g, " ");
}
