import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { nextSlot } from "~/domain/updates/digest-slot";
import { approveOrder } from "~/operations/approve-order.server";
import { draftDealToy } from "~/operations/draft-deal-toy.server";
import { giveAward } from "~/operations/give-award.server";
import { openFeed } from "~/operations/open-calendar-feed.server";
import { frameOf, rendered } from "~/operations/parcel.server";
import { queueDigests } from "~/operations/queue-digests.server";
import { sendOrder } from "~/operations/send-order.server";
import { submitOrder } from "~/operations/submit-order.server";
import { makeAward } from "../../prisma/factories";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { hiddenWords, hideWins } from "@tests/support/hidden-win";
import { pdfPages } from "@tests/support/pdf-text";
import { catalogue, mustDo, tokenOf } from "@tests/support/trophies";
import type { Visitor } from "@tests/support/visitor";

const db = await testDatabase();
const people = await cast(db);
const { alice, bob, charlie, dana, erin, frank, bill, audra, adam } = people;
const now = new Date();
await catalogue(db);
// Tomorrow's letter tells of the last seven days, whatever day it is today.
const digestDay = ((now.getUTCDay() || 7) % 7) + 1;
const since = new Date("2026-01-01T00:00:00Z");
await db.person.updateMany({ data: { digest: "on", digestDay, digestSince: since } });
const { kept, fresh } = await hideWins(db, people, now);
const { at, week } = nextSlot({ timeZone: "Europe/Berlin", day: digestDay, hour: 8 }, now);
await queueDigests(db, at);
const [orderId, laureateId, calendar] = [await orderToy(), await honour(), await feedOf()];

let app: RunningApp;
const readers = { alice, bob, dana, erin, frank, audra };
const others = { charlie, bill, adam };
const as = {} as Record<keyof typeof readers | keyof typeof others, Visitor>;
beforeAll(async () => {
  app = await startApp(db);
  for (const [name, person] of Object.entries({ ...readers, ...others }))
    as[name as keyof typeof as] = await app.signedIn(person);
}, 240_000);

/** The words in a text that only some may read. */
function told(text: string): string[] {
  return hiddenWords.filter((word) => text.includes(word));
}

/** What an address answers, the words of a PDF as they are read. */
async function textOf(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(path);
  const isPdf = answer.headers.get("content-type") === "application/pdf";
  return isPdf ? (await pdfPages(new Uint8Array(await answer.arrayBuffer()))).join("\n") : answer.text();
}

describe("wins that hide their customer and their amounts", () => {
  it("are in the letters of those alone who may read it", async () => {
    const frame = await frameOf(db);
    const letters = await db.letter.findMany();
    const mayRead = new Set(Object.values(readers).map(({ id }) => id));
    const telling: { to: string; template: string }[] = [];
    for (const letter of letters) {
      const { subject, html, text } = await rendered(letter, frame);
      const [{ toName: to, template }, said] = [letter, [subject, html, text].join("\n")];
      if (told(said).length === 0) continue;
      telling.push({ to, template });
      expect(mayRead.has(letter.personId ?? ""), `${template} to ${to} tells ${told(said)}`).toBe(true);
    }
    expect(new Set(letters.map(({ toName }) => toName))).toContain(charlie.name);
    for (const template of ["weekly-digest", "realisation-corrected", "reversal-asked", "win-returned"])
      expect(telling.map((one) => one.template)).toContain(template);
  });

  it("are read by nobody else in the outbox, by no search and in no file of a letter", async () => {
    const letters = await db.letter.findMany({ select: { id: true } });
    const files = await db.letterAttachment.findMany();
    expect(files).not.toEqual([]);
    const pages = letters.flatMap(({ id }) => [`/manage/mail/${id}`, `/manage/mail/${id}/letter`]);
    const searches = ["quil", "987", "343", "ledger says"].map(
      (word) => `/manage/mail?q=${encodeURIComponent(word)}`,
    );
    for (const path of ["/manage/mail", "/manage/audit", "/manage/audit?q=555", ...searches, ...pages])
      expect(told(await textOf(as.adam, path)), path).toEqual([]);
    for (const { content } of files) expect(told((await pdfPages(content)).join("\n"))).toEqual([]);
    const [letter] = await db.letter.findMany({ where: { template: "realisation-corrected" } });
    expect(told(await textOf(as.audra, `/manage/mail/${letter!.id}/letter`))).toContain("111,333");
  });

  it("are in the weekly letter as others read it again without what they hide", async () => {
    const path = `/updates/digests/${week}`;
    for (const [name, visitor] of Object.entries(as)) {
      const said = await textOf(visitor, path);
      expect(said, name).toContain("Fresh as paint");
      expect(told(said).length > 0, `${name} reads ${told(said)}`).toBe(name in readers);
    }
    expect(told(await textOf(as.dana, "/manage/digest"))).toEqual([]);
  });

  it("leave nothing in the record and in the log", async () => {
    const events = await db.auditEvent.findMany();
    expect(
      told(JSON.stringify(events, (_, value: unknown) => (typeof value === "bigint" ? "" : value))),
    ).toEqual([]);
    expect(told(app.printed())).toEqual([]);
  });
});

