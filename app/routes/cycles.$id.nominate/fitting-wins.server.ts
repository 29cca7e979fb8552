import type { SignedIn } from "~/auth/require.server";
import type { Database } from "~/db/client.server";
import { listCandidates } from "~/db/eligible-people.server";
import type { FormCycle } from "~/db/form-cycles.server";
import { findWinWords, listWinsNominatedBy, type LinkableWin } from "~/db/nominated-wins.server";
import { firstText } from "~/domain/awards/first-text";
import type { Question } from "~/domain/awards/question";
import { nomineesOfWin } from "~/domain/awards/win-nominees";
import { sidesFirst } from "~/domain/people/sides-first";
import { dayIn } from "~/domain/zoned-time";

/** A win that the rule of a category makes eligible, with those whom it would nominate. */
interface FittingWin {
  id: string;
  title: string;
  nominees: string[];
}

const mostOffered = 20;

/** The wins that each category's rule makes eligible for this nominator, by category; those nominated before are left out. */
export async function fittingWins(
  db: Database,
  cycle: FormCycle,
  { viewer, wins }: { viewer: SignedIn; wins: readonly LinkableWin[] },
): Promise<Map<string, FittingWin[]>> {
  const ids = wins.flatMap(({ participantIds }) => participantIds);
  const people = new Map((await listCandidates(db, ids)).map((person) => [person.id, person]));
  const before = await listWinsNominatedBy(db, { cycleId: cycle.id, nominatorId: viewer.id });
  const asking = { nominatorId: viewer.id, onDay: dayIn(cycle.nominationsOpenAt, cycle.timeZone) };
  const fitting = cycle.categories.map((category) => {
    const isNew = ({ id }: LinkableWin) =>
      !before.some(({ categoryId, winId }) => categoryId === category.id && winId === id);
    const offered = wins.filter(isNew).flatMap(({ id, title, state, wonOn, participantIds }) => {
      const named = sidesFirst(participantIds.flatMap((one) => people.get(one) ?? []));
      const nominees = nomineesOfWin(category, { state, wonOn, people: named }, asking);
      return nominees ? [{ id, title, nominees }] : [];
    });
    return [category.id, offered.slice(0, mostOffered)] as const;
  });
  return new Map(fitting);
}

/** The first answers of a nomination from a win: its words where the award asks for a story, and itself where it asks for one. */
export async function answersFromWin(
  db: Database,
  winId: string,
  questions: readonly Question[],
): Promise<Record<string, string>> {
  const words = await findWinWords(db, winId);
  const story = questions.find(({ kind }) => kind === "long");
  return Object.fromEntries([
    ...(words && story ? [[story.id, firstText(words, story.max)] as const] : []),
    ...questions.filter(({ kind }) => kind === "win").map(({ id }) => [id, winId] as const),
  ]);
}
