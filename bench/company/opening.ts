import { makeAward, makeCategory, makeCycle } from "../../prisma/factories";
import { lookUntil } from "../look";
import type { Place } from "../place";
import { ask, startServer } from "../server";
import { cookiesFor } from "../session";
import { ms, percentile, type Measured } from "../table";
import { companies } from "./databases";
import { onCopy } from "../copies";

const openAim = 10;
const longestBlock = 200;

/** How long it takes to open a cycle to everybody, and what other pages feel of it. */
export async function benchOpening(place: Place): Promise<Measured[]> {
  const { small, large } = await companies(place);
  await Promise.all([small.db.$disconnect(), large.db.$disconnect()]);
  return onCopy(place, "many", opening);
}

/** Seconds until nominations are open to everybody and all letters are written, and what other pages feel of it. */
async function opening(place: Place): Promise<Measured[]> {
  const { db } = place;
  const hour = 60 * 60 * 1000;
  const at = (hours: number) => new Date(Date.now() + hours * hour);
  const award = await makeAward(db, {
    name: "For everybody",
    questions: [
      { id: "why", kind: "long", label: "Why?", help: "", required: true, min: null, max: null, choices: [] },
    ] as never,
  });
  const hr = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  const [cookie = ""] = await cookiesFor(place, [hr.id]);
  const server = await startServer(place, [], { WORKER: "on" });
  try {
    const look = async () => {
      const times: number[] = [];
      for (const page of ["/", "/people", "/hall", "/manage/cycles", "/healthz"]) {
        const since = performance.now();
        await ask(`${server.origin}${page}`, { headers: { Cookie: cookie } });
        times.push(performance.now() - since);
      }
      return times;
    };
    for (let round = 0; round < 20; round += 1) await look();
    const dates = { nominationsCloseAt: at(24), votingOpenAt: at(48), votingCloseAt: at(72) };
    const cycle = await makeCycle(db, { phase: "draft", nominationsOpenAt: at(1), ...dates });
    await makeCategory(db, cycle.id, award.id);
    await db.cycle.update({ where: { id: cycle.id }, data: { nominationsOpenAt: new Date() } });
    const since = performance.now();
    const during = await lookUntil(look, async () => {
      const { phase } = await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } });
      return phase === "nominating" || performance.now() - since > 120_000;
    });
    const seconds = (performance.now() - since) / 1000;
    const longest = Math.max(...during);
    return [
      {
        what: "opening a cycle to 100,000 people, with their letters",
        value: `${seconds.toFixed(1)} s`,
        aim: `≤ ${openAim} s`,
        met: seconds <= openAim,
      },
      {
        what: "other pages meanwhile, longest answer",
        value: `${ms(longest)} (99%: ${ms(percentile(during, 0.99))})`,
        aim: `≤ ${longestBlock} ms`,
        met: longest <= longestBlock,
      },
    ];
  } finally {
    await server.stop();
  }
}
