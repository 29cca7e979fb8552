import { createHash } from "node:crypto";
import { Problem } from "./problems";

interface Kept {
  hash: string;
  at: number;
  running: boolean;
  reply?: unknown;
  /** Calls that brought this key. */
  calls: number;
}

const keptFor = 24 * 3_600_000;

/** Idempotency keys as the API keeps them: 24 hours, with the hash of the payload and the first answer. */
export class Keys {
  readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: () => number) {}

  /** Runs the work under the key, or gives the earlier answer again. A failed run leaves no trace. */
  async once(key: string | undefined, payload: string, work: () => Promise<unknown>): Promise<unknown> {
    if (key === undefined) return work();
    if (key.length < 1 || key.length > 256) {
      throw new Problem(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
    }
    const hash = createHash("sha256").update(payload).digest("hex");
    const earlier = this.find(key);
    if (earlier) return this.again(earlier, hash);
    const fresh: Kept = { hash, at: this.clock(), running: true, calls: 1 };
    this.kept.set(key, fresh);
    try {
      fresh.reply = await work();
      return fresh.reply;
    } catch (thrown) {
      this.kept.delete(key);
      throw thrown;
    } finally {
      fresh.running = false;
    }
  }

  private find(key: string): Kept | undefined {
    const earlier = this.kept.get(key);
    if (earlier && this.clock() - earlier.at < keptFor) return earlier;
    return undefined;
  }

  private again(earlier: Kept, hash: string): unknown {
    earlier.calls += 1;
    if (earlier.hash !== hash) {
      throw new Problem(
        409,
        "invalid_idempotent_request",
        "This key was used with a different request payload.",
      );
    }
    if (earlier.running) {
      throw new Problem(409, "concurrent_idempotent_requests", "The original request is still in progress.");
    }
    return earlier.reply;
  }
}
