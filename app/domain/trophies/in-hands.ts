const day = 24 * 60 * 60 * 1000;

/**
 * The first day (YYYY-MM-DD) on which a piece can be in somebody's hands: its vendor's working days, Monday to Friday,
 * after the day on which it can be ordered. Holidays are not known here.
 */
export function inHandsOn(orderedOn: string, workingDays: number): string {
  let at = new Date(`${orderedOn}T00:00:00Z`);
  for (let left = workingDays; left > 0;) {
    at = new Date(at.getTime() + day);
    if (at.getUTCDay() % 6 !== 0) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

/** Whether a piece that is ordered once the vote is over comes after the day of the announcement. */
export function comesLate(
  { voteEndsOn, announcedOn }: { voteEndsOn: string; announcedOn: string },
  workingDays: number,
): boolean {
  return inHandsOn(voteEndsOn, workingDays) > announcedOn;
}
