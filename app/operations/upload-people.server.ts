import { recordEvent } from "~/db/audit.server";
import { insertPeopleImport } from "~/db/people-imports.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Keeps an uploaded file of people to look at; the directory stays as it is. */
export async function uploadPeople(
  act: Act,
  { filename, csv }: { filename: string; csv: string },
): Promise<Verdict<{ id: string }>> {
  const createdById = personIdOf(act.actor);
  if (!createdById) return refused("not-allowed");
  return transact(act, async (tx) => {
    const id = await insertPeopleImport(tx, { filename, csv, createdById, now: act.now });
    await recordEvent(tx, act, {
      act: "people.uploaded",
      subject: { type: "import", id },
      after: { filename },
    });
    return granted({ id });
  });
}
