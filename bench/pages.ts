import type { Place } from "./place";
import { ask, startServer } from "./server";
import { cookiesFor } from "./session";
import { ms, percentile, type Measured } from "./table";

const rounds = 200;
const warmUp = 40;
const aim = 4;

/** Server time of the pages people open most, beside an empty page of the same server in the same run. */
export async function benchPages(place: Place): Promise<Measured[]> {
  const { db } = place;
  const person = await db.person.findFirstOrThrow({ where: { name: "Emeka Starling" } });
  const nominating = await db.cycle.findFirstOrThrow({ where: { phase: "nominating" } });
  const voting = await db.category.findFirstOrThrow({ where: { cycle: { phase: "voting" } } });
  const pages = {
    empty: "/bench/empty",
    home: "/",
    nominate: `/cycles/${nominating.id}/nominate`,
    ballot: `/vote/${voting.id}`,
    wins: "/wins",
    hall: "/hall",
  };
  const [cookie = ""] = await cookiesFor(place, [person.id]);
  const server = await startServer(place);
  try {
    const times = await measure(server.origin, pages, { Cookie: cookie });
    return rows(times);
  } finally {
    await server.stop();
  }
}

type Times = Map<string, number[]>;

/** The pages take turns, so that whatever else the machine does falls on all of them alike. */
async function measure(
  origin: string,
  pages: Record<string, string>,
  headers: Record<string, string>,
): Promise<Times> {
  const times: Times = new Map(Object.keys(pages).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, path] of Object.entries(pages)) {
      const since = performance.now();
      const { status } = await ask(`${origin}${path}`, { headers });
      if (status !== 200) throw new Error(`${path} answered ${status}.`);
      if (round >= 0) times.get(name)?.push(performance.now() - since);
    }
  }
  return times;
}

function rows(times: Times): Measured[] {
  const empty = times.get("empty") ?? [];
  return [...times].map(([name, taken]) => {
    const [p50, p95] = [percentile(taken, 0.5), percentile(taken, 0.95)];
    if (name === "empty")
      return { what: "an empty page, p50 and p95", value: `${ms(p50)}, ${ms(p95)}`, aim: "" };
    const [at50, at95] = [p50 / percentile(empty, 0.5), p95 / percentile(empty, 0.95)];
    const value = `${ms(p50)}, ${ms(p95)}: ${at50.toFixed(2)}×, ${at95.toFixed(2)}×`;
    return { what: `${name}, p50 and p95, beside the empty page`, value, aim: `≤ ${aim}×`, met: at50 <= aim };
  });
}
