import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makePerson } from "../../prisma/factories";
import { listHomeTasks } from "~/db/home-tasks.server";
import { findWinPage } from "~/db/win-page.server";
import { localOf } from "~/domain/zoned-time";
import { chooseAbsence } from "~/operations/choose-absence.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { endAbsence } from "~/operations/end-absence.server";
import { recordWin } from "~/operations/record-win.server";
import { returnWin } from "~/operations/return-win.server";
import { sendSignReminders } from "~/operations/send-sign-reminders.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let pat: Awaited<ReturnType<typeof makePerson>>;
let sam: Awaited<ReturnType<typeof makePerson>>;

beforeAll(async () => {
  people = await cast(db);
  const beside = (name: string, departmentId: string, managerId: string) =>
    makePerson(db, { name, email: `${name.toLowerCase()}@fenwright.example`, departmentId, managerId });
  pat = await beside("Pat", people.departments.procurement.id, people.bill.id);
  sam = await beside("Sam", people.departments.sales.id, people.alice.id);
});
beforeEach(async () => {
  await db.absence.deleteMany();
  await db.win.updateMany({ data: { state: "returned", remindAt: null }, where: { state: "submitted" } });
});

type Someone = { id: string; name: string };
const by = (person: Someone, now = new Date()) => actAs(db, { roles: [], ...person }, now);
/** A day where the company is: late in the evening it is tomorrow there. */
const day = (days: number) => localOf(new Date(Date.now() + days * 86_400_000), "Europe/Berlin").slice(0, 10);
const away = (person: Someone, deputy: Someone, from = 0, until = 3) =>
  chooseAbsence(by(person), { from: day(from), until: day(until), deputyId: deputy.id });

async function sent(now = new Date(), changed = {}) {
  const win = await recordWin(by(people.alice, now), { formKey: randomUUID() }, winForm(people, changed));
  if (!win.ok) throw new Error(win.reason);
  return win.value;
}
const sign = (person: Someone, winId: string, words = procurementWords) =>
  confirmWin(by(person), { winId, words });
const tasks = async (person: Someone) =>
  (await listHomeTasks(db, { roles: [], ...person })).filter(({ kind }) => kind === "sign-win");
const reminded = async (winId: string) =>
  (await db.letter.findMany({ where: { template: "win-sign-reminder" }, orderBy: { createdAt: "asc" } }))
    .filter(({ props }) => JSON.stringify(props).includes(winId))
    .map(({ toName }) => toName)
    .sort();

