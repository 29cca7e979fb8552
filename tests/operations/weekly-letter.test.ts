import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCycle, makePerson } from "../../prisma/factories";
import { connect, addressOf } from "~/db/client.server";
import type { LetterProps } from "~/domain/mail/letters";
import { queueLetters } from "~/db/letters.server";
import { checkValue } from "~/operations/check-value.server";
import { chooseLetters } from "~/operations/choose-letters.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { postUpdate } from "~/operations/post-update.server";
import { queueDigests } from "~/operations/queue-digests.server";
import { recordWin } from "~/operations/record-win.server";
import { withdrawUpdate } from "~/operations/withdraw-update.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { mustDo } from "@tests/support/trophies";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});
beforeEach(async () => {
  await db.digestEdition.deleteMany();
  await db.letter.deleteMany();
  await db.update.deleteMany();
  await db.signOff.deleteMany();
  await db.valueCheck.deleteMany();
  await db.win.deleteMany();
  await db.cycle.deleteMany();
  await db.person.deleteMany({ where: { name: { in: ["Zoe Late", "Yan Gone"] } } });
  const usual = { digest: "usual", digestDay: 1, digestHour: 8, timeZone: "Europe/Berlin" } as const;
  await db.person.updateMany({ data: { ...usual, digestSince: after(-24 * 6) } });
});

/** Monday, eight o'clock in Berlin. */
const monday = new Date("2026-03-30T06:00:00Z");
const after = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
const { alice, bob, bill } = { alice: () => people.alice, bob: () => people.bob, bill: () => people.bill };

async function post(line: string, at: Date, by = bob()) {
  const content = {
    kind: "delay" as const,
    line,
    text: "",
    tags: [],
    audience: "both" as const,
    validUntil: "2026-04-20",
  };
  const posted = await postUpdate(actAs(db, by, at), { formKey: randomUUID(), content });
  if (!posted.ok) throw new Error(posted.reason);
  return posted.value;
}

async function win(changed: Parameters<typeof winForm>[1], at = after(-30)) {
  const act = (person: Cast["alice"]) => actAs(db, person, at);
  const sent = await recordWin(act(alice()), { formKey: randomUUID() }, winForm(people, changed));
  if (!sent.ok) throw new Error(sent.reason);
  mustDo(await confirmWin(act(alice()), { winId: sent.value, words: salesWords }));
  mustDo(await confirmWin(act(bob()), { winId: sent.value, words: procurementWords }));
  return sent.value;
}

/** The letters of everybody, by first name. */
async function letters(week?: string) {
  const found = await db.letter.findMany({
    where: { template: "weekly-digest" },
    orderBy: { toName: "asc" },
  });
  return found
    .map(
      ({ toName, props }) =>
        [toName.split(" ")[0]!, props as unknown as LetterProps["weekly-digest"]] as const,
    )
    .filter(([, props]) => !week || props.week === week);
}
const names = async (week?: string) => (await letters(week)).map(([name]) => name);
const letterOf = async (name: string) => (await letters()).find(([to]) => to === name)?.[1].content;

