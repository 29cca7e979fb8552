import { Problem } from "./problems";

/** The token bucket of a team: so many calls a second, told in the headers of each answer. */
export class Bucket {
  private tokens: number;
  private filledAt: number;
  /** Calls that were turned away. */
  refused = 0;

  constructor(readonly perSecond: number) {
    this.tokens = perSecond;
    this.filledAt = Date.now();
  }

  take(): Record<string, string> {
    this.fill();
    if (this.tokens < 1) {
      this.refused += 1;
      const headers = { ...this.headers(), "retry-after": "1" };
      throw new Problem(429, "rate_limit_exceeded", "Too many requests.", headers);
    }
    this.tokens -= 1;
    return this.headers();
  }

  private fill(): void {
    const now = Date.now();
    this.tokens = Math.min(this.perSecond, this.tokens + ((now - this.filledAt) / 1_000) * this.perSecond);
    this.filledAt = now;
  }

  private headers(): Record<string, string> {
    return {
      "ratelimit-limit": String(this.perSecond),
      "ratelimit-remaining": String(Math.floor(this.tokens)),
      "ratelimit-reset": "1",
    };
  }
}
