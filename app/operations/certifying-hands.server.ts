import { listFreeHolders } from "~/db/certifications.server";
import type { Database, Tx } from "~/db/client.server";
import { findResult } from "~/db/results.server";
import { phasePermits, type Phase } from "~/domain/awards/phase";
import { may, rolesThatMay } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";
import { handsWanted, wantsStandIn, type Hands } from "~/domain/voting/certification";
import type { ElectionResult } from "~/domain/voting/result";

interface Deciding extends Hands {
  /** Whom the decision is about: these people take no part in it. */
  entryIds: readonly string[];
}

interface Hand {
  id: string;
  roles: readonly Role[];
}

/** Administrators who stand in for those who certify, or nobody where enough of these are free. */
export async function listStandIns(db: Database | Tx, { entryIds, needed, taken }: Deciding) {
  const among = { entryIds, without: taken };
  const free = await listFreeHolders(db, rolesThatMay("certify-results"), among);
  if (!wantsStandIn({ needed, free: free.length })) return [];
  return listFreeHolders(db, rolesThatMay("stand-in-for-certifiers"), {
    entryIds,
    without: [...taken, ...free.map(({ id }) => id)],
  });
}

/** Whether a decision on a result is for this person: by their role, or because they stand in. */
export async function isHandFor(db: Database | Tx, person: Hand, deciding: Deciding): Promise<boolean> {
  if (may(person, "certify-results")) return true;
  if (!may(person, "stand-in-for-certifiers")) return false;
  return (await listStandIns(db, deciding)).some(({ id }) => id === person.id);
}

interface CountedResult {
  outcome: string;
  winnerIds: readonly string[];
  certifications: readonly { personId: string }[];
  file: { result?: Pick<ElectionResult, "openTie"> };
}

/** What a result waits for: the hands, and the entries that it honours or may come to honour. */
export function decidingOf(result: CountedResult): Deciding {
  return { ...handsWanted(result), entryIds: [...result.winnerIds, ...(result.file.result?.openTie ?? [])] };
}

/**
 * Whether somebody sees a result that is not announced: those who see all of them early, and whoever signs this one
 * in place of others or has done so. A first round is seen with its final.
 */
export async function seesResultEarly(
  db: Database,
  person: Hand,
  result: CountedResult & { category: { finalId: string | null; cycle: { phase: Phase } } },
): Promise<boolean> {
  const { finalId, cycle } = result.category;
  if (!phasePermits(cycle.phase, "certify")) return false;
  if (may(person, "see-results-early")) return true;
  if (!may(person, "stand-in-for-certifiers")) return false;
  if (finalId !== null) {
    const final = await findResult(db, finalId);
    return final !== null && seesResultEarly(db, person, final);
  }
  if (result.certifications.some(({ personId }) => personId === person.id)) return true;
  return isHandFor(db, person, decidingOf(result));
}
