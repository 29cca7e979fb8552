import { comparedTimes, measurePages } from "../compare";
import type { Place } from "../place";
import { cookiesFor } from "../session";
import type { Measured } from "../table";
import { ledgers } from "./databases";

const rounds = 120;
const warmUp = 20;
const ratioAim = 1.5;
const timeAim = 150;

/** What pages about wins cost with 20,000 of them beside the same pages with 200. */
export async function benchWinPages(place: Place): Promise<Measured[]> {
  const both = await ledgers(place);
  const asked = { small: await pagesOf(both.small), large: await pagesOf(both.large) };
  const times = await measurePages(both, asked, { rounds, warmUp });
  return comparedTimes(times, { sizes: "200 and 20,000 wins", ratioAim, timeAim });
}

/** As somebody of Sales reads them, who may not see all amounts. */
async function pagesOf(place: Place) {
  const { db } = place;
  const person = await db.person.findFirstOrThrow({ where: { name: "Emeka Starling" } });
  const department = await db.department.findFirstOrThrow({ where: { function: "procurement" } });
  const year = new Date().getUTCFullYear() - 1;
  const [cookie = ""] = await cookiesFor(place, [person.id]);
  const pages: Record<string, (turn: number) => string> = {
    ledger: () => "/wins",
    "ledger, page 8": () => "/wins?page=8",
    "ledger, a department": () => `/wins?department=${department.id}`,
    "ledger, a kind and a year": () => `/wins?kind=freight&from=${year}-01-01&to=${year}-12-31`,
    "ledger, searched": (turn) => `/wins?q=number+${1 + (Math.abs(turn) % 199)}`,
    "ledger, a customer": (turn) => `/wins?customer=${1 + (Math.abs(turn) % 199)}`,
    "ledger, most validated": () => "/wins?sort=validated&look=table",
    "ledger, somebody's": () => `/wins?person=${person.id}`,
  };
  return { pages, cookie };
}
