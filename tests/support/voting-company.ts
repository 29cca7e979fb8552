import { randomUUID } from "node:crypto";
import { makeAward, makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { giveAward } from "~/operations/give-award.server";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { actAs, cast } from "./cast";
import { catalogue, draftFor, mustDo, sentOrder } from "./trophies";
import { makeOpenVote, makeVoters } from "./votes";
import { procurementWords, salesWords, winForm } from "./wins";

const day = 24 * 60 * 60 * 1000;

export type VotingCompany = Awaited<ReturnType<typeof makeVotingCompany>>;

/**
 * A company in the middle of two votes, one of rankings and one of single choices, with what else a page could
 * show: nominations by several people, a win whose customer is hidden, a laureate, orders, letters, an import.
 */
export async function makeVotingCompany(db: Database) {
  const people = await cast(db);
  const { alice, bill, bob, charlie, dana, erin, frank, departments } = people;
  const late = await makePerson(db, { departmentId: departments.operations.id, name: "Zoe Late" });
  const voted = [alice, charlie, bill, ...(await makeVoters(db, departments.operations.id, 4))];
  const now = new Date();
  const act = (person: typeof alice) => actAs(db, person, now);

  const newWin = { formKey: randomUUID() };
  const recorded = await recordWin(act(alice), newWin, winForm(people, { hideCustomer: true }));
  if (!recorded.ok) throw new Error(recorded.reason);
  mustDo(await confirmWin(act(bob), { winId: recorded.value, words: procurementWords }));
  mustDo(await confirmWin(act(alice), { winId: recorded.value, words: salesWords }));
  const [unsigned, unsent] = [
    winForm(people, { title: "Not signed" }),
    winForm(people, { title: "Not sent" }),
  ];
  mustDo(await recordWin(act(alice), { formKey: randomUUID() }, unsigned));
  mustDo(await saveWinDraft(act(alice), { formKey: randomUUID() }, unsent));

  const { crystal } = await catalogue(db);
  const votes = [];
  for (const method of ["irv", "plurality"]) {
    const rules = { method, offerNone: method === "plurality", name: `Award by ${method}` };
    const trophy = { trophyItemId: crystal.id, engravingTemplate: ["{award}", "{laureate}"] };
    const honoured = [bob, frank, erin];
    const vote = await makeOpenVote(db, {
      honoured,
      voters: [...voted, bob, frank, late],
      rules: { ...rules, ...trophy },
    });
    const dates = { votingCloseAt: new Date(now.getTime() + 3 * day) };
    await db.cycle.update({ where: { id: vote.cycle.id }, data: dates });
    await nominate(vote.category.id, vote.entries, recorded.value);
    votes.push(vote);
  }

  await draftFor(act(bill), crystal.id);
  const { orderId, token } = await sentOrder(db, people, crystal.id);
  const award = await makeAward(db, { name: "Quiet Engine", kind: "direct" });
  const given = await giveAward(act(dana), {
    awardId: award.id,
    personIds: [charlie.id],
    teamName: "",
    citation: "He keeps the lights on and never says so.",
    honouredOn: new Date("2026-03-02"),
    winId: null,
    formKey: randomUUID(),
  });
  mustDo(given);
  await db.peopleImport.create({
    data: {
      filename: "people.csv",
      csv: "name,email,department\nNora Field,nora@fenwright.example,Sales\n",
      createdById: dana.id,
      createdAt: now,
    },
  });
  return { people, late, voted, votes, orderId, token };

  async function nominate(categoryId: string, entries: string[], winId: string) {
    const made = [
      { nominator: alice, nominee: bob, entryId: entries[0], winId },
      { nominator: charlie, nominee: frank, entryId: entries[1] },
      { nominator: bob, nominee: erin, entryId: entries[2] },
      { nominator: late, nominee: bob, entryId: entries[0] },
    ];
    for (const { nominator, nominee, ...where } of made) {
      await db.nomination.create({
        data: {
          ...where,
          categoryId,
          nominatorId: nominator.id,
          state: "submitted",
          nomineeKey: nominee.id,
          answers: { story: `${nominee.name} asked the other side first.` },
          nominees: { create: { personId: nominee.id } },
          createdAt: now,
          updatedAt: now,
          submittedAt: now,
        },
      });
    }
  }
}
