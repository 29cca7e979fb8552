import {
  Award,
  Calculator,
  CalendarClock,
  ChartNoAxesCombined,
  Gavel,
  Handshake,
  House,
  Newspaper,
  PenLine,
  SlidersHorizontal,
  Trophy,
  Users,
  Vote,
  type LucideIcon,
} from "lucide-react";
import { may } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";
import { manageTabs } from "./manage-nav";

export interface Place {
  label: string;
  /** On the bar of a phone. */
  short?: string;
  to: string;
  icon: LucideIcon | "laurel";
  /** Other paths that belong to this place. */
  alsoAt?: readonly string[];
}

const home: Place = { label: "Home", to: "/", icon: House };
const wins: Place = { label: "Joint wins", short: "Wins", to: "/wins", icon: Handshake };
const vote: Place = { label: "Vote", to: "/vote", icon: Vote, alsoAt: ["/results"] };
const jury: Place = { label: "Jury", to: "/jury", icon: Gavel };
const laureates: Place = { label: "Laureates", to: "/hall", icon: "laurel", alsoAt: ["/laureates"] };

const scorecard: Place = { label: "Scorecard", to: "/scorecard", icon: ChartNoAxesCombined };
const people: Place = { label: "People", to: "/people", icon: Users };
const updates: Place = { label: "Updates", to: "/updates", icon: Newspaper };

/** The places that everybody has. `nominatePath` is the open cycle's form where there is one, and the list of cycles where there are more. */
export function placesOf(nominatePath: string): readonly Place[] {
  const nominate: Place = {
    label: "Nominate",
    to: nominatePath,
    icon: PenLine,
    alsoAt: ["/cycles", "/nominations"],
  };
  return [home, wins, nominate, vote, laureates];
}

/** The same with the scorecard and the updates, and with the jury under the vote for those who sit on one; a phone's bar has room for five. */
export function spinePlacesOf(nominatePath: string, sitsOnJury: "yes" | "no"): readonly Place[] {
  const places = [...placesOf(nominatePath), scorecard, updates];
  return sitsOnJury === "no" ? places : places.flatMap((place) => (place === vote ? [vote, jury] : [place]));
}

/** What the bar of a phone leaves out. */
export function morePlacesOf(
  roles: readonly Role[],
  nominatePath: string,
  sitsOnJury: "yes" | "no",
): readonly Place[] {
  const inBar = placesOf(nominatePath).map(({ to }) => to);
  const places = [...spinePlacesOf(nominatePath, sitsOnJury), people, ...staffPlacesOf(roles)];
  return places.filter(({ to }) => !inBar.includes(to));
}

/** The places that roles open. What a person can't use is not shown. */
export function staffPlacesOf(roles: readonly Role[]): readonly Place[] {
  const person = { roles };
  const places: Place[] = [];
  if (may(person, "manage-cycles"))
    places.push({ label: "Cycles", to: "/manage/cycles", icon: CalendarClock });
  if (may(person, "see-orders")) places.push({ label: "Trophies", to: "/orders", icon: Trophy });
  if (may(person, "check-values")) places.push({ label: "Finance", to: "/finance", icon: Calculator });
  if (may(person, "manage-awards"))
    places.push({ label: "Awards", to: "/manage/awards", icon: Award, alsoAt: ["/manage/runs"] });
  const manage = manageTabs(roles);
  if (manage[0]) {
    places.push({
      label: "Manage",
      to: manage[0].to,
      icon: SlidersHorizontal,
      alsoAt: manage.flatMap((tab) => [tab.to, ...(tab.alsoAt ?? [])]),
    });
  }
  return places;
}

/** Whether a path lies in a place. */
export function isAt(place: Place, path: string): boolean {
  if (place.to === "/") return path === "/";
  return [place.to, ...(place.alsoAt ?? [])].some((start) => path === start || path.startsWith(`${start}/`));
}
