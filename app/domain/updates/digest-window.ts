const dayLength = 24 * 60 * 60 * 1000;
const usualDays = 7;
const mostDays = 28;

/**
 * From when on things are new to a reader: since their last letter, for at most four weeks; a week for somebody who had
 * none. What was in a week that was skipped is never told later.
 */
export function windowStart(until: Date, last: Date | null, skipped: Date | null): Date {
  const from = last ?? daysEarlier(until, usualDays);
  const oldest = daysEarlier(until, mostDays);
  return [from, oldest, skipped ?? oldest].reduce((latest, one) => (one > latest ? one : latest));
}

function daysEarlier(instant: Date, days: number): Date {
  return new Date(instant.getTime() - days * dayLength);
}
