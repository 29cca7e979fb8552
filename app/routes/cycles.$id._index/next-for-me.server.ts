import type { FoundCycle } from "~/db/cycles.server";
import type { MyPart } from "~/db/my-part.server";
import { dayAndTime } from "~/ui/dates";
import { plural } from "~/ui/words";

interface Next {
  words: string;
  to?: string;
  label?: string;
}

/** What the viewer can do in a cycle now, and until when; else what the house does next by itself. */
export function nextForMe(cycle: FoundCycle, mine: MyPart, now: Date): Next {
  const at = (instant: Date) => dayAndTime(instant, cycle.timeZone);
  switch (cycle.phase) {
    case "nominating":
      if (now >= cycle.nominationsCloseAt)
        return { words: "Nominations have closed. They are being read now." };
      return {
        words: `Nominations are open until ${at(cycle.nominationsCloseAt)}.`,
        to: `/cycles/${cycle.id}/nominate`,
        label: "Nominate somebody",
      };
    case "screening":
      return { words: `Nominations are being read. The vote opens on ${at(cycle.votingOpenAt)}.` };
    case "voting":
      return nextBallot(mine, at(cycle.votingCloseAt));
    case "counting":
    case "certifying":
      return cycle.announceAt
        ? { words: `The votes are in. The winners are announced on ${at(cycle.announceAt)}.` }
        : { words: "The votes are in. The winners are announced once the count is certified." };
    case "announced":
    case "archived":
      return { words: "The winners are announced.", to: "/hall", label: "Laureates" };
    default:
      return { words: "" };
  }
}

function nextBallot(mine: MyPart, closes: string): Next {
  const left = mine.ballots.filter(({ votedOn }) => votedOn === null);
  const [first] = left;
  if (first) {
    const words = `You have ${plural(left.length, "ballot")} to cast until ${closes}.`;
    return { words, to: `/vote/${first.categoryId}`, label: "Vote" };
  }
  if (mine.ballots.length === 0) return { words: `The vote is open until ${closes}.` };
  const words =
    mine.ballots.length === 1
      ? "Your ballot is in. You can replace it"
      : "Your ballots are in. You can replace them";
  return { words: `${words} until ${closes}.` };
}
