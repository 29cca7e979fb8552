import { beforeEach, describe, expect, it } from "vitest";
import { longestReason } from "~/domain/reason";
import { endorseNomination } from "~/operations/endorse-nomination.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, frank } = await cast(db);
const app = await startApp(db);
const asDana = await app.signedIn(dana);
const asAlice = await app.signedIn(alice);

let cycleId: string;
let nominationId: string;
let queue: string;
beforeEach(async () => {
  await db.cycle.updateMany({ data: { phase: "cancelled" } });
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  cycleId = cycle.id;
  await makeEntry(db, category.id, [alice], { nominators: [charlie] });
  nominationId = (await db.nomination.findFirstOrThrow({ where: { categoryId: category.id } })).id;
  await second(bob, "She rang at seven in the morning.", "named");
  await second(erin, "She never forgets a name.", "unnamed");
  await second(frank, "Her sums are always right.", "unnamed");
  // As those did who were asked before nominees could read it.
  await db.endorsement.updateMany({
    where: { nominationId, personId: frank.id },
    data: { mayBeNamed: null },
  });
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
  queue = `/manage/cycles/${cycleId}/kind-words`;
});

async function second(person: typeof bob, words: string, naming: "named" | "unnamed") {
  const asked = { nominationId, personId: person.id, askedAt: afterDays(1) };
  const { id } = await db.endorsement.create({ data: asked });
  const verdict = await endorseNomination(actAs(db, person, afterDays(2)), id, words, naming);
  if (!verdict.ok) throw new Error(verdict.reason);
}
const idOf = async (person: typeof bob) =>
  (await db.endorsement.findFirstOrThrow({ where: { nominationId, personId: person.id } })).id;
const announce = () =>
  db.cycle.update({ where: { id: cycleId }, data: { phase: "announced", announcedAt: afterDays(1) } });
const stateNow = () =>
  Promise.all([
    db.nomination.findMany({ select: { kindWords: true, hiddenFor: true }, orderBy: { id: "asc" } }),
    db.endorsement.findMany({ select: { hiddenFor: true }, orderBy: { id: "asc" } }),
    db.auditEvent.count(),
    db.letter.count(),
  ]);

describe("sentences of those who seconded", () => {
  it("are read with the nomination, signed by those alone who agreed", async () => {
    expect(await (await asDana.get(queue)).text()).toContain("She rang at seven in the morning.");
    expect((await asDana.post(`${queue}?index`, { nomination: nominationId, to: "shown" })).status).toBe(302);
    expect(await (await asAlice.get("/me/kind-words")).text()).not.toContain("at seven");
    await announce();
    const html = await (await asAlice.get("/me/kind-words")).text();
    for (const words of ["What Charlie Novak saw", "at seven", "Bob Tanaka", "never forgets"])
      expect(html).toContain(words);
    for (const words of ["Erin Walsh", "sums are always", "Frank Osei"]) expect(html).not.toContain(words);
  });

  it("can be hidden one by one, and shown after all", async () => {
    const endorsement = await idOf(bob);
    await asDana.post(`${queue}?index`, { nomination: nominationId, to: "shown" });
    const hidden = await asDana.post(`${queue}?index`, {
      endorsement,
      to: "hidden",
      reason: "Names a customer.",
    });
    expect(hidden.status).toBe(302);
    await announce();
    const html = await (await asAlice.get("/me/kind-words")).text();
    expect(html).not.toContain("at seven");
    expect(html).toContain("never forgets");
    expect((await asDana.post(`${queue}?index`, { endorsement, to: "shown" })).status).toBe(302);
    expect(await (await asAlice.get("/me/kind-words")).text()).toContain("at seven");
  });

  it("are nobody's to hide whose cycle it is not", async () => {
    const before = await stateNow();
    const other = await makeRunningCycle(db, "screening");
    const path = `/manage/cycles/${other.cycle.id}/kind-words?index`;
    const form = { endorsement: await idOf(bob), to: "hidden", reason: "Not ours." };
    expect((await asDana.post(path, form)).status).toBe(404);
    expect((await asAlice.post(`${queue}?index`, form)).status).toBe(403);
    expect(await stateNow()).toEqual(before);
  });
});

describe("a refused form of kind words", () => {
  const long = `It names a customer. ${"x".repeat(longestReason)}`;

  it("keeps the reason that was typed, says what is wrong, and leaves no trace", async () => {
    const before = await stateNow();
    const ids = { nomination: nominationId, endorsement: await idOf(bob) };
    for (const [what, id] of Object.entries(ids)) {
      const empty = await asDana.post(`${queue}?index`, { [what]: id, to: "hidden", reason: "  " });
      expect(empty.status).toBe(409);
      expect(await empty.text()).toContain(`reason-${id}`);
      const refused = await asDana.post(`${queue}?index`, { [what]: id, to: "hidden", reason: long });
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain(long);
    }
    expect(await stateNow()).toEqual(before);
  });

  it("is refused while nominations are open, and of another shape", async () => {
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "nominating" } });
    const before = await stateNow();
    expect((await asDana.post(`${queue}?index`, { nomination: nominationId, to: "shown" })).status).toBe(409);
    expect((await asDana.post(`${queue}?index`, { to: "shown" })).status).toBe(400);
    expect((await asDana.post(`${queue}?index`, { nomination: nominationId, to: "gone" })).status).toBe(400);
    expect(await stateNow()).toEqual(before);
  });
});

describe("seconding", () => {
  it("keeps sentence and tick of a refused form", async () => {
    const [close, open, end] = [7, 14, 21].map((days) => new Date(Date.now() + days * 86_400_000));
    const dates = { nominationsCloseAt: close, votingOpenAt: open, votingCloseAt: end };
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "nominating", ...dates } });
    const asked = { nominationId, personId: dana.id, askedAt: afterDays(1) };
    const { id } = await db.endorsement.create({ data: asked });
    const words = "z".repeat(400);
    const refused = await asDana.post(`/endorse/${id}`, { words, mayBeNamed: "on", do: "endorse" });
    const html = await refused.text();
    expect(refused.status).toBe(409);
    expect(html).toContain(words);
    expect(html).toMatch(/name="mayBeNamed"[^>]*checked=""/);
    expect(await db.endorsement.findUnique({ where: { id } })).toMatchObject({ state: "asked", words: "" });
  });
});

it("are not switched for an award of another cycle, or one that is not there", async () => {
  const other = await makeRunningCycle(db, "screening");
  const before = await stateNow();
  for (const category of [other.category.id, "no-such"]) {
    expect((await asDana.post(`${queue}/switch`, { category, to: "on" })).status).toBe(404);
    expect((await asDana.post(`${queue}/switch`, { category, to: "off" })).status).toBe(404);
  }
  expect(await stateNow()).toEqual(before);
});
