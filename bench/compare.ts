import type { Place } from "./place";
import { ask, startServer } from "./server";
import { ms, percentile, type Measured } from "./table";

export interface AskedPages {
  /** The address of each page; the turn makes it another one each time. */
  pages: Record<string, (turn: number) => string>;
  cookie: string;
}

export type Times = Map<string, number[]>;

/** Times of the same pages in a small and in a large company, taken in turns so that both feel the same machine. */
export async function measurePages(
  { small, large }: { small: Place; large: Place },
  asked: { small: AskedPages; large: AskedPages },
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<{ small: Times; large: Times }> {
  const servers = [await startServer(small), await startServer(large)];
  const worlds = [
    { ...asked.small, origin: servers[0]?.origin ?? "", times: new Map() as Times },
    { ...asked.large, origin: servers[1]?.origin ?? "", times: new Map() as Times },
  ];
  try {
    for (let turn = -warmUp; turn < rounds; turn += 1)
      for (const name of Object.keys(asked.small.pages))
        for (const { pages, cookie, origin, times } of worlds) {
          const path = pages[name]?.(turn) ?? "";
          const since = performance.now();
          const { status } = await ask(origin + path, { headers: { Cookie: cookie } });
          if (status !== 200) throw new Error(`${path} answered ${status}.`);
          if (turn >= 0) times.set(name, [...(times.get(name) ?? []), performance.now() - since]);
        }
    return { small: worlds[0]?.times ?? new Map(), large: worlds[1]?.times ?? new Map() };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all([small.db.$disconnect(), large.db.$disconnect()]);
  }
}

/**
 * One row for each page: 95 of 100 answers in the small and in the large company, and what lies between. Where pages are
 * named as aimed at, the others are shown beside them.
 */
export function comparedTimes(
  { small, large }: { small: Times; large: Times },
  {
    sizes,
    ratioAim,
    timeAim,
    aimed,
  }: { sizes: string; ratioAim: number; timeAim?: number; aimed?: readonly string[] },
): Measured[] {
  return [...large].map(([name, times]) => {
    const [was, is] = [percentile(small.get(name) ?? [], 0.95), percentile(times, 0.95)];
    const what = `${name}, p95 with ${sizes}`;
    const value = `${ms(was)}, ${ms(is)}: ${(is / was).toFixed(2)}×`;
    if (aimed && !aimed.includes(name)) return { what, value, aim: "" };
    return {
      ...{ what, value },
      aim: `≤ ${ratioAim}×${timeAim === undefined ? "" : `, ≤ ${timeAim} ms`}`,
      met: is <= was * ratioAim && is <= (timeAim ?? Infinity),
    };
  });
}
