import { votesNeeded, type Quorum } from "~/domain/voting/quorum";
import { number, plural } from "~/ui/words";

/** What the quorum asked for in percent and in voters, and whether it was reached; null where there is none. */
export function quorumWords(
  { eligible, cast }: { eligible: number; cast: number },
  quorum: Quorum,
): string | null {
  const needed = votesNeeded(eligible, quorum);
  if (needed === 0) return null;
  const ofPercent = votesNeeded(eligible, { ...quorum, quorumNumber: 0 });
  const asked =
    needed > ofPercent
      ? `At least ${plural(needed, "person", "people")} had to vote.`
      : `At least ${quorum.quorumPercent}% had to vote, which is ${number(needed)} of ${number(eligible)}.`;
  const missing = needed - cast;
  if (missing <= 0) return `${asked} That was reached.`;
  return `${asked} ${number(missing)} more ${missing === 1 ? "was" : "were"} needed.`;
}
