import { capital, spelled } from "~/ui/words";
import { timeOfDay } from "~/ui/dates";

/** “Good morning” by the reader's own clock. */
export function greeting(now: string, timeZone: string): string {
  const hour = Number(timeOfDay(now, timeZone).slice(0, 2));
  if (hour < 5) return "Hello";
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}

interface Begun {
  kind: string;
  returned?: boolean;
}

/** Whether a line on home is a text that the reader has begun, and nobody waits for. */
export function isDraft({ kind, returned }: Begun): boolean {
  return kind === "finish-win" || (kind === "finish-nomination" && returned !== true);
}

/** “Three things are waiting for you. You have two drafts.” */
export function leadOf(tasks: readonly Begun[]): string {
  const drafts = tasks.filter(isDraft).length;
  const begun = drafts > 0 ? ` You have ${drafts === 1 ? "a draft" : `${spelled(drafts)} drafts`}.` : "";
  return dutiesOf(tasks.length - drafts) + begun;
}

function dutiesOf(count: number): string {
  if (count === 0) return "Nothing is waiting for you.";
  if (count === 1) return "One thing is waiting for you.";
  return `${capital(spelled(count))} things are waiting for you.`;
}
