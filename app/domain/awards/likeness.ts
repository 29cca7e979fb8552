import { formsOf } from "../people/near-words";
import { searchText } from "../people/search-text";

/** An entry as it is compared with others of its category. */
export interface Compared {
  id: string;
  title: string;
  nomineeKey: string;
}

/** Why two entries may be the same: one team inside the other, two or more people shared, or nearly the same name. */
export type Likeness = "inside" | "shared" | "name";

const shortestName = 5;

/** How two entries of a category are alike, or null. The same people in another order are one entry anyway. */
export function likenessOf(one: Compared, other: Compared): Likeness | null {
  const [few, many] = [peopleOf(one), peopleOf(other)].sort((a, b) => a.length - b.length);
  const shared = few!.filter((id) => many!.includes(id)).length;
  if (shared > 0 && shared === few!.length) return "inside";
  if (shared >= 2) return "shared";
  return few!.length > 1 && soundAlike(one.title, other.title) ? "name" : null;
}

/** The ways in which a team's name may be misspelt: two names that are one slip apart share one of these. */
export function titleForms(title: string): string[] {
  const name = searchText(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join("");
  return name.length < shortestName ? [name] : formsOf(name);
}

function soundAlike(one: string, other: string): boolean {
  const forms = new Set(titleForms(one));
  return titleForms(other).some((form) => forms.has(form));
}

function peopleOf({ nomineeKey }: Compared): string[] {
  return nomineeKey.split("+");
}

/** The pairs of teams whose names are one slip apart, each pair once. */
export function namesakes(teams: readonly Compared[]): [Compared, Compared][] {
  const byForm = new Map<string, Compared>();
  const pairs = new Map<string, [Compared, Compared]>();
  for (const team of teams) {
    for (const form of titleForms(team.title)) {
      const other = byForm.get(form);
      if (other && other.id !== team.id) pairs.set(`${other.id} ${team.id}`, [other, team]);
      else byForm.set(form, team);
    }
  }
  return [...pairs.values()];
}
