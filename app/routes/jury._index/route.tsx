import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listJuries } from "~/db/juror-sheets.server";
import { phasePermits } from "~/domain/awards/phase";
import { progressOf } from "~/domain/juries/progress";
import { ButtonLink } from "~/ui/button";
import { Countdown } from "~/ui/countdown";
import { dayAndTime } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { dueWords } from "~/ui/juries/due-words";
import { JuryProgress } from "~/ui/juries/jury-progress";
import { PageHead } from "~/ui/page-head";
import { SectionHead } from "~/ui/section-head";
import { Ticket } from "~/ui/ticket";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Jury · Laurels" }];
export const handle: PageHandle = { crumbs: () => [{ label: "Jury" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const [now, seats] = await Promise.all([databaseNow(db), listJuries(db, person.id)]);
  const juries = seats.map(({ category, cycle, assignments, opensAt, isSeated }) => {
    const isRunning = phasePermits(cycle.phase, "judge") && now < cycle.votingCloseAt;
    return {
      ...category,
      cycleName: cycle.name,
      timeZone: cycle.timeZone,
      opensAt: opensAt.toISOString(),
      dueAt: cycle.votingCloseAt.toISOString(),
      isAhead: isRunning && !isSeated,
      isOpen: isRunning && isSeated,
      hasResult: phasePermits(cycle.phase, "see-result"),
      progress: progressOf(assignments),
    };
  });
  return json({ now: now.toISOString(), juries });
}

type JurySeat = ReturnType<typeof useLoaderData<typeof loader>>["juries"][number];

/** What I have to score, one ticket for each jury, and the juries that are over. */
export default function Juries() {
  const { now, juries } = useLoaderData<typeof loader>();
  const open = juries.filter(({ isOpen, isAhead }) => isOpen || isAhead);
  const over = juries.filter((jury) => !open.includes(jury));
  return (
    <>
      <PageHead title="Jury" lead={leadFor(open)} />
      {open.length === 0 && (
        <Empty drawing="ballotBox" title="No entries to score">
          When you are asked to judge an award, its entries stand here and in your mailbox.
        </Empty>
      )}
      <div className="stack ballots">
        {open.map((jury) => (
          <OpenJury key={jury.id} jury={jury} now={now} />
        ))}
      </div>
      {over.length > 0 && <SectionHead title="Juries that are over" />}
      <ul className="list">
        {over.map(({ id, name, cycleName, progress, hasResult }) => (
          <li className="row wrap between" key={id}>
            <span>
              <Link to={`/jury/${id}`} className="name-link">
                <b>{name}</b>
              </Link>{" "}
              <span className="meta">{cycleName}</span>
              <br />
              <span className="meta">
                {progress.done} of {progress.total} done
              </span>
            </span>
            {hasResult ? (
              <Link to={`/results/${id}`}>See the result</Link>
            ) : (
              <span className="meta">Being counted</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function OpenJury({ jury, now }: { jury: JurySeat; now: string }) {
  const { id, name, cycleName, progress, dueAt, opensAt, timeZone, isAhead } = jury;
  const left = progress.total - progress.done;
  return (
    <Ticket look={left > 0 ? "hot" : "quiet"} stub={<Countdown to={isAhead ? opensAt : dueAt} now={now} />}>
      <p className="meta">{cycleName}</p>
      <h2>{name}</h2>
      {isAhead ? (
        <p className="ink2">Judging opens on {dayAndTime(opensAt, timeZone)}.</p>
      ) : (
        <>
          <div className="jury-progress">
            <JuryProgress progress={progress} due={`due ${dueWords(dueAt, now, timeZone)}`} />
          </div>
          <p className="row">
            <ButtonLink look={left > 0 ? "primary" : "secondary"} to={`/jury/${id}`}>
              {left === 0 ? "See my sheets" : progress.done === 0 ? "Begin" : "Go on"}
              <span className="vh">: {name}</span>
            </ButtonLink>
          </p>
        </>
      )}
    </Ticket>
  );
}

function leadFor(open: readonly JurySeat[]): string {
  if (open.length === 0) return "Nothing to judge today.";
  const left = open.reduce((sum, { progress }) => sum + progress.total - progress.done, 0);
  if (left === 0) return "All your sheets are in. You can change them until the close.";
  return `${plural(left, "entry", "entries")} for you to score.`;
}
