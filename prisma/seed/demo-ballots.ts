import { allowsEqualRanks } from "../../app/domain/voting/ballot";
import {
  ballotForm,
  maxScore,
  type BallotChoice,
  type CountingMethod,
} from "../../app/domain/voting/election";

/** What somebody votes who likes these in this order: some name all of them, most only a few. */
export function choiceOf(
  method: CountingMethod,
  liked: readonly string[],
  chance: () => number,
): BallotChoice {
  const named = method === "plurality" ? 1 : 1 + Math.floor(chance() * liked.length);
  const ids = liked.slice(0, named);
  if (ballotForm(method) === "approve") return { approve: ids.slice(0, Math.ceil(liked.length / 2)) };
  if (ballotForm(method) === "scores") {
    const falls = ids.map((id, place) => [
      id,
      Math.max(0, maxScore - place - Math.floor(chance() * 2) * place),
    ]);
    return { scores: Object.fromEntries(falls) as Record<string, number> };
  }
  const ranks = ids.map((id) => [id]);
  const [first, second, ...rest] = ranks;
  const shares = allowsEqualRanks(method) && first && second && chance() < 0.2;
  return { ranks: shares ? [[...first, ...second], ...rest] : ranks };
}
