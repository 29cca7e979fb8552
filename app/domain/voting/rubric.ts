import type { Election, SheetBallot } from "./election";
import { fromNineDecimals } from "./fraction";
import { InvalidElection } from "./invalid-election";
import type { ElectionResult, Round, Tie } from "./result";
import { judge, type Judged } from "./rubric-judged";
import { juryPart } from "./rubric-jury-part";
import { rank } from "./rubric-ranking";
import { countJurors, readSheets, type Sheets } from "./rubric-sheets";
import { voteShares } from "./rubric-vote";
import type { TieBreaking } from "./ties";

/**
 * Counts the sheets of a jury: the weighted mean of each juror's scores, then the mean over the jurors who scored
 * the entry, so that a missing score is missing and no zero. Entries with fewer than `minJurors` are not ranked.
 * Equal to nine decimals is a tie: broken by the mean of the heaviest criterion, then of the next (in the order of
 * the rules where weights are equal), then by the rule of the category. Raw scores stand where there is too little
 * to normalise or trim. With a vote beside the jury both count at the weight set, see `combined`.
 * Source: the house's own rules for juries; normalising is described at `normalisedMeans`.
 */
export function countRubric(election: Election, ties: TieBreaking): ElectionResult {
  const { rubric } = election.rules;
  if (!rubric) throw new InvalidElection("There are no criteria to score by.");
  const ballots = election.ballots as SheetBallot[];
  const standing = election.candidates.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
  const sheets = readSheets(ballots, rubric.criteria, new Set(standing));
  const vote = rubric.vote ? voteShares(election.votes ?? [], rubric.vote, new Set(standing)) : null;
  const { judged, decided, rawBecause } = judge(sheets, rubric, vote);
  const { groups, winners, tie } = rank(judged, rubric, election.seats, ties);
  const isOpen = tie?.by === "open";
  return {
    method: "rubric",
    outcome: isOpen ? "tie_open" : winners.length > 0 ? "decided" : "no_winner",
    winners,
    ranking: groups,
    rounds: [roundOf(judged, sheets, winners, tie)],
    valid: Number(countJurors(sheetsWith(ballots, true))),
    abstentions: Number(countJurors(sheetsWith(ballots, false))),
    struck: struckFrom(election),
    ...(isOpen && { openTie: tie.tied }),
    jury: juryPart({ judged, sheets, rubric, vote, decided, rawBecause }),
  };
}

function roundOf(judged: Judged[], { jurors }: Sheets, winners: string[], tie: Tie | null): Round {
  const ranked = judged.flatMap(({ id, value }) => (value === null ? [] : [[id, fromNineDecimals(value)]]));
  return {
    tallies: Object.fromEntries(ranked) as Round["tallies"],
    exhausted: 0,
    continuing: Number(countJurors(jurors.filter(({ scores }) => scores.size > 0))),
    elected: winners,
    eliminated: [],
    ...(tie && { tie }),
  };
}

function sheetsWith(ballots: readonly SheetBallot[], scored: boolean): { count: bigint }[] {
  const matching = ballots.filter(({ sheet }) => Object.keys(sheet).length > 0 === scored);
  return matching.map(({ count = 1 }) => ({ count: BigInt(count) }));
}

function struckFrom({ candidates, ballots }: Election): ElectionResult["struck"] {
  return candidates
    .filter(({ withdrawn }) => withdrawn)
    .map(({ id }) => {
      const naming = (ballots as SheetBallot[]).filter(({ sheet }) => Object.hasOwn(sheet, id));
      return { id, ballots: naming.reduce((sum, { count = 1 }) => sum + count, 0) };
    });
}
