import { confirmRun } from "../../app/operations/confirm-run.server";
import { importFigures } from "../../app/operations/import-figures.server";
import { leaveOutOfRun } from "../../app/operations/leave-out-of-run.server";
import { previewRun } from "../../app/operations/preview-run.server";
import { uploadFigures } from "../../app/operations/upload-figures.server";
import { clubSoFar, clubYears } from "./clubs";
import { emailOf } from "./people";
import { given, must, type Stage } from "./stage";

const dayLength = 86_400_000;
/** The figures of a year are in by the middle of January; the first book began later. */
const figuresIn = "01-15";
const firstDay = -797;
/** A year counts as whole two months after its end, so that its club was chosen before today. */
const settled = 60;

/** The President’s Club of the years past, and two dry runs that wait for somebody to look at them. */
export function planClubs(stage: Stage): void {
  const latest = stage.day(-settled).getUTCFullYear() - 1;
  for (const { yearsBefore, figures, leftOut, citation } of clubYears) {
    const year = latest - yearsBefore;
    const on = Math.max(daysFrom(stage, `${year + 1}-${figuresIn}`), firstDay + 2 - yearsBefore);
    plan(stage, on, `choose the club of ${year}`, async (at) => {
      await bringFigures(stage, at, year, figures);
      const runId = await dryRun(stage, at, "club", String(year), [`${year}-01-01`, `${year}-12-31`]);
      const act = stage.as("Leilani", at);
      if (leftOut) {
        const [name, reason] = leftOut;
        await must(leaveOutOfRun(act, { runId, personId: stage.person(name).id, reason }));
      }
      await must(confirmRun(act, { runId, citation, formKey: `demo-club-${year}` }));
    });
  }
  const now = latest + 1;
  plan(stage, -3, "look who is on the way to the club", async (at) => {
    await bringFigures(stage, at, now, clubSoFar);
    const last = [stage.isoDay(-4), `${now}-12-31`].sort()[0] ?? "";
    await dryRun(stage, at, "club", `${now} so far`, [`${now}-01-01`, last]);
  });
  plan(stage, -2, "look who lent many hands", (at) =>
    dryRun(stage, at, "hands", "the past year", [stage.isoDay(-366), stage.isoDay(-2)]),
  );
}

function plan(stage: Stage, day: number, what: string, does: (at: Date) => Promise<unknown>): void {
  stage.plan(stage.at(day, "15:00"), what, does);
}

async function bringFigures(
  stage: Stage,
  at: Date,
  year: number,
  figures: readonly [name: string, ...quarters: string[]][],
): Promise<void> {
  const act = stage.as("Leilani", at);
  const awardId = given(stage.awards.get("club"), "club");
  const rows = figures.flatMap(([name, ...quarters]) =>
    quarters.map(
      (figure, quarter) => `${emailOf(stage.person(name).name)},${year}-Q${quarter + 1},${figure}`,
    ),
  );
  const csv = ["E-mail,Period,Figure", ...rows].join("\n");
  const { id } = await must(uploadFigures(act, { awardId, filename: `target-${year}.csv`, csv }));
  await must(importFigures(act, { awardId, importId: id }));
}

async function dryRun(
  stage: Stage,
  at: Date,
  award: string,
  periodName: string,
  [start, end]: readonly [string, string],
): Promise<string> {
  const { id } = await must(
    previewRun(stage.as("Leilani", at), {
      awardId: given(stage.awards.get(award), award),
      periodName,
      periodStart: new Date(start),
      periodEnd: new Date(end),
      formKey: `demo-run-${award}-${periodName}`,
    }),
  );
  return id;
}

/** A day as the story counts them: from today, backwards. */
function daysFrom(stage: Stage, day: string): number {
  return Math.round((Date.parse(day) - stage.day(0).getTime()) / dayLength);
}
