import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useRouteLoaderData } from "@remix-run/react";
import { requirePerson } from "~/auth/require.server";
import { listBallotPapers } from "~/db/ballot-papers.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import type { loader as rootLoader } from "~/root";
import { ButtonLink } from "~/ui/button";
import { untilFor } from "~/ui/closing-words";
import { Countdown } from "~/ui/countdown";
import { day } from "~/ui/dates";
import { Empty } from "~/ui/empty";
import type { PageHandle } from "~/ui/handle";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { SectionHead } from "~/ui/section-head";
import { Ticket } from "~/ui/ticket";
import { methodNames } from "~/ui/voting-words";
import { plural } from "~/ui/words";

export const meta: MetaFunction = () => [{ title: "Vote · Laurels" }];

export const handle: PageHandle = { crumbs: () => [{ label: "Vote" }] };

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(request);
  const db = database();
  const [now, papers] = await Promise.all([databaseNow(db), listBallotPapers(db, person.id)]);
  const ballots = papers.map(({ cycle, ...paper }) => ({
    ...paper,
    cycleName: cycle.name,
    isOpen: isOpen(cycle, paper, now),
    isPaused: cycle.phase === "voting" && !paper.boxClosedAt && cycle.pausedAt !== null,
    hasResult: cycle.phase === "announced",
    closesAt: cycle.votingCloseAt.toISOString(),
    closes: untilFor(cycle.votingCloseAt, cycle, person.timeZone),
  }));
  return json({ now: now.toISOString(), ballots });
}

/** Whether ballots are taken now. */
function isOpen(
  cycle: { phase: string; pausedAt: Date | null; votingCloseAt: Date },
  { boxClosedAt }: { boxClosedAt: Date | null },
  now: Date,
): boolean {
  return cycle.phase === "voting" && !boxClosedAt && !cycle.pausedAt && now < cycle.votingCloseAt;
}

/** My ballots: those that wait for me, and those that are in. */
export default function Vote() {
  const { now, ballots } = useLoaderData<typeof loader>();
  const sheets = useRouteLoaderData<typeof rootLoader>("root")?.frame?.openSheets ?? null;
  const open = ballots.filter(({ isOpen }) => isOpen);
  const paused = ballots.filter(({ isPaused }) => isPaused);
  const past = ballots.filter(({ isOpen, isPaused }) => !isOpen && !isPaused);
  const waiting = open.filter(({ votedOn }) => !votedOn);
  return (
    <>
      <PageHead title="Vote" lead={leadFor(open.length, waiting.length)}>
        {sheets !== null && (
          <ButtonLink to="/jury">
            {sheets > 0 ? `On your jury: ${plural(sheets, "entry", "entries")} to score` : "My jury"}
          </ButtonLink>
        )}
      </PageHead>
      {open.length === 0 && (
        <Empty drawing="ballotBox" title="No open ballot">
          When a vote opens for you, it stands here and in your mailbox.
        </Empty>
      )}
      <div className="stack ballots">
        {[...waiting, ...open.filter(({ votedOn }) => votedOn)].map((ballot) => (
          <OpenBallot key={ballot.id} ballot={ballot} now={now} />
        ))}
      </div>
      {paused.map(({ id, name, cycleName, votedOn }) => (
        <Note look="warning" key={id}>
          <b>{name}</b>, {cycleName}, is paused for the moment.{" "}
          {votedOn ? "Your ballot stays sealed in the box." : "You lose nothing by waiting."}
        </Note>
      ))}
      {past.length > 0 && <SectionHead title="Votes that are over" />}
      <ul className="list">
        {past.map((ballot) => (
          <PastBallot key={ballot.id} ballot={ballot} />
        ))}
      </ul>
    </>
  );
}

type Ballot = ReturnType<typeof useLoaderData<typeof loader>>["ballots"][number];

function OpenBallot({ ballot, now }: { ballot: Ballot; now: string }) {
  const { id, name, votedOn } = ballot;
  return (
    <Ticket look={votedOn ? "quiet" : "hot"} stub={<Countdown to={ballot.closesAt} now={now} />}>
      <p className="meta">{ballot.cycleName}</p>
      <h2>{name}</h2>
      <p className="ink2">
        {methodNames[ballot.method]}, {plural(ballot.entries, "finalist")}. Open until {ballot.closes}.
      </p>
      {votedOn && <p className="meta">You voted on {day(votedOn, "UTC")}.</p>}
      <p className="row">
        <ButtonLink look={votedOn ? "secondary" : "primary"} to={`/vote/${id}`}>
          {votedOn ? "Replace my ballot" : "Vote"}
          <span className="vh">: {name}</span>
        </ButtonLink>
      </p>
    </Ticket>
  );
}

function PastBallot({ ballot }: { ballot: Ballot }) {
  const { id, name, cycleName, votedOn, hasResult } = ballot;
  return (
    <li className="row wrap between">
      <span>
        <b>{name}</b> <span className="meta">{cycleName}</span>
        <br />
        <span className="meta">{votedOn ? `You voted on ${day(votedOn, "UTC")}` : "You cast no ballot"}</span>
      </span>
      {hasResult ? (
        <Link to={`/results/${id}`}>See the result</Link>
      ) : (
        <span className="meta">Being counted</span>
      )}
    </li>
  );
}

function leadFor(open: number, waiting: number): string {
  if (open === 0) return "Nothing to decide today.";
  if (waiting === 0)
    return open === 1
      ? "Your ballot is in. You can replace it until the close."
      : "All your ballots are in. You can replace them until the close.";
  return `${plural(waiting, "ballot")} for you. Each takes about a minute.`;
}
