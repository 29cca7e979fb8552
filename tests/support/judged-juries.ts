import { makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import type { JurySettings } from "~/domain/juries/settings";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { actAs, type Cast } from "./cast";
import { judge, judgingClosesAt, makeOpenJury } from "./juries";
import { mustDo } from "./trophies";
import { makeVoters } from "./votes";

type Person = { id: string; name: string };
type Marks = readonly [number, number] | null;

/** Marks of five jurors, a row each, for the entries in order; the last entry is scored by two of them alone. */
const marks: readonly (readonly Marks[])[] = [
  [
    [5, 4],
    [4, 4],
    [3, 3],
    [2, 3],
    [4, 2],
    [5, 5],
  ],
  [
    [4, 4],
    [5, 5],
    [3, 2],
    [3, 3],
    [2, 2],
    [5, 4],
  ],
  [[5, 5], [4, 3], [4, 4], [1, 2], [3, 3], null],
  [[3, 3], [3, 2], [2, 2], [1, 1], [1, 2], null],
  [[5, 5], [5, 4], [1, 1], [4, 4], [3, 4], null],
];

/** A jury of five on six finalists that has judged and is counted: one finalist has too few jurors for a place. */
export async function countJudgedJury(
  db: Database,
  company: Cast,
  honoured: Person[],
  settings: Partial<JurySettings> = {},
) {
  const { departments, dana } = company;
  const sixth = await makePerson(db, { name: "Fay Garrick", departmentId: departments.sales.id });
  const jurors = await makeVoters(db, departments.operations.id, marks.length);
  const finalists = [...honoured, sixth];
  const jury = await makeOpenJury(db, { honoured: finalists, jurors, settings });
  for (const [row, given] of marks.entries())
    for (const [at, pair] of given.entries())
      if (pair) await judge(db, jurors[row]!, jury.entries[at]!, [...pair]);
  mustDo(await closeVoting(actAs(db, dana, judgingClosesAt), jury.cycle.id));
  await finishCounting(db, judgingClosesAt);
  await finishJudging(db, judgingClosesAt);
  return { ...jury, jurors, path: `/results/${jury.category.id}` };
}
