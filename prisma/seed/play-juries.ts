import { declareConflict } from "../../app/operations/declare-conflict.server";
import { finishSheet } from "../../app/operations/finish-sheet.server";
import { saveSheet } from "../../app/operations/save-sheet.server";
import { chanceOf } from "./chance";
import type { CycleStory } from "./cycles";
import { jurors, remarks, steppingAside, wellMade } from "./jury-stories";
import { given, must, type Stage } from "./stage";

/** The jurors score on days between the opening and the close, each as many entries as the story says. */
export async function planSheets(stage: Stage, cycle: CycleStory): Promise<void> {
  const sheets = await stage.db.juryAssignment.findMany({
    where: { state: "open", juror: { category: { cycleId: given(stage.cycles.get(cycle.key), cycle.key) } } },
    select: {
      id: true,
      entry: { select: { title: true } },
      juror: { select: { person: { select: { name: true } } } },
    },
    orderBy: [{ juror: { person: { name: "asc" } } }, { entry: { title: "asc" } }],
  });
  for (const [juror, wanted] of Object.entries(jurors)) {
    const own = sheets.filter(({ juror: { person } }) => person.name.startsWith(`${juror} `));
    const aside = cycle.reached === "voting" && juror === steppingAside.juror ? steppingAside.from : null;
    const toScore = own.filter(({ entry }) => entry.title !== aside);
    for (const { id } of own.filter(({ entry }) => entry.title === aside)) planStep(stage, cycle, id);
    const done = toScore.slice(0, cycle.reached === "voting" ? wanted : toScore.length);
    done.forEach(({ id, entry }, turn) => {
      const { pull } = given(cycle.shortlist[entry.title], entry.title);
      planSheet(stage, cycle, { id, juror, pull, turn });
    });
  }
}

function planStep(stage: Stage, cycle: CycleStory, assignmentId: string): void {
  const { juror, conflict, reason } = steppingAside;
  stage.plan(stage.at(cycle.voting[0] + 1, "16:40"), `${juror} steps aside`, (at) =>
    must(declareConflict(stage.as(juror, at), { assignmentId, conflict, reason })),
  );
}

interface Sheet {
  id: string;
  juror: string;
  pull: number;
  turn: number;
}

function planSheet(stage: Stage, cycle: CycleStory, { id, juror, pull, turn }: Sheet): void {
  const chance = chanceOf(`${cycle.key} ${juror} ${turn}`);
  const last = Math.min(cycle.voting[1], -1) - 1;
  const day = cycle.voting[0] + 1 + Math.floor(chance() * (last - cycle.voting[0]));
  const time = `1${Math.floor(chance() * 7)}:${10 + 4 * turn}`;
  stage.plan(stage.at(day, time), `${juror} scores`, async (at) => {
    const scores = Object.fromEntries(
      wellMade.criteria.map(({ id: criterionId }) => [criterionId, scoreOf(pull, chance())]),
    );
    const act = stage.as(juror, at);
    const written = {
      assignmentId: id,
      scores,
      comment: remarkOn(Object.values(scores), chance()),
      version: 0,
    };
    const { version } = await must(saveSheet(act, written));
    await must(finishSheet(act, { assignmentId: id, version }));
  });
}

function scoreOf(pull: number, drawn: number): number {
  return Math.max(1, Math.min(5, Math.round(pull / 2 - 0.75 + drawn * 1.5)));
}

function remarkOn(scores: readonly number[], drawn: number): string {
  if (scores.includes(1)) return remarks.low;
  if (scores.includes(5)) return remarks.high;
  return remarks.between[Math.floor(drawn * remarks.between.length)] ?? "";
}
