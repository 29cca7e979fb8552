import { useState } from "react";
import { spelled } from "~/ui/words";
import type { Ranking } from "./ranking";

const places = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** The ranking in the making and the sentence that tells each change to those who listen. */
export function useRanking(titles: ReadonlyMap<string, string>) {
  const [ranking, setRanking] = useState<Ranking>([]);
  const [told, setTold] = useState("");
  function change(next: Ranking, id: string) {
    setRanking(next);
    setTold(tell(next, id, titles.get(id) ?? ""));
  }
  return { ranking, told, change };
}

function tell(ranking: Ranking, id: string, title: string): string {
  const index = ranking.indexOf(id);
  if (index < 0) return `${title}, taken off the ballot`;
  return `${title}, now ${places[index] ?? `number ${index + 1}`} of ${spelled(ranking.length)}`;
}
