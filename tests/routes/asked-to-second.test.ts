import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { askEndorsement } from "~/operations/ask-endorsement.server";
import { declineEndorsement } from "~/operations/decline-endorsement.server";
import { endorseNomination } from "~/operations/endorse-nomination.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { withdrawNomination } from "~/operations/withdraw-nomination.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const app = await startApp(db);
const asDana = await app.signedIn(dana);
const asBob = await app.signedIn(bob);

let cycleId: string;
let nominationId: string;
let path: string;
const endorsement = () => db.endorsement.findFirstOrThrow({ where: { nominationId, personId: dana.id } });

beforeEach(async () => {
  await db.nomination.deleteMany();
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  cycleId = cycle.id;
  const now = (await databaseNow(db)).getTime();
  const inDays = (count: number) => new Date(now + count * 86_400_000);
  const data = {
    ...{ nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
    announceAt: inDays(28),
  };
  await db.cycle.update({ where: { id: cycleId }, data });
  const answers = { story: "Alice called before the offer." };
  const at = { cycleId, categoryId: category.id };
  const input = { ...at, nomineeIds: [alice.id], teamName: "", answers, winId: null };
  const form = { nominationId: null, formKey: randomUUID() };
  const sent = await submitNomination(actAs(db, charlie), input, form);
  nominationId = sent.ok ? sent.value.id : "";
  const asked = { personId: dana.id, request: "You were there.", formKey: randomUUID() };
  expect((await askEndorsement(actAs(db, charlie), nominationId, asked)).ok).toBe(true);
  path = `/endorse/${(await endorsement()).id}`;
});

async function waits() {
  const pages = await Promise.all(["/", "/nominations"].map((at) => asDana.get(at)));
  const texts = await Promise.all(pages.map((page) => page.text()));
  const found = texts.map((text) => text.includes(path));
  expect(found[0]).toBe(found[1]);
  return found[0];
}

describe("whoever is asked to second a nomination", () => {
  it("finds it at home and beside their own nominations, and nobody else does", async () => {
    expect(await waits()).toBe(true);
    const home = await (await asDana.get("/")).text();
    expect(home).toContain("Second Alice Moreau?");
    expect(home).not.toContain("before the offer");
    const mine = await (await asDana.get("/nominations")).text();
    expect(mine).toContain("Asked of you");
    const page = await (await asDana.get(path)).text();
    expect(page).toContain("Will you second a nomination?");
    for (const at of ["/", "/nominations"]) {
      const others = await (await asBob.get(at)).text();
      expect(others).not.toContain(path);
      expect(others).not.toContain("Asked of you");
    }
    expect((await asBob.get(path)).status).toBe(404);
  });

  it("finds it no more once it is answered, either way", async () => {
    const { id } = await endorsement();
    expect((await endorseNomination(actAs(db, dana), id, "I saw it.")).ok).toBe(true);
    expect(await waits()).toBe(false);
    await db.endorsement.update({ where: { id }, data: { state: "asked", answeredAt: null } });
    expect(await waits()).toBe(true);
    expect((await declineEndorsement(actAs(db, dana), id)).ok).toBe(true);
    expect(await waits()).toBe(false);
  });

  it("finds it no more once the nomination is withdrawn", async () => {
    expect((await withdrawNomination(actAs(db, charlie), nominationId)).ok).toBe(true);
    expect(await waits()).toBe(false);
  });

  it("finds it no more once nominations are over, while they pause, or once the nomination is about themselves", async () => {
    const now = await databaseNow(db);
    const change = (data: object) => db.cycle.update({ where: { id: cycleId }, data });
    const { nominationsCloseAt } = await db.cycle.findUniqueOrThrow({ where: { id: cycleId } });
    await change({ nominationsCloseAt: now });
    expect(await waits()).toBe(false);
    await change({ nominationsCloseAt, pausedAt: now });
    expect(await waits()).toBe(false);
    await change({ pausedAt: null, phase: "screening" });
    expect(await waits()).toBe(false);
    await change({ phase: "nominating" });
    expect(await waits()).toBe(true);
    await db.nominationNominee.create({ data: { nominationId, personId: dana.id } });
    expect(await waits()).toBe(false);
  });
});
