import { recordEvent } from "~/db/audit.server";
import { insertKpiImport } from "~/db/kpi-imports.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Keeps an uploaded file of values to look at; the scorecard stays as it is. */
export async function uploadKpiValues(
  act: Act,
  { filename, csv }: { filename: string; csv: string },
): Promise<Verdict<string>> {
  const createdById = personIdOf(act.actor);
  if (!createdById) return refused("not-allowed");
  return transact(act, async (tx) => {
    const id = await insertKpiImport(tx, { filename, csv, createdById, createdAt: act.now });
    await recordEvent(tx, act, {
      act: "charter.values-uploaded",
      subject: { type: "values-import", id },
      after: { filename },
    });
    return granted(id);
  });
}
