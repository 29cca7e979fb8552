import type { AwardKind } from "../awards/award";
import { bothSides, largestTeam } from "../awards/nomination";
import { nomineeTitle } from "../awards/nominee-title";
import type { DepartmentFunction } from "../people/department-function";
import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";

/** What the rules ask of an award that is given at once. */
export interface GivenAward {
  kind: AwardKind;
  retiredAt: Date | null;
  nomineeKind: "person" | "team" | "either";
  requireBothSides: boolean;
  citationLength: number;
}

export interface Gift {
  /** Who gives it. */
  giverId: string;
  people: readonly { id: string; name: string; active: boolean; departmentFunction: DepartmentFunction }[];
  /** How many were named, found or not. */
  named: number;
  teamName: string;
  citation: string;
  /** Midnight UTC of the day of the honour. */
  honouredOn: Date;
  /** The state of the win behind it, null without one. */
  winState: string | null;
}

const confirmedStates = ["confirmed", "validated", "closed"];

/** Whether an award may be given like this, and the title that the hall will show. */
export function checkGift(
  award: GivenAward,
  gift: Gift,
  now: Date,
): Verdict<{ title: string; citation: string }> {
  if (award.kind !== "direct") return refused("award-not-direct");
  if (award.retiredAt) return refused("award-retired");
  const people = checkPeople(award, gift);
  if (!people.ok) return people;
  const citation = gift.citation.trim();
  if (!saysSomething(citation)) return refused("citation-missing", { field: "citation" });
  if (citation.length > award.citationLength) {
    return refused("citation-too-long", {
      field: "citation",
      detail: String(citation.length - award.citationLength),
    });
  }
  if (gift.honouredOn > now) return refused("date-ahead", { field: "honouredOn" });
  if (gift.honouredOn < firstDayOfHonour(now)) return refused("date-long-ago", { field: "honouredOn" });
  if (gift.winState !== null && !confirmedStates.includes(gift.winState)) {
    return refused("win-not-confirmed", { field: "winId" });
  }
  const names = gift.people.map(({ name }) => name);
  return granted({ title: nomineeTitle(names, gift.teamName.trim()), citation });
}

/** Honours of the past are written down for ten years back; a day before that is a year typed wrong. */
const yearsBack = 10;

/** The first day on which an honour may be given, as the day of today ten years ago. */
function firstDayOfHonour(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear() - yearsBack, now.getUTCMonth(), now.getUTCDate()));
}

function checkPeople(award: GivenAward, { giverId, people, named }: Gift): Verdict {
  const field = "people";
  if (named === 0) return refused("honouree-missing", { field });
  if (people.length < named) return refused("honouree-gone", { field });
  const gone = people.find(({ active }) => !active);
  if (gone) return refused("honouree-gone", { field, detail: gone.name });
  if (people.some(({ id }) => id === giverId)) return refused("honours-giver", { field });
  if (award.nomineeKind === "person" && people.length > 1) return refused("person-expected", { field });
  if (award.nomineeKind === "team" && people.length < 2) return refused("team-too-small", { field });
  if (people.length > largestTeam) return refused("team-too-large", { field, detail: String(largestTeam) });
  if (award.requireBothSides && !bothSides(people)) return refused("both-sides-needed", { field });
  return granted();
}
