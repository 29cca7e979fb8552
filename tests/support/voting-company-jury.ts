import { makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import type { Cast } from "./cast";
import { makeOpenJury } from "./open-jury";

type Person = Cast["alice"];

/**
 * A jury at work in that company, of three who will score and of one who will not. One of its finalists sits on it
 * too, and it sees no names.
 */
export async function openCompanyJury(
  db: Database,
  { bob, departments, charlie }: Cast,
  honoured: Person[],
  now: Date,
) {
  const join = (name: string) => makePerson(db, { departmentId: departments.operations.id, name });
  const [ida, jon, kim, lea] = [
    await join("Ida Quill"),
    await join("Jon Reedham"),
    await join("Kim Ashby"),
    await join("Lea Thorne"),
  ];
  const jury = await makeOpenJury(db, {
    jurors: [ida, jon, kim, lea, bob],
    honoured,
    settings: { blind: ["names", "photos", "departments", "nominators"], remindDays: [] },
    rules: { name: "Award by a jury" },
    nominator: charlie,
    now,
  });
  const open = await db.juryAssignment.findFirstOrThrow({
    where: { juror: { categoryId: jury.category.id, personId: lea.id } },
    orderBy: { id: "asc" },
  });
  const addresses = [`/jury/${jury.category.id}/conflict?entry=${open.id}`];
  return { ...jury, scorers: [ida, jon, kim], idle: lea, scoredAt: now, addresses };
}
