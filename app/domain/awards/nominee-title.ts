import { saysSomething } from "../says-something";

/** What an entry is called: the team's name if it has one, else the names of its people. */
export function nomineeTitle(names: readonly string[], teamName: string): string {
  const named = teamName.trim();
  if (saysSomething(named) && names.length > 1) return named;
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(", ")} and ${last}`;
}
