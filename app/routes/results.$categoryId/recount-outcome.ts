import type { FileHead } from "~/domain/voting/election-file";
import { countFlat, isFlat, type AnyElection } from "~/domain/voting/flat-ballots";
import { countBallots } from "~/domain/voting/merge-ballots";
import type { Recount } from "~/domain/voting/recount";
import { shortHash } from "~/ui/voting-words";
import { listOf, plural } from "~/ui/words";

/** One thing that was checked, in words that say how it went. */
export interface Finding {
  holds: boolean;
  words: string;
}

/** What a recount found, point by point: the count, the receipts, the seed of the lot and its order. */
export function findingsOf(file: FileHead & AnyElection, { result, agrees, doubts }: Recount): Finding[] {
  const main = isFlat(file.ballots) ? countFlat(file.ballots) : countBallots(file.ballots);
  const ballots = main + countBallots(file.votes ?? []);
  const counted = plural(ballots, "ballot");
  const names = new Map(file.candidates.map(({ id, name }) => [id, name]));
  const winners = listOf(result.winners.map((id) => names.get(id) ?? id)) || "nobody";
  const findings: Finding[] = [
    agrees === false
      ? {
          holds: false,
          words: `${counted} counted: the file states another result. Counted here, the winner is ${winners}.`,
        }
      : {
          holds: true,
          words: `${counted} counted${agrees ? ": the same result, round by round" : ""}. Winner: ${winners}.`,
        },
  ];
  if (file.receipts) findings.push(receiptsFinding(file.receipts.length, ballots));
  const { lot } = file;
  if (!lot?.seed) return findings;
  if (lot.commitment)
    findings.push(
      doubts.includes("seed")
        ? { holds: false, words: "The seed of the lot is not the one that was sealed." }
        : {
            holds: true,
            words: `The seed is the one sealed at the opening as ${shortHash(lot.commitment)}.`,
          },
    );
  if (lot.order)
    findings.push(
      doubts.includes("lot-order")
        ? { holds: false, words: "The order of the lot does not follow from the seed and the ballots." }
        : { holds: true, words: "The order of the lot follows from the seed and the ballots." },
    );
  return findings;
}

function receiptsFinding(receipts: number, ballots: number): Finding {
  const holds = receipts === ballots;
  return { holds, words: `${plural(receipts, "receipt code")} for ${plural(ballots, "ballot")}.` };
}
