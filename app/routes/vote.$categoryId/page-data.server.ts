import type { Database } from "~/db/client.server";
import { findBallotPaper, type FoundPaper } from "~/db/ballot-papers.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { phasePermits } from "~/domain/awards/phase";
import { noneId } from "~/domain/voting/ballot";
import { voterOrder } from "~/domain/voting/shuffle";
import { bySide } from "~/ui/by-side";
import { sideOf } from "~/ui/side";

/** Everything that one voter's ballot page shows; 404 for whoever is not on the roll. */
export async function readBallotPage(db: Database, categoryId: string, personId: string) {
  const paper = await findBallotPaper(db, categoryId, personId);
  if (!paper) throw new Response(null, { status: 404 });
  const { cycle, category, box } = paper;
  const [now, company] = await Promise.all([databaseNow(db), getCompany(db)]);
  const isOpen = cycle.phase === "voting" && !box.closedAt && now < cycle.votingCloseAt;
  return {
    id: category.id,
    award: category.name,
    cycleName: cycle.name,
    method: category.method,
    tieRule: category.tieRule,
    isOpen,
    hasResult: phasePermits(cycle.phase, "see-result"),
    votedOn: paper.votedOn?.toISOString() ?? null,
    now: now.toISOString(),
    closesAt: cycle.votingCloseAt.toISOString(),
    announceAt: cycle.announceAt?.toISOString() ?? null,
    timeZone: cycle.timeZone,
    peopleTeam: company.peopleTeamName,
    offerNone: category.offerNone,
    freezeHash: box.freezeHash,
    seedCommitment: box.seedCommitment,
    frozenAt: box.openedAt.toISOString(),
    entries: voterOrder(`${category.id}/${personId}`, paper.entries).map((entry) =>
      story(entry, category, personId),
    ),
  };
}

export type BallotPage = Awaited<ReturnType<typeof readBallotPage>>;
export type Story = BallotPage["entries"][number];

const seen = ["confirmed", "validated", "closed"];

function story(entry: FoundPaper["entries"][number], rules: { allowOwnVote: boolean }, personId: string) {
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
    isOwn,
    mayChoose: !isOwn || rules.allowOwnVote,
  };
}

/** The finalists that the voter may name, with “none of these” where it is offered. */
export function choicesOf(page: BallotPage): { id: string; title: string; detail: string }[] {
  const named = page.entries
    .filter(({ mayChoose }) => mayChoose)
    .map(({ id, title, people }) => ({ id, title, detail: people.map(({ name }) => name).join(", ") }));
  const none = { id: noneId, title: "None of these", detail: "If it wins, the award is not given this time" };
  return page.offerNone ? [...named, none] : named;
}
