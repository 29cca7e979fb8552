import { comparedTimes, measurePages } from "../compare";
import type { Place } from "../place";
import { cookiesFor } from "../session";
import { ms, percentile, type Measured } from "../table";
import { crowdName } from "./crowd";
import { companies, few, many } from "./databases";

const rounds = 120;
const warmUp = 20;
const searchAim = 50;
const ratioAim = 1.3;

/** The pages that many people open all day; the others are shown beside them. */
const aimed = ["nominate", "screening queue", "control room", "directory"];

/** What a page costs with 100,000 people beside the same page with 1,000. */
export async function benchCompanyPages(place: Place): Promise<Measured[]> {
  const both = await companies(place);
  const asked = { small: await pagesOf(both.small, few), large: await pagesOf(both.large, many) };
  const times = await measurePages(both, asked, { rounds, warmUp });
  const search = percentile(times.large.get("person search") ?? [], 0.95);
  return [
    {
      what: "person search with 100,000 people, p95",
      value: ms(search),
      aim: `≤ ${searchAim} ms`,
      met: search <= searchAim,
    },
    ...comparedTimes(times, { sizes: "1,000 and 100,000", ratioAim, aimed }),
  ];
}

async function pagesOf(place: Place, people: number) {
  const { db } = place;
  const hr = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "hr" } } } });
  const { id, categories } = await db.cycle.findFirstOrThrow({
    where: { phase: "nominating" },
    include: { categories: { where: { kind: "vote" }, take: 1 } },
  });
  const awardId = categories[0]?.awardId;
  const pages: Record<string, (turn: number) => string> = {
    "person search": (turn) => `/people/search?q=${encodeURIComponent(searchOf(turn, people))}`,
    nominate: () => `/cycles/${id}/nominate`,
    "screening queue": () => `/manage/cycles/${id}/screening`,
    "control room": () => `/manage/cycles/${id}`,
    directory: () => "/people",
    "directory, searched": (turn) => `/people?q=${encodeURIComponent(searchOf(turn, people))}`,
    "people to manage": () => "/manage/people",
    home: () => "/",
    "award to edit": () => `/manage/awards/${awardId}`,
    "screening, searched": (turn) =>
      `/manage/cycles/${id}/screening?q=${encodeURIComponent(searchOf(turn, people))}`,
    "rule of a shortlist": () => `/manage/cycles/${id}/shortlist`,
    balance: () => `/manage/cycles/${id}/balance`,
    hints: () => `/manage/cycles/${id}/hints`,
    doubles: () => "/manage/people/doubles",
    record: () => "/manage/audit",
    mail: () => "/manage/mail",
  };
  const [cookie = ""] = await cookiesFor(place, [hr.id]);
  return { pages, cookie };
}

/** What people type: beginnings, whole names, names of two words, slips, places. */
function searchOf(turn: number, people: number): string {
  const [first = "", last = ""] = crowdName(1 + ((Math.abs(turn) * 7919) % people)).split(" ");
  const typed = [
    first.slice(0, 2),
    first,
    last.slice(0, 4),
    last,
    `${first} ${last}`,
    `${first} ${last.slice(0, 3)}`,
    `${last.slice(0, 3)}x${last.slice(3)}`,
    `${first} Lisbon`,
  ];
  return typed[Math.abs(turn) % typed.length] ?? first;
}
