import type { Database } from "~/db/client.server";
import { makeOpenTie } from "@tests/support/tied-vote";
import type { PageLook } from "./every-page";

type Person = { id: string; name: string };

/** Where the pages of juries and of an open tie can be looked at: as a juror, as HR, and the result as HR. */
export async function looksOfJuries(db: Database, hr: { id: string; name: string }): Promise<PageLook[]> {
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
    at(hr, "results.$categoryId_.tie", `${await tiedVote(db, hr)}/tie`),
  ];
}

async function tiedVote(db: Database, hr: { id: string; name: string }): Promise<string> {
  const [one, two, three, four] = await db.person.findMany({ where: { grants: { none: {} } }, take: 4 });
  const people = { honoured: [one!, two!] as [Person, Person], voters: [three!, four!] as [Person, Person] };
  return (await makeOpenTie(db, { ...people, hr })).path;
}
