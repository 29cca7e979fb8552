import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { DigestDecision } from "~/domain/updates/digest-edition";
import { decideDigestOf } from "~/operations/decide-digest.server";
import { writeDigestNote } from "~/operations/write-digest-note.server";
import { postUpdate } from "~/operations/post-update.server";
import { previewDigest } from "~/operations/preview-digest.server";
import { queueDigests } from "~/operations/queue-digests.server";
import { sendTestDigest } from "~/operations/send-test-digest.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { mustDo } from "@tests/support/trophies";

const db = await testDatabase();
const people = await cast(db);

/** Monday, eight o'clock in Berlin, of week 14. */
const monday = new Date("2026-03-30T06:00:00Z");
const after = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
const week = "2026-W14";

beforeEach(async () => {
  await db.digestEdition.deleteMany();
  await db.letter.deleteMany();
  await db.update.deleteMany();
  await db.onceKey.deleteMany();
  await db.person.updateMany({ data: { digestSince: after(-24 * 8) } });
  await post("Copper is late", after(-30));
});

async function post(line: string, at: Date) {
  const content = {
    kind: "delay" as const,
    line,
    text: "",
    tags: [],
    audience: "both" as const,
    validUntil: "2026-05-20",
  };
  mustDo(await postUpdate(actAs(db, people.bob, at), { formKey: randomUUID(), content }));
}
const decide = (decision: DigestDecision, at: Date, of = week, by = people.dana) =>
  decideDigestOf(actAs(db, by, at), { week: of, decision });
const count = (template = "weekly-digest") => db.letter.count({ where: { template } });
const lines = async () =>
  (await db.letter.findMany({ where: { template: "weekly-digest", personId: people.alice.id } })).map(
    ({ props }) =>
      (props as { content: { updates: { line: string }[] } }).content.updates.map(({ line }) => line),
  );

describe("a letter that is held back", () => {
  it("waits, reminds those who keep the updates once a day, and leaves when it is approved, as it was then", async () => {
    mustDo(await decide("hold", after(-20)));
    for (const hour of [0, 1, 2, 25]) await queueDigests(db, after(hour));
    expect([await count(), await count("digest-held")]).toEqual([0, 4]);
    mustDo(await decide("approve", after(30)));
    await post("Too late for it", after(31));
    await queueDigests(db, after(32));
    expect(await count()).toBe(3);
    expect(await lines()).toEqual([["Copper is late"]]);
    expect(await decide("hold", after(33))).toMatchObject({ reason: "digest-gone" });
  });

  it("tells what came up to its last approval, not up to one before it was held again", async () => {
    mustDo(await decide("approve", after(-20)));
    await post("Glass is late", after(-15));
    mustDo(await decide("hold", after(-10)));
    expect((await previewDigest(db, after(-9))).content.updates.map(({ line }) => line)).toEqual([
      ...["Glass is late", "Copper is late"],
    ]);
    mustDo(await decide("approve", after(-8)));
    mustDo(await decide("approve", after(-6)));
    await post("Steel is late", after(-7));
    await queueDigests(db, monday);
    expect(await lines()).toEqual([["Glass is late", "Copper is late"]]);
  });

  it("never leaves by itself, and neither does the next one", async () => {
    await queueDigests(db, after(-24 * 7 + 2));
    mustDo(await decide("hold", after(-20)));
    for (const day of [0, 3, 6, 7, 9]) await queueDigests(db, after(24 * day));
    expect(await count()).toBe(0);
    expect(await decide("approve", after(24 * 8))).toMatchObject({ reason: "digest-week-over" });
    mustDo(await decide("approve", after(24 * 9), "2026-W15"));
    await queueDigests(db, after(24 * 9));
    expect(await lines()).toEqual([["Copper is late"]]);
  });

  it("can be left out for good: what it held is told in no later one", async () => {
    mustDo(await decide("skip", after(-20)));
    await queueDigests(db, monday);
    await post("Glass is late", after(50));
    await queueDigests(db, after(24 * 7));
    expect(await lines()).toEqual([["Glass is late"]]);
    expect(await decide("approve", after(-19))).toMatchObject({ reason: "digest-skipped" });
  });

  it.each([{ earlier: ["approve"] }, { earlier: ["approve", "hold"] }] as const)(
    "is left out with all that came until then, after $earlier",
    async ({ earlier }) => {
      for (const decision of earlier) mustDo(await decide(decision, after(-20)));
      await post("Glass is late", after(-10));
      mustDo(await decide("skip", after(-5)));
      await post("Steel is late", after(-4));
      for (const day of [0, 7]) await queueDigests(db, after(24 * day));
      expect(await lines()).toEqual([["Steel is late"]]);
    },
  );
});

