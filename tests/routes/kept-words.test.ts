import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findWin } from "~/db/wins.server";
import { longestAbsence } from "~/domain/people/absence";
import { longestComment } from "~/domain/wins/comment";
import { longestReason } from "~/domain/reason";
import { askRealisations } from "~/operations/ask-realisations.server";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { reportRealisation } from "~/operations/report-realisation.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import type { Visitor } from "@tests/support/visitor";
import { winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "frank", Visitor>;
beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "frank"] as const)
    as[name] = await app.signedIn(people[name]);
}, 240_000);

const dayOn = (days: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short" }).format(
    Date.now() + days * 86_400_000,
  );
async function signedWin(changed = {}, at = new Date()) {
  const act = (person: Cast["alice"]) => actAs(db, person, at);
  const sent = await recordWin(act(people.alice), { formKey: randomUUID() }, winForm(people, changed));
  if (!sent.ok) throw new Error(sent.reason);
  await confirmWin(act(people.alice), { winId: sent.value, words: salesWords });
  await confirmWin(act(people.bob), { winId: sent.value, words: procurementWords });
  return sent.value;
}
const trace = async () => [await db.auditEvent.count(), await db.letter.count()];

/** A refused form: 409, the sentence, what was typed, and nothing done. */
async function refusedOf(
  by: Visitor,
  path: string,
  form: Record<string, string | string[]>,
  sentence: string,
) {
  const before = await trace();
  const answer = await by.post(path, form);
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(readable(html)).toContain(sentence);
  expect(html).toMatch(/role="alert"/);
  expect(await trace()).toEqual(before);
  return html;
}

describe("a comment", () => {
  it("one character too long is refused with its words and whom it calls; to the last one it stands", async () => {
    const path = `/wins/${await signedWin()}/comments`;
    const most = `Well done. ${"a".repeat(longestComment)}`.slice(0, longestComment);
    const sent = { text: `${most}b`, formKey: randomUUID(), personId: [people.frank.id] };
    const html = await refusedOf(as.charlie, path, sent, "Shorten it by 1 characters.");
    expect(html).toContain(`${most}b`);
    expect(html).toContain("Frank Osei");
    expect((await as.charlie.post(path, { text: most, formKey: randomUUID() })).status).toBe(302);
  });

  it("that calls nobody whom the directory knows is refused beside the field, with its words", async () => {
    const path = `/wins/${await signedWin()}/comments`;
    const sent = { text: "Well done, you two.", formKey: randomUUID() };
    const personId = [people.frank.id, "nobody-at-all"];
    const sentence = "is not in the directory any more";
    const html = await refusedOf(as.charlie, path, { ...sent, personId }, sentence);
    expect(html).toContain("Well done, you two.");
    expect(html).toContain("Frank Osei");
    expect((await as.charlie.post(path, { ...sent, personId: [people.frank.id] })).status).toBe(302);
  });

  it("with nothing in it, or a hidden customer, is refused; without the name it stands", async () => {
    const path = `/wins/${await signedWin({ hideCustomer: true })}/comments`;
    const key = { formKey: randomUUID() };
    await refusedOf(as.charlie, path, { text: " ", ...key }, "Write a few words first.");
    const named = await refusedOf(
      as.charlie,
      path,
      { text: "Larkhall Water smiles.", ...key },
      "This text may tell what the win hides",
    );
    expect(named).toContain("Larkhall Water smiles.");
    expect((await as.charlie.post(path, { text: "They smile.", ...key })).status).toBe(302);
    const { id } = await db.winComment.findFirstOrThrow({ where: { text: "They smile." } });
    const change = { text: "Larkhall Water, again.", does: "save" };
    expect(
      await refusedOf(as.charlie, `${path}/${id}`, change, "This text may tell what the win hides"),
    ).toContain("again.");
  });
});

describe("an absence", () => {
  const away = (from: number, until: number, deputyId = people.bill.id) => ({
    ...{ from: dayOn(from), until: dayOn(until), deputyId },
    deputyIdQuery: "",
  });

  it("keeps days and deputy where it is refused, and stands on the last day that fits", async () => {
    const cases = [
      [away(3, 2), "until"],
      [away(-3, -1), "until"],
      [away(0, longestAbsence + 1), "until"],
      [away(0, 1, people.bob.id), "deputyId"],
      [away(0, 1, people.alice.id), "deputyId"],
    ] as const;
    for (const [form, field] of cases) {
      const before = await trace();
      const answer = await as.bob.post("/me/away", form);
      const html = await answer.text();
      expect(answer.status).toBe(409);
      expect(html).toContain(`href="#${field}"`);
      for (const day of [form.from, form.until]) expect(html).toContain(`value="${day}"`);
      expect(html).toContain(form.deputyId);
      expect(await trace()).toEqual(before);
      expect(await db.absence.count()).toBe(0);
    }
    for (const form of [away(-3, 0), away(0, 0), away(0, longestAbsence)])
      expect((await as.bob.post("/me/away", form)).headers.get("location")).toBe("/me?done=away");
  });
});

