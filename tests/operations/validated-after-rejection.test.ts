import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { listWinNews } from "~/db/digest-news.server";
import { listToySuggestions, updateToyValue } from "~/db/toy-suggestions.server";
import { findWin } from "~/db/wins.server";
import { daysSuggested } from "~/domain/trophies/toy-suggestion";
import type { Decision } from "~/domain/wins/value-check";
import { askRealisations } from "~/operations/ask-realisations.server";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { mustDo } from "@tests/support/trophies";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);

const day = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day);
const validate: Decision = { does: "validate", reason: "The invoice was found." };
const reject: Decision = { does: "reject", reason: "The invoices say nothing of it." };

async function decided(at: Date, decision: Decision) {
  const act = (person: typeof people.alice) => actAs(db, person, at);
  const winId = mustDo(await recordWin(act(people.alice), { formKey: randomUUID() }, winForm(people)));
  mustDo(await confirmWin(act(people.alice), { winId, words: salesWords }));
  mustDo(await confirmWin(act(people.bob), { winId, words: procurementWords }));
  const lineId = (await findWin(db, winId))!.valueLines[0]!.id;
  const decide = (now: Date, seen: number, what: Decision) =>
    checkValue(actAs(db, people.frank, now), { lineId, seen, decision: what });
  expect(mustDo(await decide(at, 0, decision))).toBe("done");
  return { winId, decide };
}

it("is told, suggested for a deal toy and asked about from the day on that Finance validated it", async () => {
  const [rejectedAt, correctedAt] = [daysAgo(daysSuggested + 10), daysAgo(1)];
  await db.$transaction((tx) => updateToyValue(tx, 1n));
  const { winId, decide } = await decided(rejectedAt, reject);
  const click = () => decide(correctedAt, 1, validate);
  expect((await Promise.all([click(), click()])).map(mustDo)).toEqual(["corrected", "corrected"]);
  expect(await findWin(db, winId)).toMatchObject({ state: "validated", checkedAt: correctedAt });
  const news = await listWinNews(db, { from: daysAgo(7), until: new Date() });
  expect(news.map(({ id }) => id)).toEqual([winId]);
  expect((await listToySuggestions(db, people.dana)).map((win) => win.winId)).toEqual([winId]);
  await askRealisations(db, new Date(rejectedAt.getTime() + 93 * day));
  expect(await db.realisationAsk.count({ where: { winId } })).toBe(0);
  await askRealisations(db, new Date(correctedAt.getTime() + 93 * day));
  expect(await db.realisationAsk.findMany({ where: { winId } })).toMatchObject([{ months: 3 }]);
});

it("keeps its day where its people were asked what came in, and where it was validated all along", async () => {
  const validatedAt = daysAgo(100);
  const { winId, decide } = await decided(validatedAt, validate);
  mustDo(await decide(daysAgo(99), 1, { does: "reduce", amount: 20_000_00n, reason: "Only one lane." }));
  expect((await findWin(db, winId))!.checkedAt).toEqual(validatedAt);
  await askRealisations(db, daysAgo(2));
  expect(await db.realisationAsk.count({ where: { winId } })).toBe(1);
  mustDo(await decide(daysAgo(1), 2, reject));
  mustDo(await decide(new Date(), 3, validate));
  expect(await findWin(db, winId)).toMatchObject({ state: "validated", checkedAt: validatedAt });
});
