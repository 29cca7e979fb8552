import type { Round } from "~/domain/voting/result";

/** The rounds of each place where places are filled one after another; else all of them together. */
export function bySeat(rounds: readonly Round[]): { seat: number | undefined; rounds: Round[] }[] {
  const seats = [...new Set(rounds.map(({ seat }) => seat))];
  return seats.map((seat) => ({ seat, rounds: rounds.filter((round) => round.seat === seat) }));
}
