import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listComments } from "~/db/win-comments.server";
import { changeComment } from "~/operations/change-comment.server";
import { removeComment } from "~/operations/remove-comment.server";
import { withdrawComment } from "~/operations/withdraw-comment.server";
import { commentWin } from "~/operations/comment-win.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

type Name = "alice" | "bob" | "charlie" | "dana" | "erin" | "frank";
const now = new Date("2026-06-01T09:00:00Z");
const as = (name: Name, at = now) => actAs(db, people[name], at);

async function confirmed(changed = {}) {
  const sent = await recordWin(as("alice"), { formKey: randomUUID() }, winForm(people, changed));
  if (!sent.ok) throw new Error(sent.reason);
  await confirmWin(as("alice"), { winId: sent.value, words: salesWords });
  await confirmWin(as("bob"), { winId: sent.value, words: procurementWords });
  return sent.value;
}
async function say(name: Name, winId: string, text: string, personIds: string[] = [], at = now) {
  const said = await commentWin(as(name, at), { winId, text, personIds, formKey: randomUUID() });
  return said.ok ? said.value.id : said.reason;
}
const told = async (winId: string) =>
  (await db.letter.findMany({ where: { template: "win-commented" }, orderBy: { createdAt: "asc" } }))
    .filter(({ props }) => JSON.stringify(props).includes(winId))
    .map(({ toName }) => toName.split(" ")[0])
    .sort();

