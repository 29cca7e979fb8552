import { randomUUID } from "node:crypto";
import { makeAward, makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { giveAward } from "~/operations/give-award.server";
import { addWinFile } from "~/operations/add-win-file.server";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { setSecondKey } from "~/operations/set-second-key.server";
import { actAs, cast } from "./cast";
import { catalogue, draftFor, mustDo, sentOrder } from "./trophies";
import { makeOpenVote, makeVoters } from "./votes";
import { putBesideNominations } from "./voting-company-nominations";
import { makePausedSeries } from "./voting-company-cycles";
import { makeCompanyClub } from "./voting-company-club";
import { openCompanyRounds } from "./voting-company-rounds";
import { openCompanyJury } from "./voting-company-jury";
import { putAroundWins } from "./voting-company-ledger";
import { celebrateWins, checkWin, putOnBoard, tellNominee } from "./voting-company-told";
import { pdf } from "./evidence";
import { procurementWords, salesWords, winForm } from "./wins";

const day = 24 * 60 * 60 * 1000;

export type VotingCompany = Awaited<ReturnType<typeof makeVotingCompany>>;

export const passphrase = "seven slow herons at the weir";

/** A draft to a supplier's guest, and a guest of the hidden customer who was thanked on paper. */
async function thankGuests(db: Database, { now, ...by }: { winId: string; sentById: string; now: Date }) {
  const words = {
    occasion: "The shelf we share",
    text: "You said in one call what would fit.",
    updatedAt: now,
  };
  const ines = {
    guestOf: "supplier",
    guestName: "Ines Calloway",
    address: "ines@brasswick.example",
  } as const;
  const otto = { guestOf: "customer", guestName: "Otto Reed", firm: "Larkhall Water", sentAt: now } as const;
  await db.winThanks.createMany({ data: [ines, otto].map((guest) => ({ ...words, ...by, ...guest })) });
}

/**
 * A company in the middle of two votes, one of rankings under two keys and one of single choices, of a first round
 * before a final, and of a jury, with what else a page could show: nominations by several people, a win whose customer is hidden, a laureate,
 * orders, letters, imports, a dry run of an award by threshold.
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
  const evidence = { kind: "freight" as const, name: "Larkhall Water lanes.pdf", content: pdf };
  mustDo(await addWinFile(act(alice), { winId: recorded.value, ...evidence }));
  mustDo(await confirmWin(act(bob), { winId: recorded.value, words: procurementWords }));
  mustDo(await confirmWin(act(alice), { winId: recorded.value, words: salesWords }));
  await thankGuests(db, { winId: recorded.value, sentById: alice.id, now });
  const [unsigned, unsent] = [
    winForm(people, { title: "Not signed" }),
    winForm(people, { title: "Not sent" }),
  ];
  mustDo(await recordWin(act(alice), { formKey: randomUUID() }, unsigned));
  mustDo(await saveWinDraft(act(alice), { formKey: randomUUID() }, unsent));

  const { crystal } = await catalogue(db);
  const honoured = [bob, frank, erin];
  const votes = [];
  for (const method of ["irv", "plurality"]) {
    const twoKeys = method === "irv";
    const rules = { method, twoKeys, offerNone: method === "plurality", name: `Award by ${method}` };
    const trophy = { trophyItemId: crystal.id, engravingTemplate: ["{award}", "{laureate}"] };
    const vote = await makeOpenVote(db, {
      honoured,
      voters: [...voted, bob, frank, late],
      rules: { ...rules, ...trophy },
      before: twoKeys ? lock : undefined,
    });
    const dates = { votingCloseAt: new Date(now.getTime() + 3 * day) };
    await db.cycle.update({ where: { id: vote.cycle.id }, data: dates });
    await nominate(vote.category.id, vote.entries, recorded.value);
    votes.push(vote);
  }

  const locked = votes.slice(0, 1).flatMap(({ cycle, category }) => {
    const pages = ["second-key", "unlock", "quorum"].map((page) => `${page}/${category.id}`);
    return [...pages, `jury/${category.id}/hand-over`].map((page) => `/manage/cycles/${cycle.id}/${page}`);
  });
  const voters = [...voted, bob, frank, late];
  const firstRound = await openCompanyRounds(db, { honoured, voters, now });
  const jury = await openCompanyJury(db, people, honoured, now);
  const club = await makeCompanyClub(db, people, now);
  const series = await makePausedSeries(db, people, now);
  const beside = await putBesideNominations(db, people, { categoryId: votes[0]!.category.id, now });
  await celebrateWins(db, people, now);
  const told = [
    await checkWin(db, people, now),
    await putOnBoard(db, people, now),
    await tellNominee(db, bob, { categoryId: votes[0]!.category.id, now }),
  ];
  const around = await putAroundWins(db, people, now);
  const addresses = [
    ...told,
    ...around,
    ...locked,
    ...jury.addresses,
    ...club.addresses,
    ...series,
    ...beside,
  ];

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
    trophy: "order" as const,
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
  return { people, late, voted, votes, firstRound, jury, addresses, orderId, token };

  /** The second half of the lock, set while the cycle was not yet in voting. */
  async function lock(categoryId: string) {
    const { cycleId } = await db.category.findUniqueOrThrow({ where: { id: categoryId } });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
    mustDo(await setSecondKey(act(erin), { categoryId, passphrase, again: passphrase }));
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
  }

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
