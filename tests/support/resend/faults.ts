/** What can go wrong, on command. `after` faults take the letter first and then lose the answer. */
export type Fault =
  | { kind: "delay"; ms: number }
  | { kind: "hang-after" }
  | { kind: "close-before" }
  | { kind: "close-after" }
  | { kind: "error-500" }
  | { kind: "error-500-after" }
  | { kind: "html-502" }
  | { kind: "rate"; retryAfter: number }
  | { kind: "daily-quota" }
  | { kind: "monthly-quota" }
  | { kind: "security" };

/** Faults that wait for the next calls, in order. */
export class Faults {
  private waiting: Fault[] = [];

  next(fault: Fault, times = 1): void {
    for (let at = 0; at < times; at += 1) this.waiting.push(fault);
  }

  take(): Fault | undefined {
    return this.waiting.shift();
  }

  clear(): void {
    this.waiting = [];
  }
}
