/** Whether enough of those on the roll voted. Empty ballots count. Zero percent asks for nothing. */
export function meetsQuorum(turnout: { eligible: number; cast: number }, percent: number): boolean {
  return turnout.cast * 100 >= turnout.eligible * percent;
}