describe("approving before the hour", () => {
  it("keeps what comes later for the next letter", async () => {
    mustDo(await decide("approve", after(-20)));
    await post("Glass is late", after(-10));
    await queueDigests(db, monday);
    expect(await lines()).toEqual([["Copper is late"]]);
    await queueDigests(db, after(24 * 7));
    expect(await lines()).toEqual([["Copper is late"], ["Glass is late"]]);
  });

  it("is for those who keep the updates, and for this week and the next", async () => {
    for (const by of [people.alice, people.adam, people.frank])
      expect(await decide("approve", after(-20), week, by)).toMatchObject({ reason: "not-allowed" });
    expect(await decide("hold", after(-20), "2026-W16")).toMatchObject({ reason: "not-found" });
    expect(await decide("hold", after(-20), "2026-W12")).toMatchObject({ reason: "digest-week-over" });
    expect(await db.digestEdition.count()).toBe(0);
  });
});

describe("the preview", () => {
  it("is what leaves, with the note above it, and a test goes to whoever asks alone", async () => {
    mustDo(await writeDigestNote(actAs(db, people.dana, after(1)), { week: "2026-W15", note: " See you. " }));
    await queueDigests(db, monday);
    await post("Glass is late", after(40));
    const preview = await previewDigest(db, after(50));
    expect(preview).toMatchObject({ week: "2026-W15", readers: 3, state: "open", isEmpty: false });
    expect(preview.content).toMatchObject({ note: "See you.", updates: [{ line: "Glass is late" }] });
    const { id: personId, name, email: address } = people.dana;
    const formKey = randomUUID();
    const press = (key: string) =>
      sendTestDigest(actAs(db, people.dana, after(50)), { to: { personId, name, address }, formKey: key });
    const tested = async () => [
      await db.letter.count({ where: { personId, template: "weekly-digest" } }),
      await db.auditEvent.count({ where: { act: "digest.tested" } }),
    ];
    const [, before = 0] = await tested();
    for (const verdict of await Promise.all([press(formKey), press(formKey)])) mustDo(verdict);
    mustDo(await press(formKey));
    expect(await tested()).toEqual([1, before + 1]);
    mustDo(await press(randomUUID()));
    expect(await tested()).toEqual([2, before + 2]);
    await queueDigests(db, after(24 * 7));
    const { hash } = await db.digestDelivery.findFirstOrThrow({ where: { week: "2026-W15" } });
    const variant = await db.digestVariant.findFirstOrThrow({ where: { week: "2026-W15", hash: hash! } });
    expect(variant.content).toEqual({ ...preview.content, standing: preview.content.standing });
  });

  it("is sent for a look to those alone who keep the updates", async () => {
    const { id: personId, name, email: address } = people.alice;
    const asked = { to: { personId, name, address }, formKey: randomUUID() };
    const verdict = await sendTestDigest(actAs(db, people.alice, after(50)), asked);
    expect(verdict).toMatchObject({ reason: "not-allowed" });
    expect(await db.letter.count({ where: { personId } })).toBe(0);
  });

  it("changes nothing by being looked at", async () => {
    await previewDigest(db, after(-10));
    expect([await db.digestEdition.count(), await db.letter.count()]).toEqual([0, 0]);
  });
});
