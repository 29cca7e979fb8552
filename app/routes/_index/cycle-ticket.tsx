import { Link } from "@remix-run/react";
import { Gavel, PenLine, Vote } from "lucide-react";
import type { WhoDecides } from "~/domain/juries/who-decides";
import { ButtonLink } from "~/ui/button";
import { Countdown } from "~/ui/countdown";
import { closesAt } from "~/ui/closing-words";
import { timeLeft } from "~/ui/dates";
import { Ticket } from "~/ui/ticket";
import { listOf, plural } from "~/ui/words";
import type { ShownCycle } from "./open-cycles";

interface CycleTicketProps {
  cycle: ShownCycle;
  now: string;
  look: "hot" | "quiet";
}

/** One open cycle: what it is, what the reader can do in it, and how long. */
export function CycleTicket({ cycle, now, look }: CycleTicketProps) {
  const voting = cycle.phase === "voting";
  const Icon = !voting ? PenLine : cycle.decides === "juries" ? Gavel : Vote;
  return (
    <Ticket
      look={look}
      stub={look === "hot" ? <HotStub {...{ cycle, now }} /> : <QuietStub {...{ cycle, now }} />}
    >
      <p className="kind">
        <Icon className="i i-s" aria-hidden="true" />
        {voting ? areOpen[cycle.decides] : "Nominations are open"}
      </p>
      <h2>{cycle.name}</h2>
      <p className={look === "hot" ? "ink2" : "meta"}>{voting ? votingText(cycle) : nominatingText(cycle)}</p>
      {look === "hot" && (
        <div className="row wrap">
          <ButtonLink look="primary" to={ballotPath(cycle)}>
            {cycle.toVote.length === 1 ? "Cast your ballot" : `Cast your ${cycle.toVote.length} ballots`}
          </ButtonLink>
          <ButtonLink look="quiet" to={`/cycles/${cycle.id}`}>
            See the cycle
          </ButtonLink>
        </div>
      )}
    </Ticket>
  );
}

const areOpen: Record<WhoDecides, string> = {
  votes: "Voting is open",
  juries: "Judging is open",
  both: "Voting and judging are open",
};

function HotStub({ cycle, now }: Omit<CycleTicketProps, "look">) {
  return (
    <>
      <Countdown to={cycle.closesAt} now={now} />
      <p className="meta">Closes {closesAt(new Date(cycle.closesAt), cycle)}</p>
    </>
  );
}

function QuietStub({ cycle, now }: Omit<CycleTicketProps, "look">) {
  const left = timeLeft(now, cycle.closesAt);
  const { to, label } = nextStep(cycle);
  return (
    <>
      <p className="label" title={`Closes ${closesAt(new Date(cycle.closesAt), cycle)}`}>
        <span className="num">{left.over ? "Closing" : left.main}</span> {left.over ? "" : "left"}
      </p>
      <Link className="more" to={to}>
        {label}
      </Link>
    </>
  );
}

function nextStep({ id, phase, draftIds }: ShownCycle): { to: string; label: string } {
  if (phase === "voting") return { to: `/cycles/${id}`, label: "See the cycle" };
  const form = `/cycles/${id}/nominate`;
  const [draft, another] = draftIds;
  if (!draft) return { to: form, label: "Nominate" };
  if (another) return { to: "/nominations?list=drafts", label: "Finish your drafts" };
  return { to: `${form}?nomination=${draft}`, label: "Finish your draft" };
}

function votingText({ toVote, voted, awards, decides }: ShownCycle): string {
  if (toVote.length > 0)
    return `${listOf(toVote.map(({ name }) => name))}. Secret ballot: nobody sees how you vote.`;
  if (voted > 0)
    return voted === 1
      ? "Your ballot is in. You may replace it until the close."
      : "Your ballots are in. You may replace them until the close.";
  if (decides === "juries") return `${listOf(awards)}. The jury is at work.`;
  return `${listOf(awards)}. You are not on the roll of this vote.`;
}

function nominatingText({ awards, sent, draftIds, description }: ShownCycle): string {
  const own = [
    sent > 0 ? `You have nominated for ${plural(sent, "award")}.` : "",
    draftIds.length === 1 ? "Your draft is saved." : "",
    draftIds.length > 1 ? `Your ${draftIds.length} drafts are saved.` : "",
  ];
  return [description || `${listOf(awards)}.`, ...own].filter(Boolean).join(" ");
}

function ballotPath({ toVote }: ShownCycle): string {
  const [only] = toVote;
  return toVote.length === 1 && only ? `/vote/${only.id}` : "/vote";
}
