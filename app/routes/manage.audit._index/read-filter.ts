import type { EventFilter } from "~/db/audit-log.server";
import { actNouns } from "~/ui/act-words";

const kinds = ["person", "job", "vendor", "nobody"];
const day = 24 * 60 * 60 * 1_000;

/** What the record is asked for, from the query of the address. Days are days in UTC. */
export function readEventFilter(
  query: URLSearchParams,
): Omit<EventFilter, "veiledSubjects"> & { asked: Record<string, string> } {
  const text = (name: string) => (query.get(name) ?? "").trim().slice(0, 100);
  const [from, to] = [dayOf(text("from")), dayOf(text("to"))];
  const noun = actNouns.find((known) => known === text("what")) ?? "";
  const actorKind = kinds.find((known) => known === text("who")) ?? "";
  const before = /^\d{1,18}$/.test(text("before")) ? BigInt(text("before")) : null;
  return {
    search: text("q"),
    noun,
    actorKind,
    from,
    until: to && new Date(to.getTime() + day),
    beforeSeq: before,
    asked: {
      q: text("q"),
      what: noun,
      who: actorKind,
      from: from ? text("from") : "",
      to: to ? text("to") : "",
    },
  };
}

function dayOf(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
