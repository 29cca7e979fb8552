import type { Database, Tx } from "~/db/client.server";
import { serializeConflict, uniqueConflict } from "~/db/conflict.server";
import type { Actor } from "~/domain/people/actor";
import type { Refused, Verdict } from "~/domain/verdict";

/** Who acts, when by the database's clock, from which network address, and on which database. */
export interface Act {
  db: Database;
  actor: Actor;
  now: Date;
  origin: string;
}

const tries = 5;
const usualTimeout = 60_000;

/**
 * Runs one act in one transaction. A refusal rolls everything back, so that a refused act leaves no trace;
 * an act that lost a race against another is tried again, at most five times. One that
 * met a row with the same unique key is tried once more: now it sees that row, and can say what is taken.
 * `timeout` is in milliseconds.
 */
export async function transact<T>(
  act: Act,
  work: (tx: Tx) => Promise<Verdict<T>>,
  { timeout = usualTimeout }: { timeout?: number } = {},
): Promise<Verdict<T>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act.db.$transaction((tx) => unlessRefused(work(tx)), { maxWait: 20_000, timeout });
    } catch (thrown) {
      if (thrown instanceof Refusing) return thrown.refused;
      const again = serializeConflict(thrown) || (attempt === 1 && uniqueConflict(thrown));
      if (attempt === tries || !again) throw thrown;
    }
  }
}

async function unlessRefused<T>(working: Promise<Verdict<T>>): Promise<Verdict<T>> {
  const verdict = await working;
  if (!verdict.ok) throw new Refusing(verdict);
  return verdict;
}

class Refusing extends Error {
  constructor(readonly refused: Refused) {
    super(refused.reason);
  }
}
