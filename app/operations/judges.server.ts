import type { Database, Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listCandidates } from "~/db/eligible-people.server";
import { listSeatable } from "~/db/juries.server";
import type { AwardDraft } from "~/domain/awards/award";
import { whyNot, type Eligibility } from "~/domain/awards/eligibility";
import type { JurySettings } from "~/domain/juries/settings";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import type { Act } from "./act.server";

interface Judged {
  jury: Pick<JurySettings, "jurorIds">;
  eligibility: Pick<Eligibility, "judge">;
}

type Seatable = Awaited<ReturnType<typeof listSeatable>>;

/** The jurors named in the settings who are still with the company, inside and outside of the rule on a day. */
export async function readJudges(
  db: Database | Tx,
  { jury, eligibility }: Judged,
  onDay: Date,
): Promise<{ inside: Seatable; outside: Seatable }> {
  const seatable = await listSeatable(db, jury.jurorIds);
  const candidates = await listCandidates(
    db,
    seatable.map(({ id }) => id),
  );
  const out = new Set(candidates.filter((one) => whyNot(one, eligibility.judge, onDay)).map(({ id }) => id));
  return {
    inside: seatable.filter(({ id }) => !out.has(id)),
    outside: seatable.filter(({ id }) => out.has(id)),
  };
}

/** Whether everybody whom an award asks to judge, in its first round or its last, may by its own rule and today. */
export async function checkJurors(tx: Tx, act: Act, award: AwardDraft): Promise<Verdict> {
  const { eligibility, firstRound } = award;
  const juries = [
    ...(award.kind === "jury" ? [{ jury: award.jury, field: "jurorIds" }] : []),
    ...(firstRound.kind === "jury" ? [{ jury: firstRound.jury, field: "first.jury.jurorIds" }] : []),
  ];
  for (const { jury, field } of juries) {
    const { timeZone } = await getCompany(tx);
    const { outside } = await readJudges(tx, { jury, eligibility }, dayIn(act.now, timeZone));
    const [first] = outside;
    if (first) return refused("juror-outside-rule", { field, detail: first.name });
  }
  return granted();
}