describe("a comment", () => {
  it("is written once, tells those called each time and the others once a day, never the writer", async () => {
    const winId = await confirmed();
    const form = { winId, text: "Thanks @Bob", personIds: [people.erin.id], formKey: randomUUID() };
    await Promise.all([1, 2].map(() => commentWin(as("charlie"), form)));
    expect(await listComments(db, winId)).toHaveLength(1);
    expect(await told(winId)).toEqual(["Alice", "Bob", "Erin"]);
    await say("charlie", winId, "And once more, @Bob.");
    expect(await told(winId)).toEqual(["Alice", "Bob", "Bob", "Erin"]);
    await say("alice", winId, "Thank you.", [], new Date("2026-06-02T09:00:00Z"));
    expect(await told(winId)).toEqual(["Alice", "Bob", "Bob", "Bob", "Erin"]);
  });

  it("is one of fifty that one person writes within a day", async () => {
    const winId = await confirmed();
    const [first, later] = [new Date("2026-07-01T09:00:00Z"), new Date("2026-07-02T09:00:01Z")];
    for (let turn = 1; turn <= 50; turn += 1) await say("erin", winId, `Well done ${turn}.`, [], first);
    const count = () => db.winComment.count({ where: { winId } });
    expect(await count()).toBe(50);
    expect(await say("erin", winId, "Once more.", [], first)).toBe("win-comments-too-many");
    expect(await count()).toBe(50);
    await say("dana", winId, "From me too.", [], first);
    await say("erin", winId, "And a day later.", [], later);
    expect(await count()).toBe(52);
  });

  it("is changed and taken back by its writer alone", async () => {
    const winId = await confirmed();
    const id = await say("charlie", winId, "Well done.");
    expect(await changeComment(as("bob"), { id, text: "Mine now." })).toMatchObject({ reason: "not-found" });
    expect(await withdrawComment(as("dana"), { id })).toMatchObject({ reason: "not-found" });
    expect((await changeComment(as("charlie"), { id, text: "Well done, @Alice." })).ok).toBe(true);
    expect(await listComments(db, winId)).toMatchObject([
      { text: "Well done, @Alice.", mentions: [{ person: { name: "Alice Moreau" } }] },
    ]);
    expect((await withdrawComment(as("charlie"), { id })).ok).toBe(true);
    expect(await listComments(db, winId)).toEqual([]);
    const kept = await db.auditEvent.findMany({
      where: { subjectId: winId, act: { startsWith: "win.comment" } },
    });
    expect(JSON.stringify(kept.map(({ before, after }) => [before, after]))).not.toContain("Well done");
  });

  it("changed, calls no more who is taken out of its text, and still who was chosen beside it", async () => {
    const winId = await confirmed();
    const id = await say("charlie", winId, "Thanks, @Alice and @Bob.", [people.erin.id]);
    const mentions = async () =>
      (await listComments(db, winId))[0]?.mentions.map(({ person }) => person.name.split(" ")[0]).sort();
    expect(await mentions()).toEqual(["Alice", "Bob", "Erin"]);
    expect((await changeComment(as("charlie"), { id, text: "Thanks, @Bob." })).ok).toBe(true);
    expect(await mentions()).toEqual(["Bob", "Erin"]);
  });

  it("tells the people of a win again on the next day of the company, not of Greenwich", async () => {
    const winId = await confirmed();
    const { timeZone } = await db.company.findFirstOrThrow();
    await db.company.updateMany({ data: { timeZone: "Europe/Berlin" } });
    for (const at of ["2026-06-02T21:59:00Z", "2026-06-02T22:00:00Z", "2026-06-03T21:59:00Z"])
      await say("alice", winId, "Thank you.", [], new Date(at));
    await db.company.updateMany({ data: { timeZone } });
    expect(await told(winId)).toEqual(["Bob", "Bob"]);
  });

  it("is taken down by HR with a reason that stands in its place", async () => {
    const winId = await confirmed();
    const id = await say("charlie", winId, "Something private.");
    expect(await removeComment(as("bob"), { id, reason: "No." })).toMatchObject({ reason: "not-allowed" });
    expect(await removeComment(as("dana"), { id, reason: " " })).toMatchObject({ reason: "reason-missing" });
    expect((await removeComment(as("dana"), { id, reason: "A private matter." })).ok).toBe(true);
    expect(await listComments(db, winId)).toMatchObject([{ text: "", removeReason: "A private matter." }]);
    expect(await changeComment(as("charlie"), { id, text: "Again." })).toMatchObject({ reason: "not-found" });
  });

  it("taken down, sends its writer one letter with the reason and without the words, and none for one's own", async () => {
    const winId = await confirmed();
    const id = await say("charlie", winId, "Something private.");
    const own = await say("dana", winId, "Mine, too early.");
    await removeComment(as("dana"), { id: own, reason: "Too early." });
    const both = await Promise.all(
      [1, 2].map(() => removeComment(as("dana"), { id, reason: "A private matter." })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const letters = await db.letter.findMany({
      where: { template: "comment-removed", props: { path: ["path"], string_contains: winId } },
    });
    expect(letters).toMatchObject([
      { personId: people.charlie.id, props: { by: "Dana Reyes", reason: "A private matter." } },
    ]);
    expect(JSON.stringify(letters)).not.toContain("Something private");
  });

  it("is refused with a hidden customer, below what is not signed or reversed, without a trace", async () => {
    const winId = await confirmed({ hideCustomer: true });
    expect(await say("charlie", winId, "Larkhall Water will love it.")).toBe("customer-in-text");
    await reverseWin(as("frank"), { winId, reason: "It fell through." });
    expect(await say("charlie", winId, "A pity.")).toBe("win-locked");
    const sent = await recordWin(as("alice"), { formKey: randomUUID() }, winForm(people));
    const unsigned = sent.ok ? sent.value : "";
    expect(await say("charlie", unsigned, "Well done.")).toBe("not-found");
    expect(await say("alice", unsigned, "Well done.")).toBe("win-locked");
    expect(await db.winComment.count({ where: { winId: { in: [winId, unsigned] } } })).toBe(0);
    expect(await told(winId)).toEqual([]);
  });

  it("sends no letter to who has switched celebrations off", async () => {
    const winId = await confirmed();
    await db.person.update({ where: { id: people.bob.id }, data: { withoutCelebrations: true } });
    await say("charlie", winId, "Thanks @Bob");
    await db.person.update({ where: { id: people.bob.id }, data: { withoutCelebrations: false } });
    expect(await told(winId)).toEqual(["Alice"]);
  });
});
