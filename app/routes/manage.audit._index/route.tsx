import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { requireMay, type SignedIn } from "~/auth/require.server";
import { getChainHead } from "~/db/audit.server";
import {
  eventsAPage,
  findFirstEventAt,
  listEvents,
  listSubjectNames,
  listUnannouncedEvents,
} from "~/db/audit-log.server";
import { database } from "~/db/client.server";
import { may } from "~/domain/people/may";
import { actWords, differences, subjectPath } from "~/ui/act-words";
import { day as dayWords, plainDay } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { ManageNav } from "~/ui/manage-nav";
import { PageHead } from "~/ui/page-head";
import { plural } from "~/ui/words";
import { Chain } from "./chain";
import { EventFilters } from "./event-filters";
import { EventsTable } from "./events-table";
import { readEventFilter } from "./read-filter";

export const meta: MetaFunction = () => [{ title: "Audit log · Laurels" }];
export const handle: PageHandle = {
  crumbs: () => [{ label: "Manage", to: "/manage" }, { label: "Audit log" }],
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireMay(request, "read-audit");
  const db = database();
  const query = new URL(request.url).searchParams;
  const { asked, ...filter } = readEventFilter(query);
  const [{ events, total }, head, since] = await Promise.all([
    listEvents(db, { ...filter, veiledSubjects: veiledSubjects(viewer) }),
    getChainHead(db),
    findFirstEventAt(db),
  ]);
  const secret = may(viewer, "see-results-early")
    ? new Set<bigint>()
    : await listUnannouncedEvents(db, events);
  const readsHidden = may(viewer, "see-hidden-values");
  const names = await listSubjectNames(db, events, {
    entries: may(viewer, "screen-nominations"),
    peopleFiles: may(viewer, "manage-people"),
    dealFiles: may(viewer, "import-wins"),
  });
  const rows = events.map((event) => {
    const isOfJuror = event.subjectType === "sheet" && !may(viewer, "see-jury-sheets");
    const isVeiled = secret.has(event.seq) || isOfJuror || (event.subjectType === "win" && !readsHidden);
    return {
      seq: String(event.seq),
      at: event.at,
      day: dayWords(event.at, viewer.timeZone),
      actorKind: event.actorKind,
      actor: { id: event.actorId ?? event.actorName, name: event.actorName },
      what: actWords(event.act),
      subject: {
        name:
          (!(isVeiled && namesVeiled.has(event.subjectType)) && names.get(event.subjectId)) ||
          event.subjectType,
        path: isVeiled ? null : subjectPath(event.subjectType, event.subjectId, viewer),
      },
      changes:
        isVeiled || query.get("open") !== String(event.seq) ? [] : differences(event.before, event.after),
      reason: isVeiled ? "" : event.reason,
      isVeiled,
      origin: event.origin,
      hash: event.hash,
      prevHash: event.prevHash,
    };
  });
  const last = events.length === eventsAPage ? rows.at(-1)?.seq : undefined;
  const chain = { events: String(head.seq), since: since && plainDay(since) };
  return json({ rows, total, asked, chain, last, timeZone: viewer.timeZone, roles: viewer.roles });
}

/** The kinds of things whose names are as secret as what was done to them. */
const namesVeiled = new Set(["win", "nomination", "entry"]);

/** The kinds of things of which some are not for this reader: their reasons are not found by a search. */
function veiledSubjects(viewer: SignedIn): string[] {
  const early = ["nomination", "entry", "category", "cycle", "order", "laureate"];
  return [
    ...(may(viewer, "see-results-early") ? [] : early),
    ...(may(viewer, "see-hidden-values") ? [] : ["win"]),
    ...(may(viewer, "see-jury-sheets") ? [] : ["sheet"]),
  ];
}

export default function AuditLog() {
  const { rows, total, asked, chain, last, timeZone, roles } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const older = new URLSearchParams(query);
  older.delete("open");
  if (last) older.set("before", last);
  return (
    <>
      <ManageNav roles={roles} />
      <PageHead
        title="Audit log"
        lead="Every change: who, what, when and from where. Nobody can edit it, not even us."
      />
      <Chain chain={chain} />
      <EventFilters asked={asked} />
      <p className="meta found" role="status">
        {plural(total, "event matches", "events match")}
      </p>
      {rows.length === 0 ? (
        <Empty drawing="book" title="No events">
          Nothing in the record fits these filters.
        </Empty>
      ) : (
        <EventsTable rows={rows} timeZone={timeZone} />
      )}
      {last && (
        <p className="pages">
          <Link className="btn btn-s" to={`?${older}`}>
            Older events
          </Link>
        </p>
      )}
      <p className="meta">
        <b>Not here on purpose:</b> ballots. Casting one leaves a tick and a date on the voter roll, and no
        event with a name or a time.
      </p>
    </>
  );
}
