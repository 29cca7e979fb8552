import type { Face } from "~/domain/awards/face";
import { noneId, type BallotPaper } from "~/domain/voting/ballot";
import type { CountingMethod } from "~/domain/voting/election";
import type { StoredTieRule } from "~/domain/voting/stored-rules";
import type { SideName } from "~/ui/side";

/** One finalist as its story stands on the ballot page. */
export interface Story {
  id: string;
  title: string;
  people: { id: string; name: string; side: SideName }[];
  win: { id: string; title: string } | null;
  paragraphs: string[];
  files: { id: string; nominationId: string; name: string; size: number }[];
  isOwn: boolean;
  mayChoose: boolean;
}

/** What a ballot page shows, for a voter or as a preview. */
export interface BallotPage {
  award: string;
  face: Face | null;
  method: CountingMethod;
  tieRule: StoredTieRule;
  seats: number;
  quorumPercent: number;
  quorumNumber: number;
  twoKeys: boolean;
  /** What follows this vote or runs beside it; null where the vote alone decides. */
  jury:
    | { part: "shortlist"; size: number }
    | { part: "final"; size: number }
    | { part: "together"; weight: number }
    | null;
  publishBallots: boolean;
  votedOn: string | null;
  now: string;
  closesAt: string;
  /** The close in words, to stand after “until”. */
  until: string;
  timeZone: string;
  peopleTeam: string;
  offerNone: boolean;
  /** What was frozen when the voting opened; null in a preview. */
  frozen: { at: string; hash: string; seedCommitment: string } | null;
  entries: Story[];
}

/** What a voter can name on the ballot paper. */
export interface Choice {
  id: string;
  title: string;
  detail: string;
}

/** The finalists that the voter may name, with “none of these” where it is offered. */
export function choicesOf(page: Pick<BallotPage, "entries" | "offerNone">): Choice[] {
  const named = page.entries
    .filter(({ mayChoose }) => mayChoose)
    .map((entry) => ({ id: entry.id, title: entry.title, detail: namesOf(entry) }));
  const none = { id: noneId, title: "None of these", detail: "If it wins, the award is not given this time" };
  return page.offerNone ? [...named, none] : named;
}

/** The rules of the paper by which a ballot is checked before the voter sees it in words. */
export function paperOf({ method, entries, offerNone }: BallotPage): BallotPaper {
  return {
    method,
    offerNone,
    allowOwnVote: false,
    entries: entries.map(({ id, mayChoose }) => ({ id, isOwn: !mayChoose })),
  };
}

/** Who stands behind an entry, where its title does not say so already. */
export function namesOf({ title, people }: Pick<Story, "title" | "people">): string {
  const names = people.map(({ name }) => name).join(", ");
  return names === title ? "" : names;
}
