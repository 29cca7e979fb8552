import type { SerializeFrom } from "@remix-run/node";
import { Link } from "@remix-run/react";
import {
  BadgeCheck,
  Calculator,
  CalendarClock,
  Gavel,
  Handshake,
  KeyRound,
  PackageCheck,
  PenLine,
  Quote,
  Scale,
  Signature,
  Trophy,
  Undo2,
  UserCheck,
  Vote,
  type LucideIcon,
} from "lucide-react";
import type { HomeTask } from "~/db/home-tasks.server";
import { shortDay, timeSince } from "~/ui/dates";
import { dueDay } from "~/ui/juries/due-words";
import { sideNames } from "~/ui/side";
import { firstName, plural } from "~/ui/words";
import { isDraft } from "./greeting";

type Task = SerializeFrom<HomeTask>;

interface TasksProps {
  tasks: readonly Task[];
  now: string;
  timeZone: string;
}

/** What waits for the reader, each line leading to where it is done, and apart from it what they have begun. */
export function Tasks({ tasks, now, timeZone }: TasksProps) {
  const duties = tasks.filter((task) => !isDraft(task));
  const drafts = tasks.filter(isDraft);
  return (
    <section className="sheet tasks" aria-labelledby="tasks-title">
      <h2 id="tasks-title">For you</h2>
      {duties.length === 0 && <p className="calm">All done. What needs you next will stand here.</p>}
      <Lines tasks={duties} {...{ now, timeZone }} />
      {drafts.length > 0 && <h3>Your drafts</h3>}
      <Lines tasks={drafts} {...{ now, timeZone }} />
    </section>
  );
}

function Lines({ tasks, now, timeZone }: TasksProps) {
  if (tasks.length === 0) return null;
  return (
    <div className="list">
      {tasks.map((task) => {
        const { icon: Icon, to, title, detail, until } = said(task, now, timeZone);
        return (
          <Link className="task" to={to} key={to}>
            <Icon className="i" aria-hidden="true" />
            <span className="grow">
              <b>{title}</b>
              <small>{detail}</small>
            </span>
            {until && <span className="due">{shortDay(until, timeZone, now)}</span>}
          </Link>
        );
      })}
    </div>
  );
}

interface Line {
  icon: LucideIcon;
  to: string;
  title: string;
  detail: string;
  until?: string;
}

function said(task: Task, now: string, timeZone: string): Line {
  const changed = (at: string) => `changed ${timeSince(at, now, timeZone)}`;
  const name = task.title || "a win without a name";
  switch (task.kind) {
    case "sign-win": {
      const place = task.standsFor ? `in the place of ${task.standsFor}` : `for ${sideNames[task.side]}`;
      const signed = task.signedBy
        ? `${firstName(task.signedBy)} has signed. You sign ${place}.`
        : `You can sign ${place}.`;
      return { icon: Signature, to: `/wins/${task.id}`, title: `Sign off “${name}”`, detail: signed };
    }
    case "vote":
      return {
        ...{ icon: Vote, to: `/vote/${task.id}`, title: `Vote: ${task.title}` },
        ...{ detail: "Secret ballot", until: task.closesAt },
      };
    case "score": {
      const { entries, closesAt, timeZone } = task;
      const by = dueDay(closesAt, now, timeZone);
      return {
        ...{ icon: Gavel, to: `/jury/${task.id}`, until: closesAt },
        title: `You have ${plural(entries, "entry", "entries")} to score by ${by}`,
        detail: task.title,
      };
    }
    case "second-nomination":
      return {
        ...{ icon: Quote, to: `/endorse/${task.id}`, title: `Second ${task.title}?` },
        detail: `${firstName(task.nominator)} asks you, for ${task.award}`,
        until: task.closesAt,
      };
    case "finish-nomination":
      return {
        icon: PenLine,
        to: `/cycles/${task.cycleId}/nominate?nomination=${task.id}`,
        title: `${task.returned ? "Change" : "Finish"}: ${task.title}`,
        detail: task.returned
          ? `Your nomination of ${task.nominees} came back with a question`
          : `For ${task.nominees || "nobody yet"}, ${changed(task.changedAt)}`,
        until: task.closesAt,
      };
    case "change-win":
      return {
        ...{ icon: Handshake, to: `/wins/${task.id}/edit`, title: `Change “${name}”` },
        detail: task.comment ? `“${task.comment}”` : "It waits to be sent again",
      };
    case "finish-win":
      return {
        icon: Handshake,
        to: `/wins/${task.id}/edit`,
        title: `Finish “${name}”`,
        detail: `Your draft, ${changed(task.changedAt)}`,
      };
    case "certify":
      return {
        icon: BadgeCheck,
        to: `/results/${task.id}`,
        title: `Certify: ${task.title}`,
        detail: task.cycleName,
      };
    case "approve-order":
      return {
        ...{ icon: PackageCheck, to: `/orders/${task.id}`, title: `Approve: ${task.title}` },
        detail: plural(task.pieces, "piece"),
      };
    case "decide-quorum":
      return {
        icon: Scale,
        to: `/manage/cycles/${task.cycleId}/quorum/${task.id}`,
        title: `Decide: ${task.title}`,
        detail: "Too few have voted",
      };
    case "unlock-box":
      return {
        icon: KeyRound,
        to: `/manage/cycles/${task.cycleId}/unlock/${task.id}`,
        title: `Open the ballot box: ${task.title}`,
        detail: "Your passphrase is needed",
      };
    case "agree-roll-change":
      return {
        icon: UserCheck,
        to: `/manage/cycles/${task.cycleId}/electorate`,
        title: `Change of the electorate: ${task.title}`,
        detail: "It waits for a second signature",
      };
    case "report-realisation":
      return {
        ...{ icon: Calculator, to: `/wins/${task.id}/realisation`, title: `What came in of “${name}”` },
        detail: `${task.months} months after Finance checked it`,
      };
    case "check-wins":
      return {
        ...{ icon: Calculator, to: "/finance", title: `${plural(task.wins, "win")} to check` },
        detail: "Both sides have signed. Finance says what counts.",
      };
    case "decide-reversals":
      return {
        ...{ icon: Undo2, to: "/finance?show=reversal" },
        title: `${plural(task.wins, "reversal")} to decide`,
        detail: "Their people ask Finance to take them out of the book",
      };
    case "order-toys": {
      const others = task.wins - 1;
      return {
        ...{ icon: Trophy, to: "/orders#toys", title: `A deal toy for “${name}”?` },
        detail:
          others > 0 ? `And for ${plural(others, "other win")}` : "Finance has validated what it brings",
      };
    }
    case "cycle-held-back":
      return {
        ...{ icon: CalendarClock, to: `/manage/cycles/${task.id}`, title: `Held back: ${task.title}` },
        detail: "Its next phase could not begin by itself",
      };
  }
}
