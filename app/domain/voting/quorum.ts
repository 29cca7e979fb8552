/** How many must vote: a share of the roll in percent and a number of voters; 0 asks for nothing. */
export interface Quorum {
  quorumPercent: number;
  quorumNumber: number;
}

/** The fewest ballots that make a quorum, of percent and number the harder one. */
export function votesNeeded(eligible: number, { quorumPercent, quorumNumber }: Quorum): number {
  return Math.max(Math.ceil((eligible * quorumPercent) / 100), quorumNumber);
}

/** Whether enough of those on the roll voted. Empty ballots count. */
export function meetsQuorum(turnout: { eligible: number; cast: number }, quorum: Quorum): boolean {
  return turnout.cast >= votesNeeded(turnout.eligible, quorum);
}

/** What became of a count: `no_quorum` where too few voted, else what the count itself found. */
export function countedOutcome(
  outcome: string,
  turnout: { eligible: number; cast: number },
  quorum: Quorum,
): string {
  return meetsQuorum(turnout, quorum) ? outcome : "no_quorum";
}
