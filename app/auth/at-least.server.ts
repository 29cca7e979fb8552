import { setTimeout as sleep } from "node:timers/promises";

/** Waits for the work and until this many milliseconds have gone by, so that the time taken tells nothing. */
export async function atLeast<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work, sleep(milliseconds)]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
