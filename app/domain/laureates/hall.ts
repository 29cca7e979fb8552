/** How a person wants to stand in the hall: with all that was said, by name alone, or not at all. */
export type HallVisibility = "shown" | "name_only" | "hidden";

export interface HonouredPerson {
  personId: string;
  /** The name on the day of the honour. */
  name: string;
  visibility: HallVisibility;
}

export interface Honour {
  title: string;
  citation: string;
  members: readonly HonouredPerson[];
}

export interface ShownHonour<P extends HonouredPerson> {
  title: string;
  /** Null where somebody wants no more than their name to be read. */
  citation: string | null;
  /** Those who are named. */
  members: P[];
}

/** Who looks: the people concerned and those who keep the awards see everything. */
export type Onlooker = { seesAll: true } | { seesAll: false; personId?: string };

/** The people of an honour in the order in which its title names them, where it names them all. */
export function inOrderOfTitle<P extends { name: string }>(title: string, members: readonly P[]): P[] {
  const places = placesIn(title, members);
  const at = (member: P) => places.get(member) ?? -1;
  if (members.some((member) => at(member) < 0)) return [...members];
  return [...members].sort((one, other) => at(one) - at(other));
}

/** Where a title names each: the longest names first, so that “Ann” is not found inside “Anna Lee”. */
function placesIn<P extends { name: string }>(title: string, members: readonly P[]): Map<P, number> {
  let left = title;
  const places = new Map<P, number>();
  for (const member of [...members].sort((one, other) => other.name.length - one.name.length)) {
    const { name } = member;
    const at = left.indexOf(name);
    places.set(member, at);
    if (at >= 0) left = left.slice(0, at) + " ".repeat(name.length) + left.slice(at + name.length);
  }
  return places;
}

/** What an onlooker reads of an honour; null where all who are honoured want to stay hidden. */
export function shownTo<H extends Honour & { members: readonly P[] }, P extends HonouredPerson>(
  honour: H,
  onlooker: Onlooker,
): ShownHonour<P> | null {
  const members = [...honour.members] as P[];
  if (onlooker.seesAll || members.some(({ personId }) => personId === onlooker.personId)) {
    return { title: honour.title, citation: honour.citation, members };
  }
  const named = members.filter(({ visibility }) => visibility !== "hidden");
  if (named.length === 0) return null;
  const isOpen = members.every(({ visibility }) => visibility === "shown");
  return { title: titleFor(honour, named), citation: isOpen ? honour.citation : null, members: named };
}

/** The title, or the names of those who are shown where the title would name somebody who is not. */
function titleFor(honour: Honour, named: readonly HonouredPerson[]): string {
  const hidden = honour.members.filter((member) => !named.includes(member));
  const tells = hidden.some(({ name }) => name.split(/\s+/).some((word) => honour.title.includes(word)));
  return tells ? joined(named.map(({ name }) => name)) : honour.title;
}

/** “Mei”, “Mei and Luca”, “Mei, Luca and Tomasz”. */
export function joined(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