describe("what leaves the house about such a win", () => {
  const papers = [
    `/wins/${fresh}/card`,
    `/wins/${kept}/card?save`,
    `/orders/${orderId}/po`,
    `/orders/${orderId}/pieces`,
    `/laureates/${laureateId}/certificate`,
  ];

  it("says nothing that it hides, also where somebody takes it who may read the win", async () => {
    for (const path of papers) {
      const said = await textOf(as.dana, path);
      expect(said.length, path).toBeGreaterThan(100);
      expect(said, path).toMatch(/Fresh as paint|Quiet as snow|Quiet Engine/);
      expect(told(said), path).toEqual([]);
    }
    const { certificateCode } = await db.laureate.findUniqueOrThrow({ where: { id: laureateId } });
    const nobody = app.visitor();
    for (const path of [`/vendor/${await tokenOf(db, orderId)}`, `/verify/${certificateCode}`, calendar])
      expect(told(await textOf(nobody, path)), path).toEqual([]);
  });

  it("is a file with its figures for those alone who may read them", async () => {
    for (const [name, visitor] of Object.entries(as)) {
      const list = await (await visitor.post("/wins/export", { query: "sort=claimed" })).text();
      const file = await visitor.post("/scorecard/identified/file", { query: "period=2026" });
      const rows = await file.text();
      expect(list, name).toContain("Fresh as paint");
      for (const said of [list, rows]) {
        expect(told(said).length > 0, `${name} reads ${told(said)}`).toBe(name in readers);
      }
    }
  });
});

/** A deal toy for each of its people, with the vendor. */
async function orderToy(): Promise<string> {
  const made = mustDo(await draftDealToy(actAs(db, bill), { winId: fresh }));
  mustDo(await submitOrder(actAs(db, bill), { orderId: made }));
  mustDo(await approveOrder(actAs(db, frank), { orderId: made }));
  mustDo(await sendOrder(actAs(db, bill), { orderId: made, poNumber: "" }));
  return made;
}

async function honour(): Promise<string> {
  const award = await makeAward(db, { name: "Quiet Engine", kind: "direct" });
  const gift = {
    ...{ awardId: award.id, personIds: [alice.id, bob.id], teamName: "The two of them", winId: fresh },
    ...{ citation: "They asked early.", honouredOn: new Date("2026-03-02"), trophy: "none" as const },
    formKey: randomUUID(),
  };
  return mustDo(await giveAward(actAs(db, dana), gift)).id;
}

async function feedOf(): Promise<string> {
  return `/calendar/${mustDo(await openFeed(actAs(db, charlie))).token}`;
}
