import { comparedTimes, measurePages } from "../compare";
import type { Place } from "../place";
import { cookiesFor } from "../session";
import type { Measured } from "../table";
import { ledgers } from "./databases";
import { reader } from "./make";

const rounds = 60;
const warmUp = 12;
const ratioAim = 1.5;
const timeAim = 150;

/** What the scorecard and the rows behind its numbers cost with 20,000 wins beside the same with 200. */
export async function benchScorecard(place: Place): Promise<Measured[]> {
  const both = await ledgers(place);
  const asked = { small: await pagesOf(both.small), large: await pagesOf(both.large) };
  const times = await measurePages(both, asked, { rounds, warmUp });
  return comparedTimes(times, { sizes: "200 and 20,000 wins", ratioAim, timeAim });
}

/** As somebody of Sales reads them, who may not see all amounts. */
async function pagesOf(place: Place) {
  const { db } = place;
  const person = await db.person.findFirstOrThrow({ where: { name: reader } });
  const year = new Date().getUTCFullYear() - 1;
  const [cookie = ""] = await cookiesFor(place, [person.id]);
  const pages: Record<string, (turn: number) => string> = {
    scorecard: () => "/scorecard",
    "scorecard, last year": () => `/scorecard?period=${year}`,
    "scorecard, a quarter": () => `/scorecard?period=${year}-Q2&against=before`,
    "drill-down, values": () => `/scorecard/identified?period=${year}`,
    "drill-down, wins": () => `/scorecard/joined-after?period=${year}`,
  };
  return { pages, cookie };
}