describe("a correction of what came in", () => {
  it("keeps amounts and reason where it is refused, and stands once both hold", async () => {
    const checkedAt = new Date(Date.now() - 100 * 86_400_000);
    const winId = await signedWin({ hideCustomer: true }, checkedAt);
    const lineId = (await findWin(db, winId))!.valueLines[0]!.id;
    const decision = { does: "validate" as const, reason: "" };
    await checkValue(actAs(db, people.frank, checkedAt), { lineId, seen: 0, decision });
    await askRealisations(db, new Date());
    const answered = { winId, months: 3, note: "", amounts: new Map([[lineId, 900_00n]]) };
    await reportRealisation(actAs(db, people.bob), answered);
    const path = `/finance/wins/${winId}/realisations/3`;
    const form = (amount: string, reason: string, seen = "0") => ({
      ...{ seen, does: "correct", reason },
      [`amount-${lineId}`]: amount,
    });
    const typed = (html: string, amount: string) => expect(html).toContain(`value="${amount}"`);
    typed(await refusedOf(as.frank, path, form("800.25", " "), "Say why, in a sentence."), "800.25");
    const same = await refusedOf(
      as.frank,
      path,
      form("900.00", "Typed with care."),
      "Every amount is as it was.",
    );
    expect(same).toContain("Typed with care.");
    const beyond = await refusedOf(as.frank, path, form("99999", "Typed with care."), "more than twice");
    typed(beyond, "99999");
    expect(beyond).toContain(`id="sure-${lineId}-error"`);
    const over = "a".repeat(longestReason + 1);
    const long = await refusedOf(as.frank, path, form("800.25", over), "too long by one character");
    typed(long, "800.25");
    expect(long).toContain(over);
    const named = await refusedOf(
      as.frank,
      path,
      form("800.25", "Larkhall Water paid less."),
      "This win hides its customer",
    );
    expect(named).toContain("Larkhall Water paid less.");
    const unread = await as.frank.post(path, form("8,0,0", "Typed."));
    expect([unread.status, (await unread.text()).includes(`value="8,0,0"`)]).toEqual([400, true]);
    expect((await as.frank.post(path, form("800.25", over.slice(1)))).status).toBe(302);
    await refusedOf(as.frank, path, form("700", "Once more."), "has decided about this value meanwhile");
  });
});

describe("what is typed while a win moves on", () => {
  const gone = "This win has moved on, so that can’t be done any more.";
  const sentWin = async () => {
    const sent = await recordWin(actAs(db, people.alice), { formKey: randomUUID() }, winForm(people));
    if (!sent.ok) throw new Error(sent.reason);
    return sent.value;
  };
  const sentAt = async (winId: string) => (await findWin(db, winId))?.submittedAt?.toISOString() ?? "";

  it("stays in the form of its author, of whoever asks for a change or signs, and says so", async () => {
    const winId = await sentWin();
    const read = { sentAt: await sentAt(winId) };
    await confirmWin(actAs(db, people.alice), { winId, words: salesWords });
    await confirmWin(actAs(db, people.bob), { winId, words: procurementWords });
    const fields = winFields(people, "save", { title: "A better name", lessons: "Ask before you quote." });
    const edit = await refusedOf(as.alice, `/wins/${winId}/edit`, fields, gone);
    for (const typed of ["A better name", "Ask before you quote."]) expect(edit).toContain(typed);
    const comment = "The freight is per year, not per month.";
    expect(await refusedOf(as.bob, `/wins/${winId}/return`, { comment, ...read }, gone)).toContain(comment);
    for (const path of ["edit", "return"]) {
      const page = await (path === "edit" ? as.alice : as.bob).get(`/wins/${winId}/${path}`);
      expect([page.status, readable(await page.text())]).toEqual([
        200,
        expect.stringContaining("This win has moved on and no longer waits"),
      ]);
    }
    const other = await sentWin();
    const { submittedAt } = (await findWin(db, other))!;
    await db.signOff.create({
      data: {
        ...{ winId: other, personId: people.charlie.id, side: "procurement", words: "They asked early." },
        signedAt: submittedAt!,
      },
    });
    const signed = { words: "They had a spare on the shelf.", fair: "yes", sentAt: await sentAt(other) };
    expect(await refusedOf(as.bob, `/wins/${other}/sign-off`, signed, "has signed")).toContain(signed.words);
  });

  it("stays below a win that was reversed: a comment and a wish to reverse it", async () => {
    const winId = await signedWin();
    await reverseWin(actAs(db, people.frank), { winId, reason: "It fell through." });
    const said = { text: "Well done, both.", formKey: randomUUID() };
    expect(await refusedOf(as.charlie, `/wins/${winId}/comments`, said, gone)).toContain(said.text);
    const reason = "The customer has left us.";
    expect(await refusedOf(as.bob, `/wins/${winId}/reversal`, { reason }, gone)).toContain(reason);
  });

  it("is one act where the same change is asked for twice", async () => {
    const winId = await sentWin();
    const form = { comment: "The freight is per year, not per month.", sentAt: await sentAt(winId) };
    const press = () => as.bob.post(`/wins/${winId}/return`, form);
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([302, 302]);
    expect(await db.auditEvent.count({ where: { act: "win.returned", subjectId: winId } })).toBe(1);
    expect((await as.bob.post(`/wins/${winId}/return`, { ...form, comment: "Another wish." })).status).toBe(
      409,
    );
  });
});
