import type { SignedIn } from "~/auth/signed-in";
import { countOwnEntries } from "~/db/certifications.server";
import type { Database } from "~/db/client.server";
import { listAddresses } from "~/db/eligible-people.server";
import { listResultStates, type FoundResult } from "~/db/results.server";
import { firstName } from "~/ui/words";

/** What HR sees of a result before it is announced: what to sign, what to decide, what is still missing. */
export async function readCertifying(db: Database, found: FoundResult, person: SignedIn) {
  const { cycle } = found.category;
  const openTie = found.file.result?.openTie ?? [];
  const ownEntries = await countOwnEntries(db, person.id, [...found.winnerIds, ...openTie]);
  const states = await listResultStates(db, cycle.id);
  const proposal = found.tieDecisions.find(({ agreedById }) => agreedById === null);
  const [proposer] = proposal ? await listAddresses(db, [proposal.proposedById]) : [];
  return {
    me: firstName(person.name),
    isHonoured: ownEntries > 0,
    hasSigned: found.certifications.some(({ personId }) => personId === person.id),
    isCertified: found.state === "certified",
    waiting: states.filter(({ state }) => state !== "certified").map(({ name }) => name),
    announceAt: cycle.announceAt?.toISOString() ?? null,
    proposal: proposal
      ? {
          id: proposal.id,
          order: proposal.order,
          reason: proposal.reason,
          by: proposer?.name ?? "A colleague",
          isMine: proposal.proposedById === person.id,
        }
      : null,
  };
}

export type Certifying = Awaited<ReturnType<typeof readCertifying>>;
