import type { ElectionResult } from "~/domain/voting/result";

/** What the two people decide: who goes on, who stays in, whose votes move on first, or who wins. */
export function tieQuestion(result: ElectionResult | null): string {
  const round = result?.rounds.at(-1);
  if (!result || !round?.tie) return "Who wins?";
  const { quota, tallies, tie } = round;
  if (quota !== undefined && tie.tied.every((id) => (tallies[id] ?? 0) > quota))
    return "Whose votes beyond the quota move on first?";
  if (result.method === "irv" || result.method === "stv") return "Who stays in longest?";
  return round.part === "scores" ? "Who goes into the runoff?" : "Who wins?";
}
