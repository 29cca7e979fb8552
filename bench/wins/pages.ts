import { comparedTimes, measurePages } from "../compare";
import type { Place } from "../place";
import { cookiesFor } from "../session";
import type { Measured } from "../table";
import { few, ledgers, many } from "./databases";
import { perCustomer, reader } from "./make";

const rounds = 120;
const warmUp = 20;
const ratioAim = 1.5;
const timeAim = 150;

/** What pages about wins cost with 20,000 of them beside the same pages with 200. */
export async function benchWinPages(place: Place): Promise<Measured[]> {
  const both = await ledgers(place);
  const asked = { small: await pagesOf(both.small, few), large: await pagesOf(both.large, many) };
  const times = await measurePages(both, asked, { rounds, warmUp });
  return comparedTimes(times, { sizes: "200 and 20,000 wins", ratioAim, timeAim });
}

/** As somebody of Sales reads them, who may not see all amounts. Each filter fills a page in both companies. */
async function pagesOf(place: Place, wins: number) {
  const { db } = place;
  const person = await db.person.findFirstOrThrow({ where: { name: reader } });
  const department = await db.department.findFirstOrThrow({ where: { function: "procurement" } });
  const since = new Date().getUTCFullYear() - 3;
  const firm = (turn: number) => `f${String(Math.abs(turn * 7) % (wins / perCustomer)).padStart(4, "0")}`;
  const [cookie = ""] = await cookiesFor(place, [person.id]);
  const pages: Record<string, (turn: number) => string> = {
    ledger: () => "/wins",
    "ledger, page 8": () => "/wins?page=8",
    "ledger, a department": () => `/wins?department=${department.id}`,
    "ledger, a kind in three years": () => `/wins?kind=freight&from=${since}-01-01`,
    "ledger, searched": (turn) => `/wins?q=delivered+${firm(turn)}`,
    "ledger, a customer": (turn) => `/wins?customer=${firm(turn)}`,
    "ledger, most validated": () => "/wins?sort=validated&look=table",
    "ledger, somebody's": () => `/wins?person=${person.id}`,
  };
  return { pages, cookie };
}
