import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { makeAward, makePerson } from "../../prisma/factories";

const db = await testDatabase();
const { alice, bob, charlie, dana, bill } = await cast(db);
const app = await startApp(db);
// Bill leads Procurement: Bob reports to him, and his own manager is of another department.
const [hr, lead, employee] = await Promise.all([dana, bill, charlie].map((person) => app.signedIn(person)));
const direct = { kind: "direct", citationLength: 60 } as const;
const award = await makeAward(db, { name: "Deal Toy", ...direct, leadsMayGive: true });
const kept = await makeAward(db, { name: "Chair's Medal", ...direct });
const teams = await makeAward(db, { name: "Team Medal", ...direct, nomineeKind: "team" });
const pathOf = ({ id }: { id: string }) => `/manage/awards/${id}/give`;

const form = (changed: Record<string, string | string[]> = {}) => ({
  people: [bob.id],
  teamName: "The early callers",
  citation: "He asked before the offer.",
  honouredOn: "2026-02-01",
  winId: "",
  formKey: randomUUID(),
  ...changed,
});
const traceNow = () =>
  Promise.all([db.laureate.count(), db.letter.count(), db.auditEvent.count(), db.trophyOrder.count()]);

const gone = await makePerson(db, { departmentId: bob.departmentId, deactivatedAt: new Date() });

it.each([
  ["nobody", award, { people: [] }, 409],
  ["somebody who has left", award, { people: [gone.id] }, 409],
  ["no reason", award, { citation: "  " }, 409],
  ["a reason that is too long", award, { citation: "He asked. ".repeat(7) }, 409],
  ["a day that is still to come", award, { honouredOn: "2999-01-01" }, 409],
  ["a day that is none", award, { honouredOn: "2026-02-30" }, 400],
  ["the giver among those honoured", award, { people: [bob.id, dana.id] }, 409],
  ["a win that is not there", award, { winId: "no-such" }, 409],
  ["one person where a team is honoured", teams, {}, 409],
])(
  "a gift with %s is refused, keeps what was typed and leaves no trace",
  async (_what, to, changed, status) => {
    const before = await traceNow();
    const sent = form(changed);
    const refused = await hr!.post(pathOf(to), sent);
    const html = await refused.text();
    expect(refused.status).toBe(status);
    expect(html).toContain('value="The early callers"');
    expect(html).toContain(sent.citation.trim());
    expect(html).toMatch(/role="alert"/);
    if (sent.people.length > 0 && sent.people[0] !== gone.id) expect(html).toContain(bob.name);
    expect(await traceNow()).toEqual(before);
  },
);

it("a gift with files where its words belong is refused and leaves no trace", async () => {
  const before = await traceNow();
  const files = new FormData();
  for (const name of Object.keys({ ...form(), peopleQuery: "", find: "" }))
    files.append(name, new Blob(["x"]), "words.txt");
  expect((await hr!.upload(pathOf(award), files)).status).toBe(400);
  expect(await traceNow()).toEqual(before);
});

it("a lead gives to the own department what HR opened to leads, and nothing else", async () => {
  const before = await traceNow();
  const stranger = await lead!.post(pathOf(award), form({ people: [alice.id] }));
  expect(stranger.status).toBe(409);
  const html = await stranger.text();
  expect(readable(html)).toContain(alice.name);
  expect(html).toContain("He asked before the offer.");
  expect((await lead!.post(pathOf(award), form({ people: [bill.id] }))).status).toBe(409);
  expect((await lead!.get(pathOf(kept))).status).toBe(404);
  expect((await lead!.post(pathOf(kept), form())).status).toBe(404);
  expect((await employee!.get("/give")).status).toBe(403);
  expect((await employee!.post(pathOf(award), form())).status).toBe(403);
  expect(await traceNow()).toEqual(before);
  const list = await (await lead!.get("/give")).text();
  expect(list).toContain("Deal Toy");
  expect(list).not.toContain("Chair");
  const given = await lead!.post(pathOf(award), form());
  expect(given.headers.get("location")).toMatch(/^\/laureates\/.+\?done=given$/);
  expect((await traceNow())[0]).toBe(before[0] + 1);
});

it("what came with the address is not there for somebody else's win or person", async () => {
  const page = await hr!.get(`/give?person=${bob.id}&win=no-such`);
  expect(await page.text()).toContain(`person=${bob.id}`);
  const gift = await hr!.get(`${pathOf(award)}?person=no-such&win=no-such`);
  expect(gift.status).toBe(200);
  expect(await gift.text()).not.toContain('name="people"');
});
