import type { ElectionFile } from "./election-file";
import { countBallots } from "./merge-ballots";

/** With fewer ballots a whole ranking could point to a person. */
export const fewestPublicBallots = 20;

/** The file for somebody who may see the ballots of small votes, or for everybody else: then the rounds alone. */
export function publicFile(
  file: ElectionFile,
  reader: { maySeeBallots: boolean },
): ElectionFile | Omit<ElectionFile, "ballots"> {
  if (reader.maySeeBallots || countBallots(file.ballots) >= fewestPublicBallots) return file;
  const { ballots: _, ...rounds } = file;
  return rounds;
}