describe("who gets the weekly letter, and when", () => {
  it("is the two departments, at eight on Monday where they are, once", async () => {
    await post("Copper is late", after(-30));
    await queueDigests(db, after(-0.01));
    expect(await names()).toEqual([]);
    await queueDigests(db, monday);
    expect(await names()).toEqual(["Alice", "Bill", "Bob"]);
    await queueDigests(db, after(1));
    await queueDigests(db, after(24 * 6));
    expect(await names()).toEqual(["Alice", "Bill", "Bob"]);
  });

  it("leaves each person their day, hour and zone, and whether they want it", async () => {
    const choose = (id: string, data: object) => db.person.update({ where: { id }, data });
    await choose(alice().id, { timeZone: "America/New_York" });
    await choose(bob().id, { digestDay: 3, digestHour: 17, digestSince: after(-24) });
    await choose(bill().id, { digest: "off" });
    await choose(people.charlie.id, { digest: "on" });
    await post("Copper is late", after(-30));
    await queueDigests(db, after(5.9));
    expect(await names()).toEqual(["Charlie"]);
    await queueDigests(db, after(6));
    expect(await names()).toEqual(["Alice", "Charlie"]);
    await queueDigests(db, after(24 * 2 + 9));
    expect(await names()).toEqual(["Alice", "Bob", "Charlie"]);
  });

  it("sends nothing of a time before somebody came, and nothing to those who left", async () => {
    await post("Copper is late", after(-30));
    const sales = people.departments.sales.id;
    const late = await makePerson(db, { departmentId: sales, name: "Zoe Late", timeZone: "Europe/Berlin" });
    await db.person.update({ where: { id: late.id }, data: { digestSince: after(0.1) } });
    const gone = await makePerson(db, { departmentId: sales, name: "Yan Gone", timeZone: "Europe/Berlin" });
    await db.person.update({
      where: { id: gone.id },
      data: { deactivatedAt: after(-1), digestSince: after(-24 * 6) },
    });
    await queueDigests(db, after(1));
    expect(await names()).toEqual(["Alice", "Bill", "Bob"]);
    await post("Glass is late", after(50));
    await queueDigests(db, after(24 * 7));
    expect(await names("2026-W15")).toEqual(["Alice", "Bill", "Bob", "Zoe"]);
  });

  it("is written once by two workers at the same time", async () => {
    await post("Copper is late", after(-30));
    const second = connect(addressOf(db), { pool: 2 });
    await Promise.all([queueDigests(db, monday), queueDigests(second, monday), queueDigests(db, monday)]);
    await second.$disconnect();
    expect(await names()).toEqual(["Alice", "Bill", "Bob"]);
    expect(await db.digestDelivery.count()).toBe(3);
    expect(await db.digestVariant.count()).toBe(1);
  });

  it("comes late after a time when nothing ran, once, with what happened meanwhile", async () => {
    await post("Copper is late", after(-30));
    await queueDigests(db, monday);
    await post("Glass is late", after(24 * 3));
    await queueDigests(db, after(24 * 16));
    expect(await names("2026-W16")).toEqual(["Alice", "Bill", "Bob"]);
    expect(await names("2026-W15")).toEqual([]);
    expect((await letters("2026-W16"))[0]?.[1].content.updates.map(({ line }) => line)).toEqual([
      "Glass is late",
    ]);
  });

  it("leaves nothing behind when it is cut short, and goes on", async () => {
    await post("Copper is late", after(-30));
    await db.$executeRawUnsafe(
      `ALTER TABLE "Letter" ADD CONSTRAINT "cut_short" CHECK ("template" <> 'weekly-digest')`,
    );
    await expect(queueDigests(db, monday)).rejects.toThrow(/cut_short/);
    expect([await db.digestDelivery.count(), await db.digestEdition.count()]).toEqual([0, 0]);
    await db.$executeRawUnsafe(`ALTER TABLE "Letter" DROP CONSTRAINT "cut_short"`);
    await queueDigests(db, after(0.1));
    expect(await names()).toEqual(["Alice", "Bill", "Bob"]);
  });
});

