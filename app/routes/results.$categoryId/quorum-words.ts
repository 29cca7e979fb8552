import { number, plural } from "~/ui/words";

/** What the quorum asked for in percent and in voters, and whether it was reached; null where there is none. */
export function quorumWords(
  { eligible, cast }: { eligible: number; cast: number },
  quorum: { percent: number; number: number },
): string | null {
  const { percent } = quorum;
  const ofPercent = Math.ceil((eligible * percent) / 100);
  const needed = Math.max(ofPercent, quorum.number);
  if (needed === 0) return null;
  const asked =
    quorum.number > ofPercent
      ? `At least ${plural(quorum.number, "person", "people")} had to vote.`
      : `At least ${percent}% had to vote, which is ${number(ofPercent)} of ${number(eligible)}.`;
  const missing = needed - cast;
  if (missing <= 0) return `${asked} That was reached.`;
  return `${asked} ${number(missing)} more ${missing === 1 ? "was" : "were"} needed.`;
}
