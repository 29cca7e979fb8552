import { findAwardFace } from "~/db/award-faces.server";
import type { Database } from "~/db/client.server";
import { findBallotPaper, type FoundPaper } from "~/db/ballot-papers.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { juryPart } from "~/domain/awards/award";
import { phasePermits } from "~/domain/awards/phase";
import { voterOrder } from "~/domain/voting/shuffle";
import type { BallotPage, Story } from "~/ui/ballot/ballot-page";
import { bySide } from "~/ui/by-side";
import { untilFor } from "~/ui/closing-words";
import { sideOf } from "~/ui/side";

/** A voter's ballot page, and what stands there before and after the voting. */
export interface VotePage extends BallotPage {
  id: string;
  isOpen: boolean;
  /** No ballot is taken for the moment. */
  isPaused: boolean;
  hasResult: boolean;
  announceAt: string | null;
}

/** Everything that one voter's ballot page shows; 404 for whoever is not on the roll. */
export async function readBallotPage(
  db: Database,
  categoryId: string,
  voter: { id: string; timeZone: string },
): Promise<VotePage> {
  const personId = voter.id;
  const paper = await findBallotPaper(db, categoryId, personId);
  if (!paper) throw new Response(null, { status: 404 });
  const { cycle, category, box } = paper;
  const [now, company] = await Promise.all([databaseNow(db), getCompany(db)]);
  const isPaused = cycle.phase === "voting" && !box.closedAt && cycle.pausedAt !== null;
  const isOpen = isPaused || (cycle.phase === "voting" && !box.closedAt && now < cycle.votingCloseAt);
  return {
    id: category.id,
    award: category.name,
    face: await findAwardFace(db, category.awardId),
    method: category.method,
    tieRule: category.tieRule,
    seats: category.seats,
    quorumPercent: category.quorumPercent,
    quorumNumber: category.quorumNumber,
    twoKeys: category.twoKeys,
    jury: category.finalId ? { part: "final", size: category.seats } : juryPart(category),
    publishBallots: category.publishBallots,
    isOpen,
    isPaused,
    hasResult: phasePermits(cycle.phase, "see-result"),
    votedOn: paper.votedOn?.toISOString() ?? null,
    now: now.toISOString(),
    closesAt: cycle.votingCloseAt.toISOString(),
    until: untilFor(cycle.votingCloseAt, cycle, voter.timeZone),
    announceAt: cycle.announceAt?.toISOString() ?? null,
    timeZone: cycle.timeZone,
    peopleTeam: company.peopleTeamName,
    offerNone: category.offerNone,
    frozen: {
      at: box.openedAt.toISOString(),
      hash: box.freezeHash,
      seedCommitment: box.seedCommitment,
    },
    entries: voterOrder(`${category.id}/${personId}`, paper.entries).map((entry) =>
      story(entry, category, personId),
    ),
  };
}

const seen = ["confirmed", "validated", "closed"];

function story(
  entry: FoundPaper["entries"][number],
  rules: { allowOwnVote: boolean },
  personId: string,
): Story {
  const isOwn = entry.people.some(({ id }) => id === personId);
  return {
    id: entry.id,
    title: entry.title,
    people: bySide(entry.people).map(({ id, name, department }) => ({
      id,
      name,
      side: sideOf(department.function),
    })),
    win: entry.win && seen.includes(entry.win.state) ? { id: entry.win.id, title: entry.win.title } : null,
    paragraphs: entry.citation.split(/\n+/).filter((text) => text.trim() !== ""),
    files: entry.files,
    isOwn,
    mayChoose: !isOwn || rules.allowOwnVote,
  };
}
