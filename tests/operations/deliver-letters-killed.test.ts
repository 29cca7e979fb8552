import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { cast } from "@tests/support/cast";
import { testDatabase, urlOf } from "@tests/support/database";
import { addresses, queueWelcomes } from "@tests/support/letters";
import { ResendStandIn } from "@tests/support/resend/stand-in";

const db = await testDatabase();
const count = 800;
const kills = 8;
let resend: ResendStandIn;
let child: ChildProcess;

beforeAll(async () => {
  resend = await ResendStandIn.start();
  await cast(db);
});
afterAll(async () => {
  child.kill("SIGKILL");
  await resend.stop();
});

it(
  "accepts each letter once, however often the process that delivers is killed",
  { timeout: 180_000 },
  async () => {
    await queueWelcomes(db, await databaseNow(db), addresses(count));
    let killed = 0;
    for (; killed < kills && (await unsent()) > 0; killed += 1) {
      await deliverUntilKilled(killed);
      await endLeases();
    }
    expect(killed).toBeGreaterThanOrEqual(4);
    start();
    await waitUntil(async () => (await unsent()) === 0);
    expect(resend.letters).toHaveLength(count);
    expect(new Set(resend.letters.map(({ letter }) => letter.to[0])).size).toBe(count);
    expect(await db.letter.count({ where: { state: "sent", providerId: { not: null } } })).toBe(count);
  },
);

/** Runs the process until the provider has taken another call, then a random moment longer. */
async function deliverUntilKilled(round: number): Promise<void> {
  start();
  const before = resend.calls;
  if (round % 3 === 0) resend.faults.next({ kind: "delay", ms: 120 });
  await waitUntil(async () => resend.calls > before || (await unsent()) === 0);
  await new Promise((later) => setTimeout(later, Math.random() * 150));
  child.kill("SIGKILL");
  await new Promise((gone) => child.once("exit", gone));
}

function start(): void {
  const script = path.resolve("tests/support/deliverer.ts");
  const args = [urlOf(db), resend.url, "Laurels <post@laurels.example>"];
  child = fork(script, args, {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/** As if the lease of the killed process had run out: nobody wants to wait 25 seconds a dozen times. */
async function endLeases(): Promise<void> {
  const past = new Date((await databaseNow(db)).getTime() - 60_000);
  await db.letter.updateMany({ where: { state: "sending" }, data: { leasedUntil: past, nextTryAt: null } });
}

async function unsent(): Promise<number> {
  return db.letter.count({ where: { state: { in: ["queued", "sending"] } } });
}

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    if (child.exitCode !== null) throw new Error("The process that delivers ended by itself.");
    await new Promise((later) => setTimeout(later, 20));
  }
}
