import type { Database } from "~/db/client.server";
import { usualJury, type JurySettings } from "~/domain/juries/settings";
import { granted } from "~/domain/verdict";
import { transact } from "~/operations/act.server";
import { seatJury } from "~/operations/seat-jury.server";
import { makeRunningCycle } from "./cycles";

interface Person {
  id: string;
  name: string;
}

interface JuryCase {
  jurors: readonly Person[];
  honoured: readonly Person[];
  settings?: Partial<JurySettings>;
  rules?: Record<string, unknown>;
  nominator: Person;
  now?: Date;
}

const anchors = {
  "1": "After the contract",
  "3": "Before the terms",
  "5": "Before the customer had asked us",
};

const usualCriteria: JurySettings["criteria"] = [
  { id: "early", name: "How early was Procurement in?", weight: 2, anchors },
  {
    id: "change",
    name: "What changed because of it?",
    weight: 2,
    anchors: { "1": "Nothing", "5": "All of it" },
  },
  { id: "others", name: "Could others do the same?", weight: 1, anchors: {} },
];

/** A jury at work until three days from now: one entry for each of the honoured, with a story by the nominator. */
export async function makeOpenJury(
  db: Database,
  { jurors, honoured, settings, rules, nominator, now = new Date() }: JuryCase,
) {
  const jury = { ...usualJury, criteria: usualCriteria, jurorIds: jurors.map(({ id }) => id), ...settings };
  const { cycle, category } = await makeRunningCycle(db, "voting", {
    kind: "jury",
    method: "rubric",
    jury: jury as never,
    ...rules,
  });
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  await db.cycle.update({
    where: { id: cycle.id },
    data: { votingOpenAt: days(-2), votingCloseAt: days(3) },
  });
  for (const person of honoured) {
    const first = person.name.split(" ")[0]!;
    await db.entry.create({
      data: {
        categoryId: category.id,
        nomineeKey: person.id,
        title: person.name,
        citation: `${first} asked the other side first. ${first} said she was glad.`,
        state: "shortlisted",
        members: { create: { personId: person.id } },
        nominations: {
          create: {
            categoryId: category.id,
            nominatorId: nominator.id,
            state: "submitted",
            nomineeKey: person.id,
            answers: { story: `${person.name} called before the customer did, and I was there.` },
            createdAt: days(-9),
            updatedAt: days(-9),
            submittedAt: days(-9),
            nominees: { create: { personId: person.id } },
          },
        },
      },
    });
  }
  const act = { db, actor: { kind: "job" as const, name: "Laurels" }, now: days(-2), origin: "" };
  await transact(act, async (tx) => {
    await seatJury(tx, act, category.id);
    return granted();
  });
  return { cycle, category };
}
