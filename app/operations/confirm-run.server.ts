import { recordEvent } from "~/db/audit.server";
import { findAwardForUpdate } from "~/db/awards.server";
import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listAddresses } from "~/db/eligible-people.server";
import { queueLetters } from "~/db/letters.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { findRunForUpdate, updateRunConfirmed, type FoundRun } from "~/db/threshold-runs.server";
import { insertRunLaureates, type RunLaureate } from "~/db/run-laureates.server";
import { checkConfirming } from "~/domain/awards/threshold-run";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { draftOrderForRun } from "./draft-award-order.server";
import { thresholdReportOf } from "./threshold-report-of.server";

export interface RunConfirmation {
  runId: string;
  /** The words that go with every honour of the run. */
  citation: string;
  formKey: string;
}

/**
 * Honours everybody who reaches the rule and was not left out: laureates in the hall at once, a letter each, one
 * order for all their trophies. Refused where the run made again would find anything else than the dry run showed.
 */
export async function confirmRun(act: Act, form: RunConfirmation): Promise<Verdict<{ laureates: number }>> {
  const confirmedById = personIdOf(act.actor);
  if (!confirmedById) return refused("not-allowed");
  return transact(act, async (tx) => {
    const earlier = await claimOnce(tx, act, form.formKey);
    if (earlier) return granted({ laureates: Number(earlier) });
    const run = await findRunForUpdate(tx, form.runId);
    const award = run && (await findAwardForUpdate(tx, run.awardId));
    if (!run || !award) return refused("not-found");
    const today = dayIn(act.now, (await getCompany(tx)).timeZone);
    const report = await thresholdReportOf(tx, award, run);
    const checked = checkConfirming({ run, award, now: { report, today }, citation: form.citation });
    if (!checked.ok) return checked;

    const laureates = await insertRunLaureates(
      tx,
      {
        ...{ runId: run.id, awardId: award.id, awardName: award.name, cycleName: run.periodName },
        ...{ citation: form.citation.trim(), honouredOn: today, personIds: checked.value.map(personOf) },
      },
      act.now,
    );
    await updateRunConfirmed(tx, run.id, confirmedById, act.now);
    await settleOnce(tx, form.formKey, String(laureates.length));
    await record(tx, act, run, laureates);
    const honour = { run, award, citation: form.citation.trim() };
    await tellLaureates(tx, act, honour, laureates);
    await draftOrderForRun(tx, act, run.id);
    return granted({ laureates: laureates.length });
  });
}

function personOf({ personId }: { personId: string }): string {
  return personId;
}

async function record(tx: Tx, act: Act, run: FoundRun, laureates: readonly RunLaureate[]): Promise<void> {
  await recordEvent(tx, act, {
    act: "run.confirmed",
    subject: { type: "run", id: run.id },
    after: {
      ...{ awardId: run.awardId, periodName: run.periodName, digest: run.report.digest },
      laureates: laureates.map(({ id, personId, name }) => ({ id, personId, name })),
      leftOut: run.leftOut.length,
    },
  });
}

async function tellLaureates(
  tx: Tx,
  act: Act,
  honour: { run: FoundRun; award: { name: string; wordsToLaureates: string }; citation: string },
  laureates: readonly RunLaureate[],
): Promise<void> {
  const { run, award, citation } = honour;
  const people = await listAddresses(
    tx,
    laureates.map(({ personId }) => personId),
  );
  const laureateOf = new Map(laureates.map((laureate) => [laureate.personId, laureate]));
  await queueLetters(
    tx,
    act,
    people.map((person) => ({
      template: "you-won" as const,
      to: { personId: person.id, name: person.name, address: person.email },
      key: `run.confirmed/${run.id}/${person.id}`,
      props: {
        name: person.name,
        awardName: award.name,
        kind: "direct" as const,
        cycleName: run.periodName,
        title: person.name,
        citation,
        isTeam: false,
        ownWords: award.wordsToLaureates,
        path: `/laureates/${laureateOf.get(person.id)?.id ?? ""}`,
      },
    })),
  );
}
