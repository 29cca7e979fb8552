import { setTimeout as sleep } from "node:timers/promises";

interface Rhythm {
  /** Milliseconds between the end of one run and the start of the next. */
  pause: number;
  signal: AbortSignal;
  onFault: (thrown: unknown) => void;
}

/** Runs a job again and again until the signal, never two runs of it at once. What it throws ends only that run. */
export async function repeat({ pause, signal, onFault }: Rhythm, job: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    try {
      await job();
    } catch (thrown) {
      if (!signal.aborted) onFault(thrown);
    }
    await sleep(pause, undefined, { signal }).catch(() => undefined);
  }
}
