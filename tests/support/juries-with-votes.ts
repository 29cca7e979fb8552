import type { Database } from "~/db/client.server";
import type { JurySettings } from "~/domain/juries/settings";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { handOverToJuries } from "~/operations/hand-over-to-juries.server";
import { actAs, type Cast } from "./cast";
import {
  castChoice,
  handOverAt,
  judge,
  judgingClosesAt,
  makeOpenJury,
  whileJudging,
  whileJudgingLate,
} from "./juries";
import { mustDo } from "./trophies";
import { makeVoters } from "./votes";

type Person = { id: string; name: string };

/** Five of the office vote and judge: the fifth of the honoured is on every ballot, one of the first three too. */
async function open(db: Database, company: Cast, honoured: Person[], settings: Partial<JurySettings>) {
  const jurors = await makeVoters(db, company.departments.operations.id, 5);
  const jury = await makeOpenJury(db, { honoured, jurors, settings });
  const codes: string[] = [];
  for (const [at, juror] of jurors.entries()) {
    const approve = [jury.entries[at % 3]!, jury.entries[4]!];
    const voted = await castChoice(db, juror, jury.category.id, { approve });
    if (!voted.ok) throw new Error(voted.reason);
    codes.push(voted.value.code);
  }
  return { ...jury, jurors, codes, path: `/results/${jury.category.id}` };
}

/** A jury that scores all 4 and the first of the honoured 5, with a vote beside it that counts 40 %, counted. */
export async function countJuryWithVote(db: Database, company: Cast, honoured: Person[]) {
  const settings = { vote: "together", voteMethod: "approval", voteWeight: 40 } as const;
  const jury = await open(db, company, honoured, settings);
  for (const juror of jury.jurors)
    for (const [at, entry] of jury.entries.entries())
      await judge(db, juror, entry, at === 0 ? [5, 5] : [4, 4], whileJudging);
  mustDo(await closeVoting(actAs(db, company.dana, judgingClosesAt), jury.cycle.id));
  await finishCounting(db, judgingClosesAt);
  await finishJudging(db, judgingClosesAt);
  return jury;
}

/** A vote of which two places and all equal with them go to the jury, which likes the second of them best; counted. */
export async function countJuryAfterVote(db: Database, company: Cast, honoured: Person[]) {
  const settings = { vote: "shortlist", voteMethod: "approval", shortlistSize: 2 } as const;
  const jury = await open(db, company, honoured, settings);
  await handOverToJuries(db, handOverAt);
  await finishCounting(db, handOverAt);
  await handOverToJuries(db, handOverAt);
  for (const juror of jury.jurors)
    for (const at of [0, 1, 4])
      await judge(db, juror, jury.entries[at]!, at === 1 ? [5, 5] : [3, 4], whileJudgingLate);
  mustDo(await closeVoting(actAs(db, company.dana, judgingClosesAt), jury.cycle.id));
  await finishCounting(db, judgingClosesAt);
  await finishJudging(db, judgingClosesAt);
  return jury;
}