describe("a deputy", () => {
  it("is asked by letter and on home, signs under their own name, and the page says for whom", async () => {
    expect((await away(people.bob, pat)).ok).toBe(true);
    const winId = await sent(new Date(), { hideCustomer: true, hideAmounts: true });
    const asked = await db.letter.findMany({
      where: { idempotencyKey: { startsWith: `win-to-confirm/${winId}` } },
    });
    expect(asked.map(({ toName }) => toName).sort()).toEqual(["Bob Tanaka", "Pat"]);
    expect(await tasks(pat)).toMatchObject([{ id: winId, standsFor: "Bob Tanaka", side: "procurement" }]);
    const page = await findWinPage(db, winId, { id: pat.id, roles: [] }, "en-GB");
    expect(page).toMatchObject({
      ...{ turn: "procurement", customer: "Larkhall Water", amountsHidden: false },
      standsFor: { name: "Bob Tanaka", as: "deputy" },
      away: [{ personId: people.bob.id, deputy: { name: "Pat" } }],
    });
    expect(await sign(pat, winId)).toMatchObject({ ok: true, value: "signed" });
    expect(await sign(people.bob, winId)).toMatchObject({ reason: "own-side", detail: "Pat" });
    expect(await sign(people.alice, winId, salesWords)).toMatchObject({ value: "confirmed" });
    const after = await findWinPage(db, winId, { id: pat.id, roles: [] }, "en-GB");
    expect(after?.signOffs.procurement).toMatchObject({
      person: { name: "Pat" },
      standsFor: { name: "Bob Tanaka", as: "deputy" },
    });
    expect(after).toMatchObject({ customer: null, amountsHidden: true });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "win.signed", subjectId: winId, actorId: pat.id },
    });
    expect(event.after).toMatchObject({ standsInFor: people.bob.id, as: "deputy" });
  });

  it("signs for each side where both are away, and the win is confirmed by the two", async () => {
    const winId = await sent();
    expect((await away(people.alice, sam)).ok).toBe(true);
    expect((await away(people.bob, pat)).ok).toBe(true);
    expect(await tasks(sam)).toMatchObject([{ id: winId, standsFor: people.alice.name, side: "sales" }]);
    expect(await sign(sam, winId, salesWords)).toMatchObject({ value: "signed" });
    expect(await sign(sam, winId)).toMatchObject({ ok: false });
    expect(await sign(pat, winId)).toMatchObject({ value: "confirmed" });
    const { state, signOffs } = await db.win.findUniqueOrThrow({
      where: { id: winId },
      include: { signOffs: { orderBy: { side: "asc" } } },
    });
    expect(state).toBe("confirmed");
    expect(signOffs.map(({ personId }) => personId).sort()).toEqual([pat.id, sam.id].sort());
  });

  it("may not before the first day, after the last, or once the person is back", async () => {
    const winId = await sent();
    const locked = { reason: "not-a-participant" };
    expect(await sign(pat, winId)).toMatchObject(locked);
    await away(people.bob, pat, 1, 3);
    expect(await sign(pat, winId)).toMatchObject(locked);
    expect(await tasks(pat)).toEqual([]);
    expect(await findWinPage(db, winId, { id: pat.id, roles: [] }, "en-GB")).toBeNull();
    await away(people.bob, pat);
    await endAbsence(by(people.bob));
    expect(await sign(pat, winId)).toMatchObject(locked);
    await away(people.bob, pat);
    expect(await returnWin(by(pat), { winId, comment: "The figures are of last year." })).toMatchObject({
      ok: true,
    });
  });

  it("asks for the same change twice as one act, and is told once a win has moved on", async () => {
    await away(people.bob, pat);
    const winId = await sent();
    const comment = "The figures are of last year.";
    expect((await returnWin(by(pat), { winId, comment })).ok).toBe(true);
    expect((await returnWin(by(pat), { winId, comment })).ok).toBe(true);
    expect(await db.auditEvent.count({ where: { act: "win.returned", subjectId: winId } })).toBe(1);
    expect(await sign(pat, winId)).toMatchObject({ reason: "win-locked" });
    expect(await returnWin(by(sam), { winId, comment })).toMatchObject({ reason: "not-found" });
    expect(await sign(sam, winId)).toMatchObject({ reason: "not-a-participant" });
    expect(await findWinPage(db, winId, { id: pat.id, roles: [] }, "en-GB")).toBeNull();
    await db.win.update({ where: { id: winId }, data: { state: "draft" } });
    expect(await returnWin(by(pat), { winId, comment })).toMatchObject({ reason: "not-found" });
    expect(await sign(pat, winId)).toMatchObject({ reason: "not-a-participant" });
  });

  it("is never of the side across, nor one who takes part", async () => {
    const winId = await sent();
    expect(await away(people.bob, people.alice)).toMatchObject({ reason: "deputy-elsewhere" });
    expect(await db.absence.count()).toBe(0);
    expect(await db.letter.count({ where: { template: "deputy-named", personId: people.alice.id } })).toBe(0);
    // Whoever moved to the other side since they were named does not sign there either.
    await away(people.bob, pat);
    await db.person.update({ where: { id: pat.id }, data: { departmentId: people.departments.sales.id } });
    expect(await sign(pat, winId)).toMatchObject({ reason: "not-a-participant" });
    await db.person.update({
      where: { id: pat.id },
      data: { departmentId: people.departments.procurement.id },
    });
    expect((await sign(pat, winId)).ok).toBe(true);
    expect(await sign(pat, winId, salesWords)).toMatchObject({ reason: "already-signed" });
  });
});

describe("the lead of a department", () => {
  it("signs in the place of their people, and finds it on home after a week", async () => {
    const winId = await sent();
    expect(await tasks(people.bill)).toEqual([]);
    expect(await sign(sam, winId, salesWords)).toMatchObject({ reason: "not-a-participant" });
    const old = await sent(new Date(Date.now() - 8 * 86_400_000));
    expect(await tasks(people.bill)).toMatchObject([{ id: old, standsFor: "Bob Tanaka" }]);
    expect(await sign(people.bill, winId)).toMatchObject({ value: "signed" });
    expect(await db.signOff.findFirstOrThrow({ where: { winId } })).toMatchObject({
      ...{ forId: people.bob.id, asLead: true },
    });
  });
});

