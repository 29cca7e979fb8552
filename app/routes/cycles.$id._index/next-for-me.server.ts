import type { FoundCycle } from "~/db/cycles.server";
import type { MyPart } from "~/db/my-part.server";
import { whoDecides, type WhoDecides } from "~/domain/juries/who-decides";
import { untilFor } from "~/ui/closing-words";
import { dayAndTimeFor } from "~/ui/dates";
import { plural } from "~/ui/words";

interface Next {
  words: string;
  to?: string;
  label?: string;
}

interface Viewed {
  now: Date;
  /** Where the viewer is. */
  timeZone: string;
}

/** What the viewer can do in a cycle now, and until when; else what the house does next by itself. */
export function nextForMe(cycle: FoundCycle, mine: MyPart, { now, timeZone }: Viewed): Next {
  const decides = whoDecides(cycle.categories);
  const at = (instant: Date) => dayAndTimeFor(instant, cycle.timeZone, timeZone);
  if (cycle.pausedAt) return { words: "This cycle stands still for the moment." };
  switch (cycle.phase) {
    case "nominating":
      if (now >= cycle.nominationsCloseAt)
        return { words: "Nominations have closed. They are being read now." };
      return {
        words: `Nominations are open until ${untilFor(cycle.nominationsCloseAt, cycle, timeZone)}.`,
        to: `/cycles/${cycle.id}/nominate`,
        label: "Nominate somebody",
      };
    case "screening":
      return { words: `Nominations are being read. ${opens[decides]} on ${at(cycle.votingOpenAt)}.` };
    case "voting": {
      const closes = untilFor(cycle.votingCloseAt, cycle, timeZone);
      return nextSheet(mine, closes) ?? nextBallot(mine, closes, decides);
    }
    case "counting":
    case "certifying":
      return cycle.announceAt
        ? { words: `${areIn[decides]} The winners are announced on ${at(cycle.announceAt)}.` }
        : { words: `${areIn[decides]} The winners are announced once the count is certified.` };
    case "announced":
    case "archived":
      return { words: "The winners are announced.", to: "/hall", label: "Laureates" };
    default:
      return { words: "" };
  }
}

const opens: Record<WhoDecides, string> = {
  votes: "The vote opens",
  juries: "Judging opens",
  both: "Voting and judging open",
};

const areIn: Record<WhoDecides, string> = {
  votes: "The votes are in.",
  juries: "The jury has finished.",
  both: "The votes and the scores are in.",
};

/** Entries to score, where no ballot waits. */
function nextSheet({ seats, ballots }: MyPart, closes: string): Next | null {
  if (ballots.some(({ votedOn }) => votedOn === null)) return null;
  const left = seats.reduce((sum, { toScore }) => sum + toScore, 0);
  const first = seats.find(({ toScore }) => toScore > 0);
  if (!first) return null;
  const words = `You have ${plural(left, "entry", "entries")} to score until ${closes}.`;
  return { words, to: `/jury/${first.categoryId}`, label: "Score" };
}

function nextBallot(mine: MyPart, closes: string, decides: WhoDecides): Next {
  const left = mine.ballots.filter(({ votedOn }) => votedOn === null);
  const [first] = left;
  if (first) {
    const words = `You have ${plural(left.length, "ballot")} to cast until ${closes}.`;
    return { words, to: `/vote/${first.categoryId}`, label: "Vote" };
  }
  if (mine.ballots.length === 0)
    return { words: `${decides === "juries" ? "The jury is at work" : "The vote is open"} until ${closes}.` };
  const words =
    mine.ballots.length === 1
      ? "Your ballot is in. You can replace it"
      : "Your ballots are in. You can replace them";
  return { words: `${words} until ${closes}.` };
}
