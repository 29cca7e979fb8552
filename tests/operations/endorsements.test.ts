import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { askEndorsement } from "~/operations/ask-endorsement.server";
import { declineEndorsement } from "~/operations/decline-endorsement.server";
import { endorseNomination } from "~/operations/endorse-nomination.server";
import { sendEndorsementReminders } from "~/operations/send-endorsement-reminders.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { withdrawNomination } from "~/operations/withdraw-nomination.server";
import { longestEndorsement } from "~/domain/awards/endorsement";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { makePerson } from "../../prisma/factories";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, frank } = await cast(db);
const { departmentId } = alice;
const now = afterDays(1);
const asCharlie = actAs(db, charlie, now);
const asDana = actAs(db, dana, now);

let input: Parameters<typeof submitNomination>[1];
let nominationId: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  const answers = { story: "Alice called before the offer." };
  const at = { cycleId: cycle.id, categoryId: category.id };
  input = { ...at, nomineeIds: [alice.id], teamName: "", answers, winId: null };
  const sent = await submitNomination(asCharlie, input, { nominationId: null, formKey: randomUUID() });
  nominationId = sent.ok ? sent.value.id : "";
});

const ask = (personId: string, request = "") =>
  askEndorsement(asCharlie, nominationId, { personId, request, formKey: randomUUID() });
const idOf = async (personId: string) =>
  (await db.endorsement.findFirstOrThrow({ where: { nominationId, personId } })).id;
const lettersOf = (id: string) =>
  db.letter.findMany({ where: { idempotencyKey: { contains: id } }, orderBy: { createdAt: "asc" } });

describe("asking a colleague to second a nomination", () => {
  it("writes one letter with what the nominator shares and nothing else of the nomination", async () => {
    expect((await ask(dana.id, " You were there. ")).ok).toBe(true);
    const [letter, ...more] = await lettersOf(await idOf(dana.id));
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ template: "endorsement-asked", personId: dana.id });
    expect(letter?.props).toMatchObject({ request: "You were there.", nominees: "Alice Moreau" });
    expect(JSON.stringify(letter?.props)).not.toContain("before the offer");
  });

  it("is one act where the same form is pressed twice, also with the last colleague who may be asked", async () => {
    await ask(bob.id);
    await ask(erin.id);
    const form = { personId: dana.id, request: "You were there.", formKey: randomUUID() };
    const press = () => askEndorsement(asCharlie, nominationId, form);
    expect((await Promise.all([press(), press()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await lettersOf(await idOf(dana.id))).toHaveLength(1);
    expect(await askEndorsement(asCharlie, nominationId, { ...form, personId: frank.id })).toMatchObject({
      reason: "too-many-endorsers",
    });
  });

  it("is refused without a trace", async () => {
    await ask(dana.id);
    const gone = await makePerson(db, { departmentId, deactivatedAt: now });
    const before = { ...(await traceOf(db)), asked: await db.endorsement.count() };
    const refusals = [
      [await ask(charlie.id), "endorser-is-nominator"],
      [await ask(alice.id), "endorser-is-nominee"],
      [await ask(dana.id), "endorser-asked"],
      [await ask(gone.id), "endorser-missing"],
      [await ask(randomUUID()), "endorser-missing"],
      [await ask(bob.id, "x".repeat(501)), "answer-too-long"],
      [
        await askEndorsement(asDana, nominationId, { personId: bob.id, request: "", formKey: "k" }),
        "not-found",
      ],
      [
        await askEndorsement(actAs(db, charlie, afterDays(7)), nominationId, {
          personId: bob.id,
          request: "",
          formKey: randomUUID(),
        }),
        "wrong-phase",
      ],
    ] as const;
    for (const [verdict, reason] of refusals) expect(verdict).toMatchObject({ ok: false, reason });
    expect({ ...(await traceOf(db)), asked: await db.endorsement.count() }).toEqual(before);
  });

  it("reaches three colleagues and no fourth", async () => {
    const others = await Promise.all([1, 2, 3].map(() => makePerson(db, { departmentId })));
    for (const { id } of others) expect((await ask(id)).ok).toBe(true);
    expect(await ask(dana.id)).toMatchObject({ reason: "too-many-endorsers" });
  });
});

describe("the colleague who was asked", () => {
  it("seconds it once, in so many words and no more", async () => {
    await ask(dana.id);
    const id = await idOf(dana.id);
    expect(await endorseNomination(asDana, id, "  ")).toMatchObject({ reason: "endorsement-missing" });
    const most = "x".repeat(longestEndorsement);
    expect(await endorseNomination(asDana, id, `${most}x`)).toMatchObject({ reason: "answer-too-long" });
    expect(await endorseNomination(actAs(db, bob, now), id, "Me too.")).toMatchObject({
      reason: "not-found",
    });
    const both = await Promise.all([
      endorseNomination(asDana, id, most),
      endorseNomination(asDana, id, most),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.endorsement.findUnique({ where: { id } })).toMatchObject({ state: "given", words: most });
    expect(await declineEndorsement(asDana, id)).toMatchObject({ reason: "already-done" });
  });

  it("declines quietly: no event, no letter", async () => {
    await ask(dana.id);
    const before = await traceOf(db);
    expect((await declineEndorsement(asDana, await idOf(dana.id))).ok).toBe(true);
    expect(await traceOf(db)).toEqual(before);
  });

  it("is late with the close, and with the end of the nomination", async () => {
    await ask(dana.id);
    const id = await idOf(dana.id);
    const close = afterDays(7);
    expect(await endorseNomination(actAs(db, dana, close), id, "Late.")).toMatchObject({
      reason: "wrong-phase",
    });
    await withdrawNomination(asCharlie, nominationId);
    expect(await endorseNomination(asDana, id, "Late.")).toMatchObject({ reason: "wrong-nomination-state" });
  });

  it("is not taken at their word for somebody else", async () => {
    await ask(dana.id);
    const id = await idOf(dana.id);
    await endorseNomination(asDana, id, "Alice did it.");
    const form = { nominationId, formKey: randomUUID() };
    await submitNomination(asCharlie, { ...input, answers: { story: "Said in other words." } }, form);
    expect(await db.endorsement.count({ where: { id } })).toBe(1);
    await submitNomination(asCharlie, { ...input, nomineeIds: [bob.id] }, form);
    expect(await db.endorsement.count({ where: { id } })).toBe(0);
  });
});

describe("the reminder", () => {
  const remind = (on: Date) => sendEndorsementReminders(db, on);
  const after = (milliseconds: number) => new Date(now.getTime() + 3 * 86_400_000 + milliseconds);

  it("comes once, three days after the letter, to those who have not answered", async () => {
    await ask(dana.id);
    const id = await idOf(dana.id);
    await remind(after(0));
    expect(await lettersOf(id)).toHaveLength(1);
    await Promise.all([remind(after(1)), remind(after(1))]);
    await remind(after(86_400_000));
    expect((await lettersOf(id)).map(({ template }) => template)).toEqual([
      "endorsement-asked",
      "endorsement-reminder",
    ]);
  });

  it("does not come after an answer, and not after the close", async () => {
    await ask(dana.id);
    const id = await idOf(dana.id);
    await remind(afterDays(7));
    expect(await lettersOf(id)).toHaveLength(1);
    await declineEndorsement(asDana, id);
    await remind(after(1));
    expect(await lettersOf(id)).toHaveLength(1);
  });
});
