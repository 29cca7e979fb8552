import { capital, spelled } from "~/ui/words";
import { timeOfDay } from "~/ui/dates";

/** “Good morning” by the reader's own clock. */
export function greeting(now: string, timeZone: string): string {
  const hour = Number(timeOfDay(now, timeZone).slice(0, 2));
  if (hour < 5) return "Hello";
  if (hour < 12) return "Good morning";
  return hour < 18 ? "Good afternoon" : "Good evening";
}

/** “Three things are waiting for you.” */
export function leadOf(tasks: readonly unknown[]): string {
  if (tasks.length === 0) return "Nothing is waiting for you.";
  if (tasks.length === 1) return "One thing is waiting for you.";
  return `${capital(spelled(tasks.length))} things are waiting for you.`;
}
