import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const app = await startApp(db);
const [hr, asCharlie] = [await app.signedIn(dana), await app.signedIn(charlie)];
const turned = (words: string) => words.replace(" ", " \u202e\u2066");
const now = (await databaseNow(db)).getTime();
const inDays = (count: number) => new Date(now + count * 86_400_000);

it("a nomination is kept without signs that turn its direction", async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  const dates = { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) };
  await db.cycle.update({ where: { id: cycle.id }, data: { ...dates, announceAt: null } });
  const sent = await asCharlie.post(`/cycles/${cycle.id}/nominate`, {
    ...{ formKey: randomUUID(), nominationId: "", version: "", categoryId: category.id, winId: "" },
    ...{ nominees: [alice.id, bob.id], teamName: turned("The knot"), do: "send" },
    "answer.story": turned("They called first and asked later."),
  });
  expect(sent.status).toBe(302);
  expect(await db.nomination.findFirstOrThrow({ where: { categoryId: category.id } })).toMatchObject({
    teamName: "The knot",
    answers: { story: "They called first and asked later." },
  });
});

it("so are a citation, the name of an award and that of a cycle", async () => {
  const { cycle, category, award } = await makeRunningCycle(db, "screening");
  const entry = await makeEntry(db, category.id, [alice], { nominators: [charlie] });
  const screening = `/manage/cycles/${cycle.id}/screening`;
  await hr.post(screening, { entryId: entry.id, citation: turned("She called first.") });
  expect((await db.entry.findUniqueOrThrow({ where: { id: entry.id } })).citation).toBe("She called first.");

  const form = await (await hr.get("/manage/awards/new")).text();
  const formKey = /name="formKey" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const made = await hr.post("/manage/awards/new", {
    ...{ formKey, name: turned("Quiet Engine"), purpose: turned("The work nobody sees.") },
    ...{ kind: "vote", method: "irv", tieRule: "prior_rounds", nomineeKind: "person", quorumPercent: "0" },
    ...{
      citationLength: "200",
      questionIds: ["one"],
      "q.one.kind": "long",
      "q.one.label": turned("What else?"),
    },
  });
  expect(made.status).toBe(302);
  const kept = await db.award.findFirstOrThrow({
    where: { id: { not: award.id } },
    orderBy: { createdAt: "desc" },
  });
  expect([kept.name, kept.purpose]).toEqual(["Quiet Engine", "The work nobody sees."]);

  const local = (days: number) => inDays(days).toISOString().slice(0, 16);
  const planned = await hr.post("/manage/cycles/new", {
    ...{ formKey: randomUUID(), name: turned("Spring 2029"), description: turned("A word"), timeZone: "UTC" },
    ...{ nominationsOpenAt: local(2), nominationsCloseAt: local(9), votingOpenAt: local(12) },
    ...{ judgingOpenAt: "", votingCloseAt: local(20), announceAt: "", awardIds: [award.id] },
  });
  expect(planned.status).toBe(302);
  expect(await db.cycle.findFirstOrThrow({ where: { id: { not: cycle.id }, phase: "draft" } })).toMatchObject(
    {
      name: "Spring 2029",
      description: "A word",
    },
  );
});
