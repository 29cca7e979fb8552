import type { DepartmentFunction } from "~/domain/people/department-function";
import type { DigestChoice } from "~/domain/updates/digest-choice";
import type { Database, Tx } from "./client.server";

export interface LetterChoices {
  digest: DigestChoice;
  digestDay: number;
  digestHour: number;
  withoutCelebrations: boolean;
}

/** Which letters somebody wants and when, with what they get as a matter of course. */
export async function findLetterChoices(
  db: Database | Tx,
  personId: string,
): Promise<(LetterChoices & { function: DepartmentFunction; timeZone: string }) | null> {
  const person = await db.person.findFirst({
    where: { id: personId, deactivatedAt: null },
    select: {
      ...{ digest: true, digestDay: true, digestHour: true, withoutCelebrations: true, timeZone: true },
      department: { select: { function: true } },
    },
  });
  if (!person) return null;
  const { department, ...choices } = person;
  return { ...choices, function: department.function };
}

export async function updateLetterChoices(
  tx: Tx,
  personId: string,
  choices: Partial<LetterChoices> & { digestSince?: Date },
): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: choices });
}
