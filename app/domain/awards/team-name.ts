import { refused, type Refused } from "../verdict";
import { wordsIn } from "../wins/naming/find-name";

/** The longest name of a team, in characters. */
export const longestTeamName = 120;

/** Whether the name of a team is too long, and by how much. */
export function teamNameProblem(teamName: string): Refused | null {
  const over = teamName.length - longestTeamName;
  return over > 0 ? refused("team-name-too-long", { field: "teamName", detail: String(over) }) : null;
}

/** What somebody called an entry: empty where it goes by the names of its people, which are no choice of words. */
export function chosenTitle(title: string, names: readonly string[]): string {
  const own = wordsIn(`and ${names.join(" ")}`);
  return [...wordsIn(title)].every((word) => own.has(word)) ? "" : title;
}
