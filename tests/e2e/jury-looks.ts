import type { Database } from "~/db/client.server";
import type { PageLook } from "./every-page";

/** Where the pages of juries can be looked at: as a juror, as HR, and the result as HR. */
export async function looksOfJuries(db: Database, hr: { id: string }): Promise<PageLook[]> {
  const { id, cycleId, awardId } = await db.category.findFirstOrThrow({
    where: { kind: "jury", cycle: { phase: "voting" } },
  });
  const over = await db.category.findFirstOrThrow({ where: { kind: "jury", cycle: { phase: "announced" } } });
  const juror = await db.juror.findFirstOrThrow({
    where: { categoryId: id, assignments: { some: { state: "done" } } },
    include: { person: true, assignments: { where: { state: { in: ["open", "done"] } } } },
    orderBy: { person: { name: "desc" } },
  });
  const done = juror.assignments.find(({ state }) => state === "done")!;
  const begun = await db.juror.findFirstOrThrow({
    where: { categoryId: id, assignments: { some: { state: "open" } } },
    include: { assignments: { where: { state: "open" } } },
  });
  const board = `/manage/cycles/${cycleId}/jury/${id}`;
  const at = (as: { id: string }, route: string, path: string): PageLook => ({ as, route, path });
  const judge = { id: begun.personId };
  const open = begun.assignments[0]!;
  return [
    at(judge, "jury._index", "/jury"),
    at(judge, "jury.$categoryId", `/jury/${id}?entry=${open.id}`),
    at({ id: juror.personId }, "jury.$categoryId", `/jury/${id}?entry=${done.id}`),
    at(judge, "jury.$categoryId_.conflict", `/jury/${id}/conflict?entry=${open.id}`),
    at(hr, "manage.cycles.$id.jury.$categoryId._index", board),
    at(hr, "manage.cycles.$id.jury.$categoryId.jurors.$jurorId", `${board}/jurors/${juror.id}`),
    at(hr, "manage.cycles.$id.jury.$categoryId.sheets.$assignmentId", `${board}/sheets/${done.id}`),
    at(hr, "manage.awards.$id._index", `/manage/awards/${awardId}`),
    at(hr, "manage.awards.$id.jury-preview", `/manage/awards/${awardId}/jury-preview`),
    at(hr, "results.$categoryId", `/results/${over.id}`),
  ];
}
