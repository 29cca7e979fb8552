import type { Database } from "../../app/db/client.server";
import type { Role } from "../../app/domain/people/role";
import type { Verdict } from "../../app/domain/verdict";
import { instantOf, localOf } from "../../app/domain/zoned-time";
import type { Act } from "../../app/operations/act.server";
import { company } from "./people";

interface Happening {
  at: Date;
  what: string;
  does: (at: Date) => Promise<unknown>;
}

/** Where the story is played: the people and things it has brought forth, and what is still to happen, by date. */
export class Stage {
  readonly people = new Map<string, { id: string; name: string; roles: Role[] }>();
  readonly awards = new Map<string, string>();
  readonly items = new Map<string, string>();
  readonly wins = new Map<string, string>();
  readonly cycles = new Map<string, string>();
  /** `cycle/award` → category. */
  readonly categories = new Map<string, string>();
  #coming: Happening[] = [];

  constructor(
    readonly db: Database,
    readonly now: Date,
  ) {}

  /** The instant of a time of day in the company's zone, so many days before (-) or after today. */
  at(day: number, time = "10:00"): Date {
    const today = `${localOf(this.now, company.timeZone).slice(0, 10)}T12:00:00Z`;
    const date = new Date(Date.parse(today) + day * 86_400_000).toISOString().slice(0, 10);
    return instantOf(`${date}T${time}`, company.timeZone) ?? this.now;
  }

  /** The day itself: midnight UTC. */
  day(day: number): Date {
    return new Date(`${localOf(this.at(day, "12:00"), company.timeZone).slice(0, 10)}T00:00:00Z`);
  }

  isoDay(day: number): string {
    return this.day(day).toISOString().slice(0, 10);
  }

  /** Puts something on the calendar. What lies on the same minute happens in the order it was put there. */
  plan(at: Date, what: string, does: (at: Date) => Promise<unknown>): void {
    this.#coming.push({ at, what, does });
  }

  /** Lets everything happen, oldest first. */
  async play(): Promise<void> {
    for (;;) {
      this.#coming.sort((one, other) => one.at.getTime() - other.at.getTime());
      const next = this.#coming.shift();
      if (!next) return;
      try {
        await next.does(next.at);
      } catch (thrown) {
        throw new Error(`The story stopped at "${next.what}" on ${next.at.toISOString()}.`, {
          cause: thrown,
        });
      }
    }
  }

  person(firstName: string) {
    return given(this.people.get(firstName), firstName);
  }

  as(firstName: string, now: Date): Act {
    const { id, name, roles } = this.person(firstName);
    return { db: this.db, actor: { kind: "person", id, name, roles }, now, origin: "192.0.2.10" };
  }
}

/** What an act yields; a story in which an act is refused is wrong. */
export async function must<T>(acting: Promise<Verdict<T>>): Promise<T> {
  const verdict = await acting;
  if (verdict.ok) return verdict.value;
  const { reason, field = "", detail = "" } = verdict;
  throw new Error(`Refused: ${reason} ${field} ${detail}`.trim());
}

export function given<T>(value: T | undefined | null, name: string): T {
  if (value === undefined || value === null) throw new Error(`The story knows no "${name}".`);
  return value;
}