describe("what it says", () => {
  it("is nothing in a week with nothing new, and each thing once", async () => {
    await queueDigests(db, monday);
    expect(await names()).toEqual([]);
    await post("Copper is late", after(24));
    await queueDigests(db, after(24 * 7));
    expect(await names()).toEqual(["Alice", "Bill", "Bob"]);
    await queueDigests(db, after(24 * 14));
    expect(await names("2026-W16")).toEqual([]);
  });

  it("leaves out what was taken down or is over by then", async () => {
    const id = await post("Copper is late", after(-30));
    await post("Glass is late", after(-30));
    mustDo(await withdrawUpdate(actAs(db, bob(), after(-2)), { updateId: id, reason: "" }));
    await db.update.updateMany({
      where: { line: "Glass is late" },
      data: { validUntil: new Date("2026-03-29") },
    });
    await queueDigests(db, monday);
    expect(await names()).toEqual([]);
  });

  it("hides a hidden customer and hidden amounts from all but those who may read them", async () => {
    await win({ title: "Open", customer: "Port of Elmsea" });
    await win(
      { title: "Veiled", customer: "Secret Rail", hideCustomer: true, hideAmounts: true },
      after(-29),
    );
    const winId = await win({ title: "Checked", customer: "Quiet Mill", hideAmounts: true }, after(-24 * 20));
    const line = await db.valueLine.findFirstOrThrow({ where: { winId } });
    const decision = { does: "validate" as const, reason: "" };
    mustDo(await checkValue(actAs(db, people.frank, after(-20)), { lineId: line.id, seen: 0, decision }));
    for (const person of [people.charlie, people.dana])
      await db.person.update({ where: { id: person.id }, data: { digest: "on" } });
    await queueDigests(db, monday);
    const said = async (name: string) => JSON.stringify(await letterOf(name));
    for (const name of ["Bill", "Charlie"]) {
      expect(await said(name)).toContain("Port of Elmsea");
      expect(await said(name)).toContain("Veiled");
      expect(await said(name)).not.toContain("Secret Rail");
      const { won, checked } = (await letterOf(name))!;
      expect([...won, ...checked].map(({ title, value }) => [title, /€/.test(value)])).toEqual([
        ["Veiled", false],
        ["Open", true],
        ["Checked", false],
      ]);
    }
    for (const name of ["Alice", "Bob", "Dana"]) {
      expect(await said(name)).toContain("Secret Rail");
      const { won, checked } = (await letterOf(name))!;
      expect([...won, ...checked].every(({ value }) => /€/.test(value))).toBe(true);
    }
    const { publicHash } = await db.digestEdition.findFirstOrThrow();
    const everybodys = await db.digestVariant.findFirstOrThrow({ where: { hash: publicHash! } });
    expect(JSON.stringify(everybodys.content)).not.toMatch(/Secret Rail|TR-/);
  });

  it("asks what came in only those who are asked, and tells closing cycles to all", async () => {
    const winId = await win({ title: "Asked" }, after(-24 * 100));
    await db.win.update({ where: { id: winId }, data: { state: "validated", delivering: true } });
    await db.realisationAsk.create({ data: { winId, months: 3, askedAt: after(-1) } });
    // Bill signed for Bob, who was away: what came in is asked of Bob.
    await db.signOff.updateMany({
      where: { winId, personId: bob().id },
      data: { personId: people.bill.id, forId: bob().id },
    });
    const dates = { nominationsOpenAt: after(-50), votingOpenAt: after(400), votingCloseAt: after(500) };
    await makeCycle(db, { phase: "nominating", name: "Closes now", nominationsCloseAt: after(24), ...dates });
    await makeCycle(db, {
      phase: "nominating",
      name: "Closes later",
      nominationsCloseAt: after(24 * 9),
      ...dates,
    });
    await queueDigests(db, monday);
    expect((await letterOf("Alice"))?.asked).toEqual([{ id: winId, title: "Asked", months: 3 }]);
    expect((await letterOf("Bob"))?.asked).toEqual([{ id: winId, title: "Asked", months: 3 }]);
    expect((await letterOf("Bill"))?.asked).toEqual([]);
    expect((await letterOf("Bill"))?.closing.map(({ name }) => name)).toEqual(["Closes now"]);
  });
});

describe("choosing one's letters", () => {
  const wanted = { digest: "on", day: 1, hour: 8, celebrations: "on" } as const;

  it("starts with the next one, and keeps nothing of what is usual", async () => {
    const charlie = people.charlie;
    await post("Copper is late", after(-30));
    mustDo(await chooseLetters(actAs(db, charlie, after(1)), wanted));
    await queueDigests(db, after(2));
    expect(await names()).toEqual(["Alice", "Bill", "Bob"]);
    await post("Glass is late", after(30));
    await queueDigests(db, after(24 * 7));
    expect(await names("2026-W15")).toEqual(["Alice", "Bill", "Bob", "Charlie"]);
    mustDo(await chooseLetters(actAs(db, charlie, after(200)), { ...wanted, digest: "off" }));
    mustDo(await chooseLetters(actAs(db, alice(), after(200)), wanted));
    const kept = await db.person.findMany({ where: { id: { in: [charlie.id, alice().id] } } });
    expect(kept.map(({ digest }) => digest)).toEqual(["usual", "usual"]);
    expect(kept.find(({ id }) => id === alice().id)?.digestSince).toEqual(after(-24 * 6));
  });

  it("switches celebrations off and nothing else", async () => {
    mustDo(await chooseLetters(actAs(db, bob(), monday), { ...wanted, celebrations: "off" }));
    const to = { personId: bob().id, name: bob().name, address: bob().email };
    const path = "/wins/example";
    await db.$transaction((tx) =>
      queueLetters(tx, { now: monday }, [
        {
          template: "kind-words",
          to,
          key: "kind-words/test",
          props: { name: "Bob", cycleName: "Q1", path: "/me" },
        },
        {
          template: "win-returned",
          to,
          key: "returned/test",
          props: { name: "Bob", winTitle: "W", by: "A", comment: "C", path },
        },
      ]),
    );
    const kept = await db.letter.findMany({ where: { personId: bob().id } });
    expect(kept.map(({ template }) => template)).toEqual(["win-returned"]);
    mustDo(await chooseLetters(actAs(db, bob(), monday), wanted));
  });
});
