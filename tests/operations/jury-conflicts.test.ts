import { describe, expect, it } from "vitest";
import { openVoting } from "~/operations/open-voting.server";
import { cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { jobAt, makeOpenJury, makeScreenedJury, sheetOf } from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, frank, bill, dana, departments } = await cast(db);
const jurors = await makeVoters(db, departments.operations.id, 5);
const honoured = [alice, bob, frank, bill];

describe("opening the judging", () => {
  it("takes jurors off entries with a conflict at once, and asks about a shared family name", async () => {
    const [reporting, namesake] = [jurors[0]!, jurors[1]!];
    await db.person.update({ where: { id: reporting.id }, data: { managerId: alice.id } });
    await db.person.update({ where: { id: namesake.id }, data: { name: "Mo Tanaka" } });
    const { entries } = await makeOpenJury(db, { honoured, jurors });
    expect(await sheetOf(db, reporting, entries[0]!)).toMatchObject({
      state: "recused",
      conflict: "manager-or-report",
    });
    expect(await sheetOf(db, namesake, entries[1]!)).toMatchObject({
      state: "open",
      conflict: "same-family-name",
    });
    await db.person.update({ where: { id: reporting.id }, data: { managerId: null } });
    await db.person.update({ where: { id: namesake.id }, data: { name: namesake.name } });
  });

  it("takes jurors off entries that they seconded, and not off those that they were only asked about", async () => {
    const [seconder, asked] = [jurors[0]!, jurors[1]!];
    const { category, cycle, entries } = await makeScreenedJury(db, { honoured, jurors });
    await db.nomination.create({
      data: {
        categoryId: category.id,
        entryId: entries[0]!,
        nominatorId: dana.id,
        nomineeKey: alice.id,
        state: "submitted",
        ...{ answers: {}, createdAt: afterDays(1), updatedAt: afterDays(1), submittedAt: afterDays(1) },
        endorsements: {
          create: [
            { personId: seconder.id, state: "given", words: "I saw it.", askedAt: afterDays(1) },
            { personId: asked.id, state: "declined", askedAt: afterDays(1) },
          ],
        },
      },
    });
    expect((await openVoting(jobAt(db, afterDays(14)), cycle.id)).ok).toBe(true);
    expect(await sheetOf(db, seconder, entries[0]!)).toMatchObject({
      state: "recused",
      conflict: "own-endorsement",
    });
    expect(await sheetOf(db, asked, entries[0]!)).toMatchObject({ state: "open", conflict: "" });
    expect(await sheetOf(db, seconder, entries[1]!)).toMatchObject({ state: "open" });
  });
});
