import type { Database } from "~/db/client.server";
import { hasPartInJury } from "~/db/juries.server";
import { listSheetComments } from "~/db/jury-board.server";
import { phasePermits, type Phase } from "~/domain/awards/phase";
import { may } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";

interface Reading {
  categoryId: string;
  phase: Phase;
  person: { id: string; roles: readonly Role[] };
}

/**
 * What jurors wrote about each entry, for those who run and check awards and have no part in this one; jurors read
 * their own. Nobody else reads any of it, whoever is honoured.
 */
export async function readJuryComments(db: Database, { categoryId, phase, person }: Reading) {
  if (!phasePermits(phase, "see-sheets")) return [];
  const mayRead = may(person, "see-jury-sheets");
  const seesAll = mayRead && !(await hasPartInJury(db, categoryId, person.id));
  const sheets = await listSheetComments(db, categoryId, seesAll ? null : person.id);
  const entries = [...new Map(sheets.map(({ entry }) => [entry.id, entry.title]))];
  return entries.map(([entryId, title]) => ({
    title,
    comments: sheets
      .filter(({ entry }) => entry.id === entryId)
      .map(({ id, juror, comment }) => ({ id, by: seesAll ? juror.person.name : "You", text: comment })),
  }));
}
