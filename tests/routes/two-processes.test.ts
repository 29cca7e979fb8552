import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { certifyResult } from "~/operations/certify-result.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { verifyAudit } from "~/operations/verify-audit.server";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { addresses, queueWelcomes } from "@tests/support/letters";
import { ResendStandIn } from "@tests/support/resend/stand-in";
import { catalogue } from "@tests/support/trophies";
import { castFor, makeOpenVote, makeVoters } from "@tests/support/votes";
import { winFields } from "@tests/support/win-fields";

const db = await testDatabase();
const people = await cast(db);
const { alice, bill, bob, charlie, dana, erin, frank, departments } = people;
const { crystal } = await catalogue(db);
const voters = await makeVoters(db, departments.operations.id, 7);
const longest = { timeout: 120_000 };

/** Prepared before the jobs run: to them a vote of the past is due at once. */
const [inVoting, toKill, certified] = [await openVote([]), await openVote(voters), await openVote(voters)];
const nominating = await nominatingCycle();
await certify();

let resend: ResendStandIn;
let settings: Record<string, string>;
let apps: RunningApp[];

beforeAll(async () => {
  resend = await ResendStandIn.start();
  settings = { ...resend.env, RESEND_RATE: "50", APP_ORIGIN: "http://laurels.test", WORKER: "on" };
  apps = await Promise.all([startApp(db, settings), startApp(db, settings)]);
});
afterAll(() => resend.stop());

describe("two processes on one database", () => {
  it("make one ballot of the many that one voter casts through both", longest, async () => {
    const { category, entries } = inVoting;
    const both = await visitors(voters[0]!);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        both[at % 2]!.post(`/vote/${category.id}`, { [`place.${entries[at % 3]!}`]: "1" }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const where = { categoryId: category.id };
    expect(await db.sealedBallot.count({ where })).toBe(1);
    expect(await db.voterRoll.count({ where: { ...where, votedOn: { not: null } } })).toBe(1);
  });

  it("give one effect to a form that is sent to both", longest, async () => {
    const asAlice = await visitors(alice);
    const win = winFields(people, "send");
    const wins = await Promise.all(asAlice.map((visitor) => visitor.post("/wins/new", win)));
    expect(new Set(wins.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect(await db.win.count()).toBe(1);

    const nomination = {
      ...{ formKey: randomUUID(), nominationId: "", categoryId: nominating.category.id, teamName: "" },
      ...{ winId: "", nominees: bob.id, "answer.story": "He asked the other side first.", do: "send" },
    };
    const path = `/cycles/${nominating.cycle.id}/nominate`;
    const sent = await Promise.all(asAlice.map((visitor) => visitor.post(path, nomination)));
    expect(sent.map(({ status }) => status)).toEqual([302, 302]);
    expect(await db.nomination.count()).toBe(1);

    const order = {
      ...{ formKey: randomUUID(), title: "A spare crystal", itemId: crystal.id },
      ...{ recipientName: "Alice Moreau", recipientEmail: alice.email },
    };
    const asBill = await visitors(bill);
    const orders = await Promise.all(asBill.map((visitor) => visitor.post("/orders/new", order)));
    expect(new Set(orders.map((answer) => answer.headers.get("location"))).size).toBe(1);
    expect(await db.trophyOrder.count({ where: { title: "A spare crystal" } })).toBe(1);
  });

  it("end a session for both, and count tries together", longest, async () => {
    const both = await visitors(charlie);
    expect((await both[0]!.post("/logout")).headers.get("location")).toBe("/login");
    expect((await both[1]!.get("/hall")).headers.get("location")).toBe("/login?next=%2Fhall");

    const email = "stranger@fenwright.example";
    const asked = Array.from({ length: 8 }, (_, at) => apps[at % 2]!.visitor().post("/login", { email }));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  it("move a cycle once", longest, async () => {
    const { cycle } = nominating;
    const dates = { nominationsCloseAt: await ago(2), votingOpenAt: await ago(1) };
    await db.cycle.update({ where: { id: cycle.id }, data: dates });
    await until(async () => (await phaseOf(cycle.id)) === "voting");
    const acts = await db.auditEvent.groupBy({
      by: ["act"],
      where: { subjectId: cycle.id, act: { in: ["cycle.nominations-closed", "cycle.voting-opened"] } },
      _count: true,
    });
    expect(acts.map(({ _count }) => _count)).toEqual([1, 1]);
  });

  it("announce once and send each letter of it once", longest, async () => {
    const { cycle } = certified;
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt: await ago(1) } });
    await until(async () => (await phaseOf(cycle.id)) === "announced");
    await until(async () => (await unsent()) === 0);
    expect(await db.auditEvent.count({ where: { subjectId: cycle.id, act: "cycle.announced" } })).toBe(1);
    const news = await db.letter.findMany({
      where: { template: { in: ["results-in", "you-won", "were-nominated", "nominee-won"] } },
    });
    expect(news.map(({ personId }) => personId).sort()).toEqual(await everybody());
    expect(resend.letters).toHaveLength(await db.letter.count({ where: { state: "sent" } }));
    const ids = await db.letter.findMany({ where: { providerId: { not: null } }, distinct: ["providerId"] });
    expect(ids).toHaveLength(resend.letters.length);
  });
});

describe("a process that is killed", () => {
  it("during the close leaves it to the other, which is done within 30 seconds", longest, async () => {
    const { cycle, category } = toKill;
    await withoutOthers({ LAURELS_CRASH_AT: "unseal-ballots-written" }, async (victim) => {
      await db.cycle.update({ where: { id: cycle.id }, data: { votingCloseAt: await ago(1) } });
      await until(() => Promise.resolve(victim.process.signalCode === "SIGKILL"));
    });
    expect(await phaseOf(cycle.id)).toBe("counting");
    const took = await until(async () => (await phaseOf(cycle.id)) === "certifying");
    expect(took).toBeLessThan(30_000);
    const where = { categoryId: category.id };
    expect(await db.ballot.count({ where })).toBe(voters.length);
    expect(await db.receipt.count({ where })).toBe(voters.length);
    expect(await db.sealedBallot.count({ where })).toBe(0);
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  });

  it("while it sends letters leaves them to the other, and each is accepted once", longest, async () => {
    const count = 250;
    await until(async () => (await unsent()) === 0);
    const earlier = resend.letters.length;
    await withoutOthers({}, async (victim) => {
      const calls = resend.calls;
      resend.faults.next({ kind: "hang-after" });
      await queueWelcomes(db, await databaseNow(db), addresses(count));
      await until(() => Promise.resolve(resend.calls > calls));
      await victim.stop("SIGKILL");
    });
    const took = await until(async () => (await unsent()) === 0);
    expect(took).toBeLessThan(30_000);
    expect(resend.letters.length - earlier).toBe(count);
    const welcomed = resend.letters.slice(earlier).map(({ letter }) => letter.to[0]);
    expect(new Set(welcomed).size).toBe(count);
  });
});

/** Runs a third process alone while the two stand still, and lets the two go on when the work is done. */
async function withoutOthers(more: Record<string, string>, work: (victim: RunningApp) => Promise<void>) {
  for (const app of apps) app.process.kill("SIGSTOP");
  try {
    await work(await startApp(db, { ...settings, ...more }));
  } finally {
    for (const app of apps) app.process.kill("SIGCONT");
  }
}

async function visitors(person: { id: string }) {
  const [first, second] = [await apps[0]!.signedIn(person), apps[1]!.visitor()];
  for (const [name, value] of first.cookies) second.cookies.set(name, value);
  return [first, second];
}

/** Waits until it is so; answers how many milliseconds that took. */
async function until(isSo: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await isSo())) {
    if (performance.now() - started > 60_000) throw new Error("It did not come to pass within a minute.");
    await new Promise((later) => setTimeout(later, 50));
  }
  return performance.now() - started;
}

