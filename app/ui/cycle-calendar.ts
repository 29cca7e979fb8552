import type { CalendarEvent } from "~/domain/awards/calendar-file";
import type { CycleDates } from "~/domain/awards/cycle-dates";
import { isClose } from "~/domain/awards/everywhere";
import type { WhoDecides } from "~/domain/juries/who-decides";
import { endEverywhere } from "./closing-words";
import { decidingWords } from "./cycle-words";
import { dayAndTime } from "./dates";

interface CycleInCalendar extends CycleDates {
  id: string;
  name: string;
  timeZone: string;
  pausedAt: Date | null;
  decides: WhoDecides;
  /** Whether some award has a round before its final. */
  hasFirstRound: boolean;
}

/** The dates of a cycle that everybody may know, as events of a calendar. */
export function cycleEvents(cycle: CycleInCalendar, origin: string): CalendarEvent[] {
  const deciding = decidingWords[cycle.decides];
  const dates = [
    { field: "nominationsOpenAt", what: "Nominations open" },
    { field: "nominationsCloseAt", what: "Nominations close" },
    { field: "votingOpenAt", what: `${deciding}: opens` },
    ...(cycle.hasFirstRound
      ? [{ field: "judgingOpenAt", what: "First round closes, final opens" } as const]
      : []),
    { field: "votingCloseAt", what: `${deciding}: closes` },
    { field: "announceAt", what: "Winners announced" },
  ] as const;
  return dates.flatMap(({ field, what }): CalendarEvent[] => {
    const at = cycle[field];
    if (!at) return [];
    const zone = cycle.timeZone.replaceAll("_", " ");
    const end = isClose(field) ? endEverywhere(at, cycle) : null;
    const pause = cycle.pausedAt ? "The cycle is paused, so this may come later. " : "";
    return [
      {
        id: `${cycle.id}-${field}`,
        at,
        title: `${cycle.name}: ${what}`,
        words: `${pause}${end ? `The ${end}: ` : ""}${dayAndTime(at, cycle.timeZone)}, ${zone}.`,
        url: `${origin}/cycles/${cycle.id}`,
      },
    ];
  });
}
