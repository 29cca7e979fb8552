import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { LetterProps } from "~/domain/mail/letters";
import { orderNumber } from "~/domain/trophies/order-number";
import { renderLetter } from "~/mail/render.server";
import { queueDigests } from "~/operations/queue-digests.server";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { makeAward, makeVendor } from "../../prisma/factories";

const db = await testDatabase();
const { bill } = await cast(db);
const vendor = await makeVendor(db, { name: "Glasmeer Atelier" });

/** Monday, eight o'clock in Berlin, of week 14. */
const monday = new Date("2026-03-30T06:00:00Z");
const weekBefore = new Date("2026-03-24T06:00:00Z");
const day = (date: string) => new Date(`${date}T00:00:00Z`);

beforeEach(async () => {
  await db.digestEdition.deleteMany();
  await db.letter.deleteMany();
  await db.trophyOrder.deleteMany();
  await db.person.updateMany({ data: { timeZone: "Europe/Berlin", digestSince: weekBefore } });
});

type Row = Parameters<typeof db.trophyOrder.create>[0]["data"];
async function order(title: string, changed: Partial<Row>) {
  const row = { vendorId: vendor.id, currency: "EUR", createdAt: weekBefore, submittedById: bill.id };
  const { id, number } = await db.trophyOrder.create({
    data: { title, state: "sent", ...row, ...changed } as Row,
  });
  return { id, number: orderNumber(number) };
}
async function letters() {
  const found = await db.letter.findMany({
    where: { template: "weekly-digest" },
    orderBy: { toName: "asc" },
  });
  return found.map(({ toName, props }) => ({
    toName,
    props: props as unknown as LetterProps["weekly-digest"],
  }));
}

it("the weekly letter tells those who see orders, and nobody else, which miss their day", async () => {
  const past = await order("A day late", { neededBy: day("2026-03-29") });
  await order("Needed today", { neededBy: day("2026-03-30") });
  const acknowledged = { state: "acknowledged", neededBy: day("2026-05-01") } as const;
  const promised = await order("Promised too late", { ...acknowledged, promisedArriveOn: day("2026-05-02") });
  await order("Promised in time", { ...acknowledged, promisedArriveOn: day("2026-05-01") });
  await order("Without a day", { neededBy: null });
  await order("Arrived", { state: "received", neededBy: day("2026-03-01") });
  await queueDigests(db, monday);
  const [letter, ...others] = await letters();
  expect([letter?.toName, others]).toEqual(["Bill Marsh", []]);
  expect(letter?.props.content.late).toEqual([
    { ...past, neededBy: "2026-03-29" },
    { ...promised, neededBy: "2026-05-01" },
  ]);
  const frame = { companyName: "Fenwright", peopleTeamName: "Kin team", origin: "https://laurels.example" };
  const { subject, text } = await renderLetter("weekly-digest", letter!.props, frame);
  expect(subject).toContain(`Order ${past.number} is at risk`);
  expect(text).toContain(promised.number);
  expect(text).toContain("29 March");
});

it("an order for somebody who is not announced is at risk in nobody's letter", async () => {
  const award = await makeAward(db, { kind: "direct" });
  const laureate = await db.laureate.create({
    data: {
      ...{ awardId: award.id, awardName: award.name, title: "Kept quiet", citation: "First." },
      ...{ honouredOn: day("2026-03-01"), certificateCode: randomUUID(), createdAt: weekBefore },
    },
  });
  const late = { neededBy: day("2026-03-01"), laureateId: laureate.id };
  await order("Kept quiet", late);
  await queueDigests(db, monday);
  expect(await letters()).toEqual([]);
  await db.laureate.update({ where: { id: laureate.id }, data: { announcedAt: monday } });
  await queueDigests(db, new Date("2026-04-06T06:00:00Z"));
  expect((await letters()).map(({ toName }) => toName)).toEqual(["Bill Marsh"]);
});
