import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "../app/db/client.server";
import { readJurySettings } from "../app/domain/juries/settings";
import { granted } from "../app/domain/verdict";
import { receiptBytes, receiptCode } from "../app/domain/voting/receipt";
import { keyBytes, paddedLength, seal, slotOf } from "../app/domain/voting/seal.server";
import { sealedText } from "../app/domain/voting/sealed-text";
import { transact, type Act } from "../app/operations/act.server";
import { unwrapBoxKey } from "../app/operations/box-keys.server";
import { openBallotBox } from "../app/operations/open-ballot-box.server";
import { makeAward, makeCategory, makeCycle } from "../prisma/factories";
import { lookUntil } from "./look";
import type { Place } from "./place";
import { ask, startServer } from "./server";
import { cookiesFor } from "./session";
import { ms, percentile, type Measured } from "./table";

const ballots = 100_000;
const entries = 10;
const longestBlock = 200;

/** Seconds from the close of a category with 100,000 ballots to its result, and what other pages feel of it. */
export async function benchClose(place: Place): Promise<Measured[]> {
  console.log(`Sealing ${ballots} ballots`);
  const { cycleId, categoryId } = await fillBox(place.db);
  const visitor = await place.db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  const [cookie = ""] = await cookiesFor(place, [visitor.id]);
  const server = await startServer(place, [], { WORKER: "on" });
  try {
    const pages = ["/", "/vote", "/hall", "/manage/cycles", "/healthz"];
    const look = async () => {
      const times: number[] = [];
      for (const page of pages) {
        const since = performance.now();
        const { status } = await ask(`${server.origin}${page}`, { headers: { Cookie: cookie } });
        if (status !== 200) throw new Error(`${page} answered ${status}.`);
        times.push(performance.now() - since);
      }
      return times;
    };
    for (let round = 0; round < 20; round += 1) await look();
    const calm = await lookUntil(look, after(5_000));
    await place.db.cycle.update({ where: { id: cycleId }, data: { votingCloseAt: new Date() } });
    const since = performance.now();
    const during = await lookUntil(
      look,
      async () => (await place.db.result.count({ where: { categoryId } })) > 0,
    );
    const seconds = (performance.now() - since) / 1000;
    const longest = Math.max(...during);
    return [
      { what: "close of 100,000 ballots, to the result", value: `${seconds.toFixed(1)} s`, aim: "" },
      {
        what: "other pages meanwhile, longest answer",
        value: `${ms(longest)} (99%: ${ms(percentile(during, 0.99))})`,
        aim: `≤ ${longestBlock} ms`,
        met: longest <= longestBlock,
      },
      { what: "the same pages before, longest answer", value: `${ms(Math.max(...calm))}`, aim: "" },
    ];
  } finally {
    await server.stop();
  }
}

function after(time: number): () => Promise<boolean> {
  const since = performance.now();
  return () => Promise.resolve(performance.now() - since > time);
}

/** A vote of its own with a roll of 100,000 people who have all voted, sealed as a cast seals. */
async function fillBox(db: Database) {
  const now = new Date();
  const personIds = await insertPeople(db, now);
  const award = await makeAward(db, { name: "Everybody votes" });
  const dates = {
    nominationsOpenAt: ago(now, 30),
    nominationsCloseAt: ago(now, 20),
    votingOpenAt: ago(now, 10),
  };
  const cycle = await makeCycle(db, {
    phase: "voting",
    ...dates,
    votingCloseAt: ago(now, -10),
    announceAt: null,
  });
  const { jury, ...category } = await makeCategory(db, cycle.id, award.id, { frozenAt: now });
  const entryIds = [];
  for (let number = 1; number <= entries; number += 1) {
    const entry = {
      categoryId: category.id,
      nomineeKey: `n${number}`,
      title: `Entry ${number}`,
      citation: "Good.",
    };
    entryIds.push((await db.entry.create({ data: { ...entry, state: "shortlisted" } })).id);
  }
  const act: Act = { db, actor: { kind: "job", name: "Laurels" }, now, origin: "" };
  await transact(act, async (tx) => {
    await openBallotBox(tx, act, { ...category, jury: readJurySettings(jury) }, personIds);
    return granted();
  });
  await sealBallots(db, category.id, personIds, entryIds);
  return { cycleId: cycle.id, categoryId: category.id };
}

const ago = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

async function insertPeople(db: Database, now: Date): Promise<string[]> {
  const { id: departmentId } = await db.department.findFirstOrThrow({ where: { name: "Operations" } });
  const ids = Array.from({ length: ballots }, () => randomUUID());
  await db.$executeRaw`
    INSERT INTO "Person" ("id", "name", "email", "departmentId", "createdAt")
    SELECT "id", 'Voter ' || "number", 'everybody.' || "number" || '@fenwright.example', ${departmentId}, ${now}
    FROM unnest(${ids}::text[]) WITH ORDINALITY AS row("id", "number")`;
  return ids;
}

async function sealBallots(db: Database, categoryId: string, personIds: string[], entryIds: string[]) {
  const box = await db.ballotBox.findUniqueOrThrow({ where: { categoryId } });
  const slotKey = unwrapBoxKey(box.wrappedSlotKey, categoryId, "slot");
  const length = paddedLength(1_000);
  const batch = 2_000;
  for (let start = 0; start < personIds.length; start += batch) {
    const rows = personIds.slice(start, start + batch).map((personId) => {
      const slot = slotOf(slotKey, personId);
      const code = receiptCode(randomBytes(receiptBytes));
      const text = sealedText({ choice: { ranks: someRanks(entryIds) }, code });
      const sealed = seal(text, box.publicKey, `${categoryId}/${slot}`, length, randomBytes(keyBytes));
      return { categoryId, slot, sealed: Uint8Array.from(sealed) };
    });
    await db.sealedBallot.createMany({ data: rows });
  }
  await db.voterRoll.updateMany({ where: { categoryId }, data: { votedOn: new Date() } });
}

/** Six ranks on average, the first entries more often. */
function someRanks(entryIds: string[]): string[][] {
  const weighted = entryIds.map((id, at) => ({ id, at: Math.random() * (at + 3) }));
  const count = 3 + Math.floor(Math.random() * 7);
  return weighted
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ id }) => [id]);
}
