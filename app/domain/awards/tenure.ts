/**
 * The latest first day of work with which somebody has been here for some months on a day. Days are dates at
 * midnight UTC. Somebody who began on the 31st completes a month on the last day of a shorter one.
 */
export function latestStart(onDay: Date, months: number): Date {
  const year = onDay.getUTCFullYear();
  const month = onDay.getUTCMonth() - months;
  const lastThere = lastDayOf(year, month);
  const isLastDay = onDay.getUTCDate() === lastDayOf(year, onDay.getUTCMonth());
  const day = isLastDay ? lastThere : Math.min(onDay.getUTCDate(), lastThere);
  return new Date(Date.UTC(year, month, day));
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
