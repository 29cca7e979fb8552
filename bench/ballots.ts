import { closeVoting } from "../app/operations/close-voting.server";
import { finishCounting } from "../app/operations/finish-counting.server";
import { jobAct } from "../app/operations/job-act.server";
import { factsOf, recordStatements, startBare } from "./bare";
import type { Place } from "./place";
import { ask, startServer } from "./server";
import { cookiesFor } from "./session";
import { ms, percentile, type Measured } from "./table";
import { insertVoters, type Voters } from "./voters";

const voterCount = 2_000;
const atOnce = 32;
const rounds = 3;
const seconds = { ours: 20, bare: 10, form: 3, warmUp: 3 };
const aims = { share: 0.4, p99: 500 };

/** Casts one ballot for a voter and answers the code of its receipt, if it shows one. */
type Cast = (voter: number) => Promise<string | null>;

/**
 * 60 seconds of casting by 2,000 voters over HTTP with everything on, beside a bare server that runs the same SQL
 * on the same database in the same run. Afterwards the box is opened and compared with what the voters wrote down.
 */
export async function benchBallots(place: Place): Promise<Measured[]> {
  const voters = await insertVoters(place, voterCount);
  const before = await place.db.sealedBallot.count({ where: { categoryId: voters.categoryId } });
  const cookies = await cookiesFor(place, voters.ids);
  const post =
    (origin: string, suffix: string): Cast =>
    async (voter) => {
      const url = `${origin}/vote/${voters.categoryId}${suffix}`;
      const headers = headersFor(origin, cookies[voter]);
      const { status, body } = await ask(url, { method: "POST", headers, body: ballotOf(voters, voter) });
      if (status !== 200) throw new Error(`A ballot was answered with ${status}. ${body.slice(0, 300)}`);
      return codeIn(body);
    };
  const statements = await recordStatements(place, voters, cookies, (origin, voter) =>
    post(origin, data)(voter),
  );
  const [ours, bare] = [await startServer(place), await startBare(place, statements)];
  const written = new Map<number, string>();
  const byPage = keep(post(ours.origin, data), written);
  const byForm = keep(post(ours.origin, ""), written);
  const byBare: Cast = async (voter) => {
    const body = new URLSearchParams(factsOf(voters, cookies, voter)).toString();
    const { status } = await ask(bare.origin, { method: "POST", body });
    if (status !== 302) throw new Error(`The bare server answered with ${status}.`);
    return null;
  };
  try {
    for (const cast of [byBare, byPage]) await castFor(seconds.warmUp, cast);
    const spent = { page: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      spent.bare.push(...(await castFor(seconds.bare, byBare)));
      spent.page.push(...(await castFor(seconds.ours, byPage)));
    }
    const form = await castFor(seconds.form, byForm);
    await finishRecord(byPage, written);
    return [...rows(spent, form, statements.length), await compared(place, voters, { before, written })];
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

const data = `?_data=${encodeURIComponent("routes/vote.$categoryId")}`;

/** Keeps for every voter the code that was acknowledged last, as a careful voter would. */
function keep(cast: Cast, written: Map<number, string>): Cast {
  return async (voter) => {
    const code = await cast(voter);
    if (code === null) throw new Error("A ballot was answered without a receipt.");
    written.set(voter, code);
    return code;
  };
}

let turn = 0;

/** Casts for some seconds, the voters in turn; answers how long each ballot took. */
async function castFor(time: number, cast: Cast): Promise<number[]> {
  const until = performance.now() + time * 1_000;
  const times: number[] = [];
  const worker = async () => {
    while (performance.now() < until) {
      const since = performance.now();
      await cast(turn++ % voterCount);
      times.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return times;
}

/** Whoever has not come to vote yet does so now, so that the record has a line for everybody. */
async function finishRecord(cast: Cast, written: Map<number, string>): Promise<void> {
  for (let voter = 0; voter < voterCount; voter += 1) if (!written.has(voter)) await cast(voter);
}

function rows(spent: { page: number[]; bare: number[] }, form: number[], statements: number): Measured[] {
  const byPage = spent.page.length / (rounds * seconds.ours);
  const byBare = spent.bare.length / (rounds * seconds.bare);
  const rate = (ballots: number) => `${ballots.toFixed(0)} a second`;
  const share = byPage / byBare;
  const p99 = percentile(spent.page, 0.99);
  return [
    { what: `ballots to a bare server, ${statements} statements each`, value: rate(byBare), aim: "" },
    {
      what: `ballots cast from the page, ${rounds * seconds.ours} s, ${voterCount} voters`,
      value: `${rate(byPage)}: ${share.toFixed(2)}`,
      aim: `≥ ${aims.share}`,
      met: share >= aims.share,
    },
    {
      what: "their slowest in a hundred (p99)",
      value: `${ms(p99)}, bare ${ms(percentile(spent.bare, 0.99))}`,
      aim: `≤ ${aims.p99} ms`,
      met: p99 <= aims.p99,
    },
    {
      what: "ballots cast without JavaScript, whole page back",
      value: `${rate(form.length / seconds.form)}: ${(form.length / seconds.form / byBare).toFixed(2)}`,
      aim: "",
    },
  ];
}

/** Opens the box and looks for every code that a voter wrote down: each there, once, and no other. */
async function compared(
  place: Place,
  { categoryId }: Voters,
  { before, written }: { before: number; written: Map<number, string> },
): Promise<Measured> {
  const { db } = place;
  const { cycleId } = await db.category.findUniqueOrThrow({ where: { id: categoryId } });
  const act = jobAct(db, new Date());
  const closed = await closeVoting(act, cycleId);
  if (!closed.ok) throw new Error(closed.reason);
  await finishCounting(db, new Date());
  const receipts = await db.receipt.findMany({ where: { categoryId } });
  const codes = new Set(receipts.map(({ code }) => code));
  const lost = [...written.values()].filter((code) => !codes.has(code)).length;
  const extra = receipts.length - before - (voterCount - lost);
  return {
    what: "ballots in the box against the voters' own record",
    value: `${voterCount - lost} of ${voterCount}, ${lost} lost, ${extra} double`,
    aim: "none, none",
    met: lost === 0 && extra === 0,
  };
}

function codeIn(body: string): string | null {
  return /[A-Z]{3,9}-[0-9A-Z]{4} [A-Z]{3,9}-[0-9A-Z]{4}/.exec(body)?.[0] ?? null;
}

function ballotOf({ entryIds }: Voters, voter: number): string {
  const order = entryIds.map((id, at) => [`place.${id}`, String(((at + voter) % entryIds.length) + 1)]);
  return new URLSearchParams(order).toString();
}

function headersFor(origin: string, cookie = ""): Record<string, string> {
  return { Origin: origin, Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded" };
}
