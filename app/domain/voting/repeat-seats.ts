import type { Count } from "./count";

/**
 * Fills one seat after another, each by a count of its own among all who have none yet. Ends early when a seat
 * stays empty. While a tie is open nobody has won.
 */
export function repeatForSeats(
  entries: number,
  seats: number,
  fillSeat: (absent: ReadonlySet<string>) => Count,
): Count {
  const count: Count = { winners: [], ranking: [], rounds: [] };
  let placed: string[][] = [];
  for (let seat = 1; count.winners.length < Math.min(seats, entries) || seat === 1; seat += 1) {
    const filled = fillSeat(new Set(count.winners));
    count.rounds.push(...(seats > 1 ? filled.rounds.map((round) => ({ seat, ...round })) : filled.rounds));
    count.ranking = [...placed, ...filled.ranking];
    if (filled.openTie) return { ...count, winners: [], openTie: filled.openTie };
    if (filled.winners.length === 0) break;
    count.winners.push(...filled.winners);
    placed = [
      ...placed,
      ...filled.ranking.filter((group) => group.some((id) => filled.winners.includes(id))),
    ];
  }
  return count;
}
