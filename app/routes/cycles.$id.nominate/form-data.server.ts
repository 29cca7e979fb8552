import type { SignedIn } from "~/auth/require.server";
import type { Database } from "~/db/client.server";
import type { FormCycle } from "~/db/form-cycles.server";
import { listCandidates, searchCandidates } from "~/db/eligible-people.server";
import {
  countsSentBy,
  findSameNomination,
  listOwnDrafts,
  type SameNomination,
} from "~/db/nominations.server";
import { whyNot } from "~/domain/awards/eligibility";
import { largestTeam } from "~/domain/awards/nomination";
import { nomineeKey } from "~/domain/awards/nominee-key";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { idIn } from "~/domain/awards/question";
import { dayIn } from "~/domain/zoned-time";
import { shortDayAndTime } from "~/ui/dates";
import { nomineeOption } from "~/ui/nominee-option";
import { whyNotSentence } from "~/ui/why-not";
import type { Written } from "./written.server";

/** The categories as the form offers them, with the reason where this person may not nominate. */
export async function offeredCategories(
  db: Database,
  cycle: FormCycle,
  viewer: SignedIn,
  ownCategoryId: string | null,
) {
  const [[nominator], sent] = await Promise.all([
    listCandidates(db, [viewer.id]),
    countsSentBy(db, { cycleId: cycle.id, nominatorId: viewer.id }),
  ]);
  const onDay = dayIn(cycle.nominationsOpenAt, cycle.timeZone);
  return cycle.categories.map((category) => {
    const { id, name, purpose, nomineeKind, requireBothSides, allowSelf, questions, eligibility } = category;
    const { tellNominees } = category;
    const why = nominator && whyNot(nominator, eligibility.nominate, onDay);
    const most = nomineeKind === "person" ? 1 : largestTeam;
    const cap = category.nominationCap;
    const left = cap > 0 ? Math.max(0, cap - (sent.get(id) ?? 0)) : null;
    const spent = left === 0 && id !== ownCategoryId ? spentSentence(cap) : null;
    const closedTo = why ? whyNotSentence(why) : spent;
    return {
      awardId: category.awardId,
      ...{
        id,
        name,
        purpose,
        nomineeKind,
        requireBothSides,
        allowSelf,
        questions,
        most,
        closedTo,
        tellNominees,
      },
      left: left === null || spent ? null : `${left} of ${cap} nominations left`,
    };
  });
}

function spentSentence(cap: number): string {
  return cap === 1 ? "You have sent your one nomination" : `You have sent all ${cap} of your nominations`;
}

export type OfferedCategory = Awaited<ReturnType<typeof offeredCategories>>[number];

/** What a form without scripts looked for, and in the field of which name. */
export interface Searched {
  name: string;
  query: string;
}

/** The people of a form as its pickers show them, and those whom a search found. */
export async function peopleOf(
  db: Database,
  cycle: FormCycle,
  viewer: SignedIn,
  { written, searched }: { written: Written; searched: Searched | null },
) {
  const category = cycle.categories.find(({ id }) => id === written.categoryId);
  const rule = category && {
    receive: category.eligibility.receive,
    onDay: dayIn(cycle.nominationsOpenAt, cycle.timeZone),
    notId: category.allowSelf ? null : viewer.id,
  };
  const option = (person: Parameters<typeof nomineeOption>[0]) => nomineeOption(person, rule ?? null);
  const chosen = (await listCandidates(db, written.nominees)).map(option);
  const asked = cycle.categories.flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind === "person"),
  );
  const answered = asked.map(({ id }) => idIn(written.answers[id] ?? "")).filter((id) => id !== "");
  const named = (await listCandidates(db, answered)).map((person) => nomineeOption(person, null));
  const already = await alreadyNominated(db, viewer, written);
  if (!searched) return { chosen, named, already };
  const { name, query } = searched;
  const people = await searchCandidates(db, query, 12);
  if (name === "nominees") return { chosen, named, already, found: { query, people: people.map(option) } };
  const others = people.map((person) => nomineeOption(person, null));
  return { chosen, named, already, foundFor: { name, query, people: others } };
}

/** The nomination by which the viewer has sent the people of a form before, or null. */
export async function alreadyNominated(
  db: Database,
  viewer: SignedIn,
  { categoryId, nominees, nominationId }: Written,
): Promise<SameNomination | null> {
  if (nominees.length === 0) return null;
  const of = { categoryId, nominatorId: viewer.id, butId: nominationId };
  return findSameNomination(db, { ...of, nomineeKey: nomineeKey(nominees) });
}

/** The viewer's other drafts of this cycle. */
export async function draftsOf(db: Database, cycle: FormCycle, viewer: SignedIn, butId: string | null) {
  const drafts = await listOwnDrafts(db, { nominatorId: viewer.id, cycleId: cycle.id, butId });
  return drafts.map(({ id, nomineeNames, teamName, category, updatedAt }) => ({
    id,
    title: nomineeTitle(nomineeNames, teamName) || "Nobody yet",
    award: category.name,
    saved: shortDayAndTime(updatedAt, viewer.timeZone),
  }));
}
