import { beforeEach, describe, expect, it } from "vitest";
import { listLedgerIds } from "~/db/ledger.server";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { dealFiles } from "@tests/support/deal-files";
import { winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
const { deal, imported, dealIn } = dealFiles(db, people);
const alice = actAs(db, people.alice);
beforeEach(async () => {
  await db.win.deleteMany();
  await db.winImport.deleteMany();
});

const linesOf = ({ valueLines }: Awaited<ReturnType<typeof dealIn>>) =>
  valueLines.map(({ kind, achieved }) => [kind, achieved]).sort();

describe("the next import of the same deal", () => {
  it("takes over what the other system changed, and leaves what its people wrote", async () => {
    await imported(deal("41"));
    const { id } = await dealIn("41");
    const form = winForm(people, {
      title: "Said better",
      currency: "USD",
      milestones: [{ kind: "won", on: "2026-03-20" }],
    });
    const amount = {
      kind: "revenue" as const,
      baseline: 0n,
      achieved: 1200_50n,
      recurring: false,
      periodFrom: null,
      periodTo: null,
    };
    const valueLines = [...form.valueLines, { ...form.valueLines[0]!, ...amount }];
    expect((await saveWinDraft(alice, { winId: id }, { ...form, valueLines })).ok).toBe(true);
    const again = deal("41", {
      title: "Renamed there",
      amount: "1500",
      won: "2026-04-01",
      customer: "Larkhall Rail",
    });
    expect(await imported(again)).toMatchObject({ value: { added: 0, changed: 1 } });
    const win = await dealIn("41");
    expect(win).toMatchObject({ id, title: "Said better", customer: "Larkhall Rail", state: "draft" });
    expect(win.valueLines.map(({ kind, achieved }) => [kind, achieved])).toEqual([
      ["freight", 61_000_00n],
      ["revenue", 1500_00n],
    ]);
    expect(win.milestones).toEqual([{ kind: "won", on: "2026-04-01" }]);
    expect(await imported(again)).toMatchObject({ value: { added: 0, changed: 0 } });
  });

  it("claims an amount once that was empty for a while, and moves a day that was", async () => {
    await imported(deal("41", { amount: "100" }));
    expect(await imported(deal("41", { amount: "", won: "" }))).toMatchObject({ value: { changed: 0 } });
    await imported(deal("41", { amount: "", won: "", title: "Renamed there" }));
    expect(linesOf(await dealIn("41"))).toEqual([["revenue", 100_00n]]);
    await imported(deal("41", { amount: "120", won: "2026-04-01", title: "Renamed there" }));
    const win = await dealIn("41");
    expect([win.title, ...linesOf(win)]).toEqual(["Renamed there", ["revenue", 120_00n]]);
    expect(win.milestones).toContainEqual({ kind: "won", on: "2026-04-01" });
  });

  it("leaves out an amount of which the owner says something, and adds it beside other values of its currency", async () => {
    const ids = ["typed", "pounds", "beside", "empty"] as const;
    await imported(...ids.map((id) => deal(id, { amount: "" })));
    const [freight] = winForm(people).valueLines;
    const revenue = { ...freight!, kind: "revenue" as const, baseline: 0n, achieved: 900_00n };
    const ownDraft = async (id: (typeof ids)[number], currency: string, valueLines: (typeof freight)[]) => {
      const win = await dealIn(id);
      const form = winForm(people, { currency, valueLines: valueLines.map((line) => line!) });
      expect((await saveWinDraft(alice, { winId: win.id }, form)).ok).toBe(true);
    };
    await ownDraft("typed", "USD", [revenue]);
    await ownDraft("pounds", "GBP", [freight]);
    await ownDraft("beside", "USD", [freight]);
    await ownDraft("empty", "GBP", []);
    await imported(...ids.map((id) => deal(id, { amount: "1000" })));
    const said = async (id: string) => {
      const win = await dealIn(id);
      return [win.currency, ...linesOf(win)];
    };
    expect(await said("typed")).toEqual(["USD", ["revenue", 900_00n]]);
    expect(await said("pounds")).toEqual(["GBP", ["freight", 61_000_00n]]);
    expect(await said("beside")).toEqual(["USD", ["freight", 61_000_00n], ["revenue", 1000_00n]]);
    expect(await said("empty")).toEqual(["USD", ["revenue", 1000_00n]]);
  });

  it("leaves the currency that the owner has corrected, and a baseline that they wrote, with its amount", async () => {
    await imported(deal("41", { amount: "100" }), deal("42", { amount: "100" }));
    const [freight] = winForm(people).valueLines;
    const line = { ...freight!, kind: "revenue" as const, achieved: 100_00n };
    const ownDraft = async (id: string, currency: string, baseline: bigint) => {
      const { id: winId } = await dealIn(id);
      const form = winForm(people, { currency, valueLines: [{ ...line, baseline }] });
      expect((await saveWinDraft(alice, { winId }, form)).ok).toBe(true);
    };
    await ownDraft("41", "GBP", 0n);
    await ownDraft("42", "USD", 50_00n);
    await imported(deal("41", { amount: "120" }), deal("42", { amount: "120", currency: "EUR" }));
    for (const [id, currency] of [
      ["41", "GBP"],
      ["42", "USD"],
    ] as const) {
      const win = await dealIn(id);
      expect([win.currency, ...linesOf(win)]).toEqual([currency, ["revenue", 100_00n]]);
    }
  });

  it("is found by its new name, customer and people, and not by the old; never by a customer it hides", async () => {
    const ownDraft = async (id: string, changed: object) => {
      await imported(deal(id));
      const win = await dealIn(id);
      const kept = { title: win.title, customer: win.customer, suppliers: [], currency: "USD" };
      const form = winForm(people, { ...kept, summary: "Two loads became one.", ...changed });
      await saveWinDraft(alice, { winId: win.id }, form);
      // A win that came back is in the ledger of its author.
      await db.win.update({ where: { id: win.id }, data: { state: "returned", submittedAt: new Date() } });
    };
    const found = async (q: string) => {
      const viewer = { id: people.alice.id, roles: people.alice.roles };
      const asked = { ...readLedgerQuery(new URLSearchParams({ q })) };
      const ids = await listLedgerIds(db, { viewer, asked, days: { from: null, to: null } }, { page: 1 });
      const wins = await db.win.findMany({ where: { id: { in: ids } }, orderBy: { externalId: "asc" } });
      return wins.map(({ externalId }) => externalId);
    };
    await ownDraft("41", {});
    await ownDraft("42", { hideCustomer: true });
    expect(await found("larkhall")).toEqual(["41", "42"]);
    const news = { customer: "Quillon Rail", with: people.charlie.email };
    await imported(
      deal("41", { title: "Renamed there", ...news }),
      deal("42", { title: "Renamed too", ...news }),
    );
    for (const gone of ["larkhall", "deal 41"]) expect(await found(gone)).toEqual([]);
    for (const here of ["renamed", "loads renamed", "quillon", "charlie"])
      expect(await found(here)).toEqual(["41", "42"]);
    const words = await db.win.findMany({ select: { searchText: true }, orderBy: { externalId: "asc" } });
    expect(words.map(({ searchText }) => searchText.includes("quillon"))).toEqual([true, false]);
  });

  it("never touches a win that was sent: its baseline is locked", async () => {
    await imported(deal("41"));
    const { id } = await dealIn("41");
    const sent = await recordWin(alice, { winId: id }, winForm(people, { currency: "USD" }));
    expect(sent.ok).toBe(true);
    const before = await dealIn("41");
    expect(await imported(deal("41", { amount: "9", customer: "Another" }))).toMatchObject({
      value: { added: 0, changed: 0, leftOut: 0 },
    });
    expect(await dealIn("41")).toEqual(before);
  });
});

describe("a deal that has a new owner", () => {
  const ofBob = (id: string, more = {}) => deal(id, { owner: people.bob.email, ...more });
  const lettersTo = async (name: string) =>
    (await db.letter.findMany({ where: { template: "deals-imported", toName: name } })).map(
      ({ props }) => (props as { wins: { winTitle: string }[] }).wins,
    );
  beforeEach(async () => {
    await db.letter.deleteMany();
  });

  it("takes the draft along that nobody has written in, and says so to the new owner once", async () => {
    await imported(deal("41", { with: "" }));
    await db.letter.deleteMany();
    const again = ofBob("41", { with: "", title: "Renamed there" });
    expect(await imported(again)).toMatchObject({ value: { added: 0, changed: 1 } });
    const win = await dealIn("41");
    expect(win).toMatchObject({ submittedById: people.bob.id, submitterSide: "procurement" });
    expect(win.participants.map(({ personId }) => personId)).toEqual([people.bob.id]);
    expect(await lettersTo("Bob Tanaka")).toEqual([
      [{ winTitle: "Renamed there", path: `/wins/${win.id}/edit` }],
    ]);
    expect(await lettersTo("Alice Moreau")).toEqual([]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "win.import-changed", subjectId: win.id },
    });
    expect(event).toMatchObject({
      before: { submittedById: people.alice.id },
      after: { changes: ["title", "owner"], submittedById: people.bob.id },
    });
    expect((await db.win.findUniqueOrThrow({ where: { id: win.id } })).searchText).toMatch(/bob tanaka$/);
    expect(await imported(again)).toMatchObject({ value: { added: 0, changed: 0 } });
    expect(await lettersTo("Bob Tanaka")).toHaveLength(1);
  });

  it("keeps who brought it in where the deal still names them, and goes on to a third owner", async () => {
    await imported(deal("41"));
    await imported(ofBob("41", { with: people.alice.email }));
    const idsIn = async () => (await dealIn("41")).participants.map(({ personId }) => personId).sort();
    expect(await idsIn()).toEqual([people.alice.id, people.bob.id].sort());
    await imported(deal("41", { owner: people.charlie.email, with: people.alice.email }));
    expect((await dealIn("41")).submittedById).toBe(people.charlie.id);
    expect(await idsIn()).toEqual([people.alice.id, people.charlie.id].sort());
  });

  it("leaves the draft with an author who has written in it, until they leave the company", async () => {
    await imported(deal("41"));
    const { id: winId } = await dealIn("41");
    const form = winForm(people, { title: "Said better", currency: "USD" });
    expect((await saveWinDraft(alice, { winId }, form)).ok).toBe(true);
    await db.letter.deleteMany();
    expect(await imported(ofBob("41", { title: "Renamed there" }))).toMatchObject({ value: { changed: 1 } });
    expect((await dealIn("41")).submittedById).toBe(people.alice.id);
    expect(await lettersTo("Bob Tanaka")).toEqual([]);
    await db.person.update({ where: { id: people.alice.id }, data: { deactivatedAt: new Date() } });
    expect(await imported(ofBob("41", { with: "", title: "Renamed there" }))).toMatchObject({
      value: { changed: 1 },
    });
    await db.person.update({ where: { id: people.alice.id }, data: { deactivatedAt: null } });
    const win = await dealIn("41");
    expect(win).toMatchObject({ submittedById: people.bob.id, story: form.story, title: "Said better" });
    expect(win.participants.map(({ personId }) => personId)).toEqual([people.bob.id]);
    expect(await lettersTo("Bob Tanaka")).toMatchObject([[{ winTitle: "Said better" }]]);
  });
});