async function openVote(voted: typeof voters) {
  const vote = await makeOpenVote(db, { honoured: [alice, bob, frank], voters });
  for (const voter of voted) await castFor(db, voter, vote.category.id, vote.entries);
  await db.cycle.update({ where: { id: vote.cycle.id }, data: { votingCloseAt: await ago(-72) } });
  return vote;
}

async function nominatingCycle() {
  const made = await makeRunningCycle(db, "nominating", { nomineeKind: "person" });
  const dates = {
    nominationsCloseAt: await ago(-24),
    votingOpenAt: await ago(-48),
    votingCloseAt: await ago(-72),
  };
  await db.cycle.update({ where: { id: made.cycle.id }, data: dates });
  for (const person of [alice, charlie]) {
    const words = { nomineeKey: person.id, title: person.name, citation: "Called first." };
    await db.entry.create({ data: { ...words, categoryId: made.category.id, state: "shortlisted" } });
  }
  return made;
}

async function certify() {
  const now = await databaseNow(db);
  await closeVoting(actAs(db, dana, now), certified.cycle.id);
  await finishCounting(db, now);
  for (const person of [dana, erin]) await certifyResult(actAs(db, person, now), certified.category.id);
}

async function ago(hours: number): Promise<Date> {
  return new Date((await databaseNow(db)).getTime() - hours * 3_600_000);
}

async function everybody(): Promise<string[]> {
  return (await db.person.findMany()).map(({ id }) => id).sort();
}

async function phaseOf(id: string) {
  return (await db.cycle.findUniqueOrThrow({ where: { id } })).phase;
}

async function unsent(): Promise<number> {
  return db.letter.count({ where: { state: { in: ["queued", "sending"] } } });
}