it("leaves no room on home for wins whose side has signed, or in which the stand-in takes part", async () => {
  await away(people.bob, pat);
  const old = (hours: number) => new Date(Date.now() - 9 * 86_400_000 + hours * 3_600_000);
  for (let hour = 0; hour < 6; hour += 1) {
    await sign(people.bob, await sent(old(hour)));
    const withBoth = [pat, people.bill].map(({ id: personId }) => ({
      ...{ personId, side: "procurement" as const, sentence: "Asked." },
    }));
    await sent(old(hour), { participants: [...winForm(people).participants, ...withBoth] });
  }
  const open = await sent(old(12));
  expect(await tasks(pat)).toContainEqual(expect.objectContaining({ id: open, standsFor: "Bob Tanaka" }));
  expect(await tasks(people.bill)).toContainEqual(
    expect.objectContaining({ id: open, standsFor: "Bob Tanaka" }),
  );
});

describe("reminders", () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000 + 60_000);

  it("come after three days, seven and then weekly, to those who have not signed, once from many workers", async () => {
    const winId = await sent();
    await sign(people.alice, winId, salesWords);
    await sendSignReminders(db, at(2));
    expect(await reminded(winId)).toEqual([]);
    await Promise.all([1, 2, 3].map(() => sendSignReminders(db, at(3))));
    await sendSignReminders(db, at(4));
    expect(await reminded(winId)).toEqual(["Bob Tanaka"]);
    await sendSignReminders(db, at(7));
    expect(await reminded(winId)).toEqual(["Bill Marsh", "Bob Tanaka", "Bob Tanaka"]);
    await sendSignReminders(db, at(13));
    expect(await reminded(winId)).toHaveLength(3);
    await sendSignReminders(db, at(30));
    await sendSignReminders(db, at(31));
    expect(await reminded(winId)).toHaveLength(5);
    await sign(people.bob, winId);
    await sendSignReminders(db, at(60));
    expect(await reminded(winId)).toHaveLength(5);
  });

  it("go to the deputy of one who is away, one letter for all wins", async () => {
    const [first, second] = [await sent(), await sent()];
    await away(people.bob, pat, 0, 10);
    await sendSignReminders(db, at(3));
    expect(await reminded(first)).toEqual(["Alice Moreau", "Pat"]);
    expect(await reminded(second)).toEqual(["Alice Moreau", "Pat"]);
  });

  it("of several wins at once go to the stand-ins of each, and to those alone", async () => {
    await db.letter.deleteMany({ where: { template: "win-sign-reminder" } });
    const withBill = winForm(people).participants.map((one) =>
      one.personId === people.bob.id ? { ...one, personId: people.bill.id } : one,
    );
    const [bobs, bills, signed] = [
      await sent(),
      await sent(new Date(), { participants: withBill }),
      await sent(),
    ];
    await sign(people.bob, signed);
    await away(people.bob, pat, 0, 10);
    await sendSignReminders(db, at(3));
    expect(await reminded(bobs)).toEqual(["Alice Moreau", "Pat"]);
    expect(await reminded(bills)).toEqual(["Alice Moreau", "Bill Marsh"]);
    expect(await reminded(signed)).toEqual(["Alice Moreau"]);
    await sendSignReminders(db, at(7));
    expect(await reminded(bobs)).toEqual(["Alice Moreau", "Alice Moreau", "Bill Marsh", "Pat", "Pat"]);
    const late = await db.letter.findFirstOrThrow({
      where: { template: "win-sign-reminder", toName: "Bill Marsh" },
      orderBy: { createdAt: "desc" },
    });
    expect((late.props as { wins: object[] }).wins).toEqual([
      { winTitle: expect.any(String), path: `/wins/${bobs}`, standsFor: "Bob Tanaka" },
      { winTitle: expect.any(String), path: `/wins/${bills}` },
    ]);
  });
});
