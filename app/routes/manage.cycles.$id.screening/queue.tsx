import { Link } from "@remix-run/react";
import { AvatarPair } from "~/ui/avatar";
import { Pagination } from "~/ui/pagination";
import { Segmented } from "~/ui/segmented";
import { plural } from "~/ui/words";
import { ChosenForm, chosenFormId, type RefusedChoice } from "./chosen-form";
import { queuePath } from "./filter";
import { QueueFilters } from "./queue-filters";
import type { ScreeningData } from "./route";
import { saysSomething } from "~/domain/says-something";

type Row = ScreeningData["queue"][number];

const marks = {
  open: { label: "New", look: "chip c-plain" },
  accepted: { label: "Accepted", look: "chip c-ok" },
  shortlisted: { label: "Finalist", look: "chip c-ok" },
  wordless: { label: "No citation", look: "chip c-warn" },
  left_out: { label: "Not in the final", look: "chip c-plain" },
  withdrawn: { label: "Withdrawn", look: "chip c-plain" },
  disqualified: { label: "Disqualified", look: "chip c-bad" },
  merged: { label: "Merged", look: "chip c-plain" },
  deserted: { label: "No story left", look: "chip c-plain" },
};

/** The lists of screening: to read, accepted, on the shortlist, and out. */
export function Queue({ data, refused }: { data: ScreeningData; refused: RefusedChoice | null }) {
  const { queue, counts, asked, entry, canScreen, total, pageSize } = data;
  const segment = (list: typeof asked.list, label: string) => ({
    label: `${label} ${counts[list]}`,
    to: queuePath(asked, { list, page: 1 }),
    current: asked.list === list,
  });
  return (
    <section className="ql" aria-label="Queue">
      <div className="h">
        <h1>Screening</h1>
        <Segmented
          label="List"
          options={[
            segment("open", "To read"),
            segment("accepted", "Accepted"),
            segment("shortlisted", "Shortlist"),
            segment("out", "Out"),
          ]}
        />
        <QueueFilters data={data} />
      </div>
      <ul>
        {queue.map((row) => (
          <li key={row.id}>
            {canScreen && (
              <input
                type="checkbox"
                name="entries"
                value={row.id}
                form={chosenFormId}
                aria-label={`Choose ${row.title}`}
                defaultChecked={refused?.entries.includes(row.id)}
                aria-keyshortcuts={row.id === entry?.id ? "x" : undefined}
              />
            )}
            <QueueLink row={row} to={queuePath(asked, {}, row.id)} isShown={row.id === entry?.id} />
          </li>
        ))}
      </ul>
      <div className="foot">
        <Pagination page={asked.page} pageSize={pageSize} total={total} noun="entries" />
      </div>
      {canScreen && queue.length > 0 && (
        <ChosenForm refused={refused} into={entry} viewerId={data.viewerId} />
      )}
    </section>
  );
}

function QueueLink({ row, to, isShown }: { row: Row; to: string; isShown: boolean }) {
  const mark = marks[markOf(row)];
  return (
    <Link to={to} aria-current={isShown ? "true" : undefined} preventScrollReset>
      <AvatarPair people={row.people.slice(0, 2)} size="small" />
      <span className="grow">
        <b>{row.title}</b>
        <small>
          {plural(row.stories, "story", "stories")}, {row.category.name}
        </small>
      </span>
      <span className={mark.look}>{mark.label}</span>
    </Link>
  );
}

function markOf({ state, acceptedAt, citation, stories }: Row): keyof typeof marks {
  if (state === "shortlisted" && !saysSomething(citation)) return "wordless";
  if (state !== "open") return state;
  if (stories === 0) return "deserted";
  return acceptedAt ? "accepted" : "open";
}
